/**
 * Records in the tagged lines of MEDLINE (NBIB), and the habits of the National Library of Medicine
 * that its XML shares ({@link org.evidencegraph.importer.medline.MedlineText}).
 */
@NullMarked
package org.evidencegraph.importer.medline;

import org.jspecify.annotations.NullMarked;

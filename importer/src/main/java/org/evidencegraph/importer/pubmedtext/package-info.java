/** Several records of PubMed saved as plain text. */
@NullMarked
package org.evidencegraph.importer.pubmedtext;

import org.jspecify.annotations.NullMarked;

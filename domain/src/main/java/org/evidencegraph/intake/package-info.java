/**
 * The way in: what an importer hands over ({@link ImportedDocument}) and the port that records it\n
 * * ({@link Evidence}).
 */
@NullMarked
package org.evidencegraph.intake;

import org.jspecify.annotations.NullMarked;

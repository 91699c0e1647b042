/**
 * The citations that Ovid saves as text: a label on a line of its own, its value indented below.
 * Start at {@code OvidReader}; {@code OvidFields} knows what the labels mean.
 */
@NullMarked
package org.evidencegraph.importer.ovid;

import org.jspecify.annotations.NullMarked;

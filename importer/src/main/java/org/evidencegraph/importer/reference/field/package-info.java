/**
 * Which stretch of a printed reference is its authors, its title, its journal and so on: a trained
 * model over the sequence of tokens. {@code FieldReader} is the way in, {@code FieldModel} holds
 * the weights, {@code FieldFeatures} says what the model sees. The weights are described in {@code
 * docs/decisions}. Called by {@code importer.reference}; knows no records.
 */
@NullMarked
package org.evidencegraph.importer.reference.field;

import org.jspecify.annotations.NullMarked;

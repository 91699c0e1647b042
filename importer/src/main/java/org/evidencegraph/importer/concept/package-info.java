/**
 * Finds the conditions, treatments, cell types, mechanisms and groups of people or animals that
 * sentences and titles name. Start reading at {@link ConceptFinder}; the words it knows are tables
 * below {@code resources/lexicon}, each line with its source.
 */
@NullMarked
package org.evidencegraph.importer.concept;

import org.jspecify.annotations.NullMarked;

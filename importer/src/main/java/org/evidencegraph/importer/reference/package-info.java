/**
 * Reference lists: {@code ReferenceList} cuts a list into entries, {@code ReferenceText} takes one
 * entry apart by rules ({@code ReferenceRules}) and a trained model ({@code ModelledReference}),
 * {@code ReferenceRecords} makes records of them. Knows no site.
 */
@NullMarked
package org.evidencegraph.importer.reference;

import org.jspecify.annotations.NullMarked;

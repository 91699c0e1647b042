/**
 * The way from a document's bytes to what it says. {@link
 * org.evidencegraph.importer.DocumentImporter} is the one entry point; {@link
 * org.evidencegraph.importer.SampleCorpus} holds documents that come with the product. No database,
 * no network.
 */
@NullMarked
package org.evidencegraph.importer;

import org.jspecify.annotations.NullMarked;

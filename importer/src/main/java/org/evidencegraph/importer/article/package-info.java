/**
 * Reads the page of one article as publishers, archives and indexes print it: title, authors,
 * citation line, dates, abstract, body, references, with the words of each site as data in {@code
 * Signature}. Start at {@code ArticlePageReader}; found by the importer through the services file.
 */
@NullMarked
package org.evidencegraph.importer.article;

import org.jspecify.annotations.NullMarked;

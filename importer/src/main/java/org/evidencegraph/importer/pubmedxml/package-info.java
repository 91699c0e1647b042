/**
 * PubMed's XML: articles, books and their chapters, and withdrawn records. Start reading at {@link
 * org.evidencegraph.importer.pubmedxml.PubMedXmlReader}.
 */
@NullMarked
package org.evidencegraph.importer.pubmedxml;

import org.jspecify.annotations.NullMarked;

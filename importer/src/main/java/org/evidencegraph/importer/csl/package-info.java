/**
 * CSL-JSON, the JSON of citation processors and Zotero. Start at {@code CslReader}; {@code
 * CslValues} reads the names and dates that Crossref's JSON has, too.
 */
@NullMarked
package org.evidencegraph.importer.csl;

import org.jspecify.annotations.NullMarked;

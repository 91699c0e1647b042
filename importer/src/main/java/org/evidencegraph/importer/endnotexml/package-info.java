/**
 * EndNote's export as XML, which Bookends and others write, too. Start at {@code EndNoteXmlReader}.
 */
@NullMarked
package org.evidencegraph.importer.endnotexml;

import org.jspecify.annotations.NullMarked;

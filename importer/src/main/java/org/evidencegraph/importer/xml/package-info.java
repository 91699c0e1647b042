/**
 * Files of XML records, read one record at a time into small trees: no DTD, no entity from
 * elsewhere, bounded depth and size, and a record that is broken never takes the next one with it.
 * Start reading at {@link org.evidencegraph.importer.xml.XmlRecords}.
 */
@NullMarked
package org.evidencegraph.importer.xml;

import org.jspecify.annotations.NullMarked;

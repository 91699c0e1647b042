/**
 * Files of JSON that hold many records, in an array or one a line. {@code JsonShape} looks at the
 * start of a file, {@code JsonRecords} hands over one record after the other as a {@code
 * JsonValue}. For record formats.
 */
@NullMarked
package org.evidencegraph.importer.json;

import org.jspecify.annotations.NullMarked;

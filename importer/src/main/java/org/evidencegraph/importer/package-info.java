/// Readers, one package per kind of document, and the parsers they share: functions from text to
/// domain records. No database and no transaction, so each is tested with a text and its expected
/// records.
@NullMarked
package org.evidencegraph.importer;

import org.jspecify.annotations.NullMarked;

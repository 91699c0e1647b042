/**
 * The tagged export of EndNote, whose format is that of Refer. Start at {@code ReferReader}; {@code
 * EndNoteTypes} knows EndNote's names for kinds of work, also for its XML.
 */
@NullMarked
package org.evidencegraph.importer.refer;

import org.jspecify.annotations.NullMarked;

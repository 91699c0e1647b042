/** Publication pages of university departments. Start at {@code UniversityPageReader}. */
@NullMarked
package org.evidencegraph.importer.university;

import org.jspecify.annotations.NullMarked;

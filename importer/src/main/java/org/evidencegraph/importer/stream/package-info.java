/**
 * Text of files that are read as they stream by: decoded without stopping ({@code
 * ForgivingReader}), in lines of bounded length ({@code TextLines}). For record formats.
 */
@NullMarked
package org.evidencegraph.importer.stream;

import org.jspecify.annotations.NullMarked;

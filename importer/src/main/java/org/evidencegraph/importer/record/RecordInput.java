package org.evidencegraph.importer.record;

import org.evidencegraph.importer.source.ByteSource;

/**
 * A file as record formats get it.
 *
 * @param name for messages
 * @param bytes inflated, and bounded against bombs: reading beyond a bound throws {@link
 *     java.io.IOException}
 */
public record RecordInput(String name, ByteSource bytes) {}

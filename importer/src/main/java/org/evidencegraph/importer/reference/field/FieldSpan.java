package org.evidencegraph.importer.reference.field;

/** A stretch [start, end) of the text that was read, never empty, without punctuation around it. */
public record FieldSpan(Field field, int start, int end) {}

package org.evidencegraph.provenance;

import org.jspecify.annotations.Nullable;

/**
 * One thing the importer could not do.
 *
 * @param code stable, upper case, such as {@code TOO_LARGE}
 * @param message for a person: the thing, the place, the way out
 * @param span where; null where the document has no text or the whole of it is meant
 */
public record Problem(String code, Severity severity, String message, @Nullable TextSpan span) {}

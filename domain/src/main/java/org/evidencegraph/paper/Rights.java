package org.evidencegraph.paper;

import org.jspecify.annotations.Nullable;

/**
 * What a page said about rights and access; each null where it said nothing.
 *
 * @param access {@code open} or {@code login-required}
 */
public record Rights(
    @Nullable String copyright, @Nullable String license, @Nullable String access) {}

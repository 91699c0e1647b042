package org.evidencegraph.persistence.page;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parent and one of its children.
 *
 * @param extra what the relation selects beside the child's key; null where it selects nothing
 */
public record Link<P>(P parent, UUID child, @Nullable Object extra) {}

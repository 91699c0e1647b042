package org.evidencegraph.persistence.search;

import java.util.Set;
import java.util.UUID;

/**
 * Nodes that a transaction wrote, changed or removed.
 *
 * @param papers those whose claims or references have changed included
 */
public record GraphChange(Set<UUID> papers, Set<UUID> trials, Set<UUID> concepts) {}

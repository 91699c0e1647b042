package org.evidencegraph.identifier;

import org.jspecify.annotations.Nullable;

/**
 * A parsed, canonical identifier. Illegal ones cannot be constructed; each kind has a {@code
 * parse}.
 */
public sealed interface Identifier permits Doi, Pmid, Pmcid, Issn, Orcid, RegistryNumber {

  IdentifierScheme scheme();

  /** The canonical form, without scheme or resolver address. */
  String value();

  /** Where it resolves; null where the scheme has no resolver. */
  @Nullable String url();
}

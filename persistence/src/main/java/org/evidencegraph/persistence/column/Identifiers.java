package org.evidencegraph.persistence.column;

import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.IdentifierScheme;
import org.evidencegraph.identifier.Issn;
import org.evidencegraph.identifier.Orcid;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.identifier.RegistryNumber;

/** Identifiers from the scheme and value that a column holds. */
public final class Identifiers {

  private Identifiers() {}

  public static Identifier of(IdentifierScheme scheme, String value) {
    return switch (scheme) {
      case DOI -> new Doi(value);
      case PMID -> new Pmid(value);
      case PMCID -> new Pmcid(value);
      case ISSN -> new Issn(value);
      case ORCID -> new Orcid(value);
      case NCT,
          ISRCTN,
          EUDRACT,
          CHICTR,
          UMIN,
          ACTRN,
          DRKS,
          CTRI,
          IRCT,
          NTR,
          OMON,
          JRCT,
          PACTR,
          CRIS,
          TCTR,
          REBEC,
          RPCEC,
          SLCTR,
          CTIS,
          URL,
          OTHER ->
          new RegistryNumber(scheme, value);
    };
  }
}

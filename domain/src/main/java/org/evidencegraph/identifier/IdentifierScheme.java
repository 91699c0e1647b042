package org.evidencegraph.identifier;

/** Whose numbering an identifier belongs to. */
public enum IdentifierScheme {
  DOI,
  PMID,
  PMCID,
  NCT,
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
  ISSN,
  ORCID,
  URL,
  OTHER
}

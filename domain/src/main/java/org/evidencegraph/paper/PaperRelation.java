package org.evidencegraph.paper;

/**
 * What a listing on a page says of the other paper: it is similar, or it cites the page's paper.
 */
public enum PaperRelation {
  SIMILAR,
  CITED_BY
}

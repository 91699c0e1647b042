package org.evidencegraph.identifier;

/**
 * What a text from outside names, as far as its form tells; whether there is such a thing is
 * another question. Read by {@link ClueReader}.
 */
public sealed interface Clue {

  /** The global id of a node: three letters, underscore, 32 hexadecimal digits. */
  record OfNode(String id) implements Clue {}

  /** A DOI, PMID or PMCID. */
  record OfPaper(Identifier identifier) implements Clue {}

  record OfTrial(RegistryNumber number) implements Clue {}

  /** Any other text, which may be a title. */
  record OfTitle(String text) implements Clue {}

  /**
   * It begins like an identifier and cannot be one.
   *
   * @param reason a sentence for the caller that says which form is expected
   */
  record Malformed(String reason) implements Clue {}
}

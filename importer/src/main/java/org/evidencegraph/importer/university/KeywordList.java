package org.evidencegraph.importer.university;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.evidencegraph.importer.text.Piece;

/**
 * A line of keywords parted by commas. MeSH headings hold commas of their own ("Disease Models,
 * Animal"), which a rule tells from the commas between headings: such lists are sorted, and an
 * inverted heading goes on with a word that could not stand in the list at that place.
 */
final class KeywordList {
  /** Second halves of inverted headings (MeSH, descriptors with a comma), lower case. */
  private static final Set<String> INVERTED =
      Set.of(
          "animal",
          "bacterial",
          "biological",
          "cardiac",
          "cell",
          "cellular",
          "chemical",
          "chronic",
          "acute",
          "clinical",
          "computer-assisted",
          "congenital",
          "cultured",
          "developmental",
          "drug",
          "enzymologic",
          "experimental",
          "factual",
          "fungal",
          "genetic",
          "hematologic",
          "heterologous",
          "homologous",
          "human",
          "hybrid",
          "inbred",
          "inbred c57bl",
          "inbred balb c",
          "inbred nod",
          "inbred strains",
          "inborn",
          "inherited",
          "insulin-dependent",
          "knockout",
          "laboratory",
          "local",
          "mammalian",
          "medical",
          "messenger",
          "molecular",
          "monoclonal",
          "myeloid",
          "neoplasm",
          "neoplastic",
          "non-small-cell lung",
          "nude",
          "organ",
          "pathologic",
          "physiological",
          "polymerase chain reaction",
          "protein",
          "recombinant",
          "regulatory",
          "relapsing-remitting",
          "renal cell",
          "scid",
          "secondary",
          "small interfering",
          "sprague-dawley",
          "squamous cell",
          "statistical",
          "structural",
          "surgical",
          "systemic",
          "theoretical",
          "tissue",
          "transgenic",
          "tumor",
          "tumor cell line",
          "type 1",
          "type 2",
          "viral",
          "wistar",
          "x-ray computed",
          "rheumatoid",
          "amino acid",
          "antisense",
          "autologous",
          "bone marrow",
          "competitive",
          "complementary",
          "dominant",
          "double-blind",
          "factor analysis",
          "gene expression",
          "intravenous",
          "oral",
          "kidney",
          "liver",
          "lung",
          "mitochondrial",
          "nucleic acid",
          "phase i as topic",
          "phase ii as topic",
          "phase iii as topic",
          "phase iv as topic",
          "randomized controlled as topic",
          "single-blind",
          "spinal cord",
          "subcutaneous",
          "three-dimensional",
          "newborn",
          "aged",
          "preschool",
          "80 and over",
          "premature",
          "pregnancy",
          "fluorescence",
          "confocal",
          "electron",
          "electron, transmission",
          "electron, scanning",
          "phase-contrast",
          "atomic force",
          "polarized light",
          "reverse transcriptase",
          "high pressure liquid");

  /**
   * First halves that MeSH inverts by nature: {@code Diabetes Mellitus, Type 2}, {@code Cells,
   * Cultured}.
   */
  private static final Set<String> INVERTING =
      Set.of(
          "disease models",
          "models",
          "cells",
          "mice",
          "rats",
          "receptors",
          "antibodies",
          "antigens",
          "arthritis",
          "diabetes mellitus",
          "gene expression regulation",
          "genes",
          "infant",
          "aged",
          "child",
          "carcinoma",
          "leukemia",
          "lymphoma",
          "lupus erythematosus",
          "microscopy",
          "multiple sclerosis",
          "rna",
          "dna",
          "sequence analysis",
          "transplantation",
          "image processing",
          "tomography",
          "clinical trials",
          "data interpretation",
          "anemia",
          "hepatitis",
          "hepatitis b",
          "myocytes",
          "muscle",
          "muscles",
          "stem cells",
          "t-lymphocytes",
          "killer cells",
          "interferons",
          "blotting",
          "chromatography",
          "cell line",
          "cell transformation",
          "drug delivery",
          "nervous system diseases",
          "neoplasms",
          "proteins",
          "recombinant proteins",
          "graft rejection",
          "administration",
          "injections",
          "encephalomyelitis",
          "crohn",
          "colitis",
          "epithelial cells",
          "dose-response relationship",
          "databases",
          "genetic diseases",
          "polymorphism",
          "promoter regions",
          "signal transduction",
          "spinal cord injuries",
          "survival",
          "kidney failure",
          "liver failure");

  private static final Pattern LIST_WORD = Pattern.compile("[^.!?]{1,120}\\.?");

  private KeywordList() {}

  /** Whether a line is a list of terms and no sentence. */
  static boolean isList(String text) {
    String[] parts = text.split("[,;]");
    for (String part : parts) {
      if (!LIST_WORD.matcher(part.strip()).matches() || part.strip().split(" +").length > 9) {
        return false;
      }
    }
    return parts.length > 1;
  }

  /** The terms, in printed order. */
  static List<Piece> split(Piece list) {
    char mark = list.value().indexOf(';') >= 0 ? ';' : ',';
    List<int[]> parts = parts(list.value(), mark);
    List<Piece> terms = new ArrayList<>();
    boolean headings = mark == ',' && areHeadings(list.value(), parts);
    boolean sorted = isSorted(list.value(), parts);
    int i = 0;
    while (i < parts.size()) {
      int last = i;
      while (headings && last + 1 < parts.size() && goesOn(list.value(), parts, i, last, sorted)) {
        last++;
      }
      Piece term = list.part(parts.get(i)[0], parts.get(last)[1]);
      if (!term.isEmpty()) {
        terms.add(term);
      }
      i = last + 1;
    }
    return terms;
  }

  private static List<int[]> parts(String value, char mark) {
    int end = value.endsWith(".") ? value.length() - 1 : value.length();
    List<int[]> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= end; i++) {
      if (i == end || value.charAt(i) == mark) {
        parts.add(new int[] {from, i});
        from = i + 1;
      }
    }
    return parts;
  }

  // MeSH headings: every term opens with a capital or a digit
  private static boolean areHeadings(String value, List<int[]> parts) {
    int capital = 0;
    for (int[] part : parts) {
      String term = text(value, part);
      capital += !term.isEmpty() && !Character.isLowerCase(term.charAt(0)) ? 1 : 0;
    }
    return parts.size() >= 3 && capital == parts.size();
  }

  // in a sorted list, what breaks the order is no heading of its own: "Disease Models, Animal,
  // Humans"
  private static boolean goesOn(
      String value, List<int[]> parts, int first, int last, boolean sorted) {
    String head = lower(value, parts.get(first));
    String before = lower(value, parts.get(last));
    String next = lower(value, parts.get(last + 1));
    String after = last + 2 < parts.size() ? lower(value, parts.get(last + 2)) : null;
    boolean breaks = next.compareTo(head) < 0 && (after == null || after.compareTo(head) >= 0);
    boolean ahead = after != null && next.compareTo(after) > 0 && after.compareTo(head) >= 0;
    boolean known = INVERTED.contains(next) || next.matches("inbred .+|phase .+|cd\\d*");
    return last == first
        ? sorted && (breaks || known && ahead) || known && INVERTING.contains(head)
        : known && breaks && before.matches("inbred|electron|phase .+|randomized controlled");
  }

  private static boolean isSorted(String value, List<int[]> parts) {
    int ordered = 0;
    for (int i = 1; i < parts.size(); i++) {
      ordered += lower(value, parts.get(i - 1)).compareTo(lower(value, parts.get(i))) <= 0 ? 1 : 0;
    }
    return parts.size() >= 4 && ordered * 3 >= (parts.size() - 1) * 2;
  }

  private static String lower(String value, int[] part) {
    return text(value, part).toLowerCase(Locale.ROOT);
  }

  /** Whether the terms come from MeSH, by the check tags that indexers give and authors do not. */
  static boolean isMesh(List<Piece> terms) {
    Set<String> tags =
        Set.of(
            "Animals",
            "Humans",
            "Female",
            "Male",
            "Mice",
            "Rats",
            "Adult",
            "Aged",
            "Middle Aged",
            "Adolescent",
            "Child");
    return terms.stream().anyMatch(t -> tags.contains(t.value()));
  }

  private static String text(String value, int[] part) {
    return value.substring(part[0], part[1]).strip();
  }
}

package org.evidencegraph.importer.render;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes the hyphens that typesetting put at line ends. The document itself tells which: a word
 * that it prints whole elsewhere was divided ({@code experi-mental}), one that it prints with a
 * hyphen elsewhere has its own ({@code anti-inflammatory}). Where it tells nothing, a first part
 * that can stand before a hyphen keeps it.
 */
final class Hyphenation {
  private static final Pattern DIVIDED =
      Pattern.compile("(\\p{L}{1,30})[-\u2010]\\n(?=(\\p{Ll}{2,30}))");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,40}(?:-\\p{L}{2,40})?");
  private static final int MOST_WORDS = 500_000;

  private static final Set<String> FIRST_PARTS =
      Set.of(
          "anti",
          "non",
          "pre",
          "post",
          "pro",
          "co",
          "self",
          "well",
          "long",
          "short",
          "high",
          "low",
          "multi",
          "semi",
          "sub",
          "ex",
          "all",
          "half",
          "cross",
          "double",
          "single",
          "two",
          "three",
          "four",
          "five",
          "six",
          "first",
          "second",
          "third",
          "dose",
          "time",
          "age",
          "cell",
          "gene",
          "disease",
          "drug",
          "risk",
          "meta",
          "follow",
          "open",
          "evidence",
          "placebo",
          "quality");

  private Hyphenation() {}

  static String undo(String text) {
    Set<String> words = words(text);
    Matcher m = DIVIDED.matcher(text);
    StringBuilder out = new StringBuilder(text.length());
    while (m.find()) {
      String first = m.group(1).toLowerCase(Locale.ROOT);
      String second = m.group(2).toLowerCase(Locale.ROOT);
      boolean own =
          words.contains(first + "-" + second)
              || (!words.contains(first + second) && FIRST_PARTS.contains(first));
      m.appendReplacement(out, Matcher.quoteReplacement(m.group(1) + (own ? "-" : "")));
    }
    return m.appendTail(out).toString();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher m = WORD.matcher(text);
    while (m.find() && words.size() < MOST_WORDS) {
      words.add(m.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}

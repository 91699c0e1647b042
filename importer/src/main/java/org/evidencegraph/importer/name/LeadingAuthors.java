package org.evidencegraph.importer.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.paper.Author;

/**
 * The author list that opens a printed reference, and where it ends.
 *
 * @param end first character after the list and what closes it
 */
public record LeadingAuthors(AuthorList list, int end) {
  private static final String FAMILY = "(?:(?:" + NameText.WORD + "|St\\.) ){0,4}?" + NameText.WORD;
  private static final String SUFFIX = "(?:,? (Jr|Sr|II|III|IV|2nd|3rd)\\b\\.?)?";

  // a second initial is one only if a name can end after it: "Chen Q. E. coli ..." is by Chen Q.
  private static final String DOTTED =
      "\\p{Lu}\\p{Ll}{0,2}\\.(?:[ -]{0,2}\\p{Lu}\\p{Ll}?\\.(?=\\s?[,;&(]| \\p{Lu}| et |["
          + " -]?\\p{Lu}\\p{Ll}?\\.|\\s?$)){0,5}";
  private static final String SPACED = "\\p{Lu}(?: \\p{Lu}){1,2}";
  private static final String CLOSE = "(?=\\s?[,.;:&(]|\\s(?:and|et|und)\\s|\\s?$)";

  /** {@code Pittenger MF}, {@code Le Blanc K}, {@code Pittenger M. F.} */
  private static final Pattern FAMILY_FIRST =
      Pattern.compile(
          "("
              + FAMILY
              + ") ("
              + DOTTED
              + "|"
              + SPACED
              + CLOSE
              + "|"
              + NameText.PLAIN
              + CLOSE
              + ")"
              + SUFFIX);

  // "Roe-Lind, AB., Ek, C.": initials run together, with one full stop
  private static final String RUN_TOGETHER = "\\p{Lu}{2,3}\\.(?=\\s?[,;&]|\\set\\s)";

  /** {@code Wei, X.}, {@code van der Meulen, M. C.}, {@code Han, Zp.} */
  private static final Pattern COMMA =
      Pattern.compile(
          "("
              + FAMILY
              + "),? ("
              + DOTTED
              + "|"
              + RUN_TOGETHER
              + "|"
              + NameText.PLAIN
              + CLOSE
              + ")"
              + SUFFIX);

  private static final Pattern ET_AL = Pattern.compile("(?:et\\.? ?al\\b|and others\\b)[.:]?");
  private static final Pattern JOIN =
      Pattern.compile(
          "\\s{0,2}(?:[,;]\\s?|\u2026|\\.\\.\\.){0,3}\\s{0,2}(?:(?:&|and|und)\\s)?\\s?");

  /** Reads from the start of a reference without its number. */
  public static LeadingAuthors parse(String text) {
    Matcher comma = COMMA.matcher(text);
    boolean inverted = comma.lookingAt() && text.charAt(comma.end(1)) == ',';
    return new Scan(text, inverted ? COMMA : FAMILY_FIRST).run();
  }

  private static final class Scan {
    private final String text;
    private final Matcher name;
    private final List<Author> authors = new ArrayList<>();

    Scan(String text, Pattern form) {
      this.text = text;
      this.name = form.matcher(text);
    }

    LeadingAuthors run() {
      int at = 0;
      while (true) {
        int next = one(at);
        if (next < 0) {
          return authors.isEmpty() ? group() : at(at, true);
        }
        int joined = join(next);
        Matcher etAl = ET_AL.matcher(text).region(joined, text.length());
        if (etAl.lookingAt()) {
          return at(etAl.end(), false);
        }
        if (joined == next || !isJoined(next, joined)) {
          return at(next, true);
        }
        at = joined;
      }
    }

    private int one(int at) {
      name.region(at, text.length());
      if (name.lookingAt() && hasLowerCase(name.group(1))) {
        authors.add(
            NameText.person(name.group(1), name.group(2), name.group(3), authors.size() + 1));
        return name.end();
      }
      return authors.isEmpty() ? -1 : groupAt(at);
    }

    private static boolean hasLowerCase(String family) {
      return family.codePoints().anyMatch(Character::isLowerCase)
          || family.length() > 4
          || family.length() == 2;
    }

    private int join(int at) {
      Matcher m = JOIN.matcher(text).region(at, text.length());
      return m.lookingAt() ? m.end() : at;
    }

    private boolean isJoined(int from, int to) {
      String between = text.substring(from, to);
      return !between.isBlank();
    }

    private int groupAt(int at) {
      int end = sentenceEnd(at);
      String words = end < 0 || end - at > 150 ? "" : text.substring(at, end).strip();
      if (words.isEmpty() || !NameText.isGroup(words)) {
        return -1;
      }
      authors.add(Author.group(words, authors.size() + 1));
      return end;
    }

    private int sentenceEnd(int from) {
      int end = text.indexOf(". ", from);
      int comma = text.indexOf(',', from);
      return comma >= 0 && (end < 0 || comma < end) ? comma : end;
    }

    private LeadingAuthors group() {
      int end = text.indexOf(". ");
      int length = groupAt(0);
      return length > 0 && end > 0 ? at(length, true) : new LeadingAuthors(AuthorList.NONE, 0);
    }

    // "Jones E, McGonagle D. Title": the full stop ends the list and is none of the initial's
    private void closeLast() {
      int last = authors.size() - 1;
      String given = last < 0 ? null : authors.get(last).given();
      String before = last < 1 ? "" : String.valueOf(authors.get(last - 1).given());
      if (name.pattern() == FAMILY_FIRST
          && given != null
          && given.length() == 2
          && given.endsWith(".")
          && !before.endsWith(".")) {
        String family = authors.get(last).sortName();
        authors.set(last, Author.person(family, given.substring(0, 1), last + 1));
      }
    }

    // " ." and ". " and ": " close the list
    private LeadingAuthors at(int from, boolean complete) {
      closeLast();
      int end = from;
      while (end < text.length() && " .:".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      return new LeadingAuthors(new AuthorList(authors, complete), end);
    }
  }
}

package org.evidencegraph.importer.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body of people that opens a reference in the place of authors: {@code World Health Organization
 * (2019) …}, {@code Royal College of Wool and Yarn. …}.
 *
 * @param start where its name begins: behind the number of the reference
 * @param end one past its name
 */
record LeadingBody(String name, int start, int end) {
  /** {@code 12. }, {@code [7] } in front. */
  private static final Pattern NUMBER =
      Pattern.compile("\\s{0,3}[\\[(]?\\d{1,4}[.)\\]]{1,2}\\s{1,3}");

  /** What ends the name: a sign of the end of a sentence, a comma, or a year. */
  private static final Pattern CLOSE =
      Pattern.compile("(?<!\\b\\p{Lu})\\.(?=\\s)|:(?=\\s)|,(?=\\s)|\\.?\\s\\((?=(?:19|20)\\d{2})");

  /** What a body is, as the last word of its name or before what it is of. */
  private static final Pattern NOUN =
      Pattern.compile(
          "(?i)(?<![\\p{L}-])(?:organi[sz]ations?|agency|institut(?:e|es|o|ion)?|ministry|minist[e\u00E8]re|ministerio"
              + "|committees?|associations?|society|societies|cent(?:er|re)s?|councils?|commissions?|groups?"
              + "|departments?|administration|foundation|networks?|collaborati(?:on|ve)|collaborators"
              + "|investigators|consortium|initiative|offices?|board|federation|colleges?|academy|academies|bureau|authority|task"
              + " force|working party|union|nations|program(?:me)?|services?|team"
              + "|trust|fund|secretariat|panel|\\p{L}*(?:kammer|gesellschaft|institut|ministerium|verband))"
              + "(?=$|\\s\\(|\\s(?:of|for|on|in|to|against|de|f\u00FCr|der|des)\\s)");

  /** All words are names, or stand between names. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:[Tt]he )?(?:\\p{Lu}[^\\s;]*|&)(?:,?"
              + " (?:\\p{Lu}[^\\s;]*|\\(\\p{Lu}[^\\s;]*\\)|(?:19|20)\\d{2}|&|of|for|and|the|in|on|to|against"
              + "|de|la|le|du|des|et|y|e|do|da|del|f\u00FCr|der|die|und)(?!\\S))*");

  /** What opens the names of works, not of bodies. */
  private static final Pattern WORK =
      Pattern.compile(
          "(?i)(?:reports?|guidelines?|handbook|manual|statement|proceedings|annual|recommendations?"
              + "|consensus|journal|annals|bulletin|archives|transactions|survey|review|study|role|in)\\b.*");

  /** {@code Doe J, Roe AB}: the initials of a person. */
  private static final Pattern INITIALS =
      Pattern.compile("\\s\\p{Lu}\\p{Ll}?\\p{Lu}?\\.?(?:,|$|\\s(?:and|&|for|on)\\s)|\\p{Lu}\\.,");

  private static final Pattern YEAR = Pattern.compile(", (?:19|20)\\d{2}");

  private static final int FEWEST_LETTERS = 6;
  private static final int LONGEST = 120;

  LeadingBody {
    if (start < 0 || end - start < name.length()) {
      throw new IllegalArgumentException("\"" + name + "\" ends before " + end);
    }
  }

  /** Reads from the start of a reference, with its number or without. */
  static Optional<LeadingBody> find(String text) {
    Matcher number = NUMBER.matcher(text);
    int start = number.lookingAt() ? number.end() : 0;
    Matcher close = CLOSE.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
    LeadingBody found = null;
    while (close.find() && (found == null || !ends(text, found))) {
      String name = text.substring(start, close.start()).strip();
      found = isBody(name) ? new LeadingBody(name, start, close.start()) : found;
    }
    return Optional.ofNullable(found);
  }

  // "Department of Wool, Yarn and Felt. Title": a comma ends a name only where nothing else does
  private static boolean ends(String text, LeadingBody body) {
    return text.charAt(body.end) != ','
        || YEAR.matcher(text).region(body.end, text.length()).lookingAt();
  }

  private static boolean isBody(String name) {
    return name.length() >= FEWEST_LETTERS
        && NOUN.matcher(name).find()
        && NAMES.matcher(name).matches()
        && !INITIALS.matcher(name).find()
        && !WORK.matcher(name).matches();
  }
}

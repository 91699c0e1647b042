package org.evidencegraph.importer.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.text.Piece;

/**
 * Entries that a page prints twice, once behind a link to where the text cites them: {@code Zurück
 * zum Zitat Ek O (2009) Wool. Fibre 3:1 Ek O (2009) Wool. Fibre 3:1}; or once, behind an arrow.
 */
final class PrintedTwice {
  private static final Pattern LINK =
      Pattern.compile(
          "[\u21B5\u2191^]{1,2}\\s?(?=\\p{Lu})|(?:Zurück zum Zitat|Back to"
              + " (?:citation|article)|Return to (?:citation|ref(?:erence)?)(?: \\d{1,4} in"
              + " article)?|Go to (?:citation|ref(?:erence)?))[\\s:]+(?=\\S)");

  private static final int PROBE = 24;

  private PrintedTwice() {}

  /** The entry without the link, and once. */
  static Piece once(Piece printed) {
    Matcher link = LINK.matcher(printed.value());
    Piece entry = link.lookingAt() ? printed.part(link.end(), printed.value().length()) : printed;
    String value = entry.value();
    if (value.length() < 2 * PROBE) {
      return entry;
    }
    int again = value.indexOf(value.substring(0, PROBE), PROBE);
    boolean twice =
        again > 0 && value.substring(again).strip().equals(value.substring(0, again).strip());
    return twice ? entry.part(0, again) : entry;
  }
}

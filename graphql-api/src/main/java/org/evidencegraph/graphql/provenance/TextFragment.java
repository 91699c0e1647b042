package org.evidencegraph.graphql.provenance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Addresses that make a browser scroll to quoted words (WICG Scroll to Text Fragment): {@code
 * https://example.org/page#:~:text=first%20words,last%20words}.
 */
class TextFragment {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final int LONGEST_WHOLE = 120;
  private static final int WORDS_AT_ENDS = 5;

  private TextFragment() {}

  /**
   * @param url of the page, with or without a fragment of its own
   * @param quote its blanks count as one; without any word the address stays as it is
   */
  static String address(String url, String quote) {
    String words = BLANKS.matcher(quote).replaceAll(" ").strip();
    if (words.isEmpty()) {
      return url;
    }
    return url + (url.indexOf('#') < 0 ? "#" : "") + ":~:text=" + directive(words);
  }

  private static String directive(String words) {
    List<String> all = List.of(words.split(" "));
    if (words.length() <= LONGEST_WHOLE || all.size() <= 2 * WORDS_AT_ENDS) {
      return encode(words);
    }
    return encode(String.join(" ", all.subList(0, WORDS_AT_ENDS)))
        + ","
        + encode(String.join(" ", all.subList(all.size() - WORDS_AT_ENDS, all.size())));
  }

  // Comma, hyphen and ampersand mean something in a directive, so they are encoded too.
  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(b)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append("%02X".formatted(b & 0xff));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(byte b) {
    return b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b >= '0' && b <= '9'
        || b == '.'
        || b == '_'
        || b == '~';
  }
}

package org.evidencegraph.identifier;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Parts of web addresses, in which signs may stand as {@code %3C}. */
final class PercentText {
  private PercentText() {}

  /** With those signs as themselves; unchanged where a percent sign stands for itself. */
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}

package org.evidencegraph.importer.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names of languages in the languages of the sites that are read, their three-letter codes, and
 * their ISO 639-1 codes.
 */
public final class Languages {
  private static final Map<String, String> CODES = new HashMap<>();
  private static final List<String> SITES =
      List.of("de", "nl", "da", "sv", "fi", "es", "fr", "pt", "it");
  private static final Map<String, String> THREE_LETTERS = new HashMap<>();

  static {
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.of(code);
      String name = locale.getDisplayLanguage(Locale.ENGLISH);
      CODES.put(name.toLowerCase(Locale.ROOT), code);
      for (String site : SITES) {
        String own = locale.getDisplayLanguage(Locale.of(site));
        CODES.putIfAbsent(own.toLowerCase(Locale.ROOT), code);
      }
      THREE_LETTERS.put(locale.getISO3Language(), code);
    }
    // the bibliographic codes that differ from the terminological ones (ISO 639-2)
    String[] bibliographic =
        ("alb sq arm hy baq eu bur my chi zh cze cs dut nl fre fr geo ka ger de gre el ice is"
                + " mac mk mao mi may ms per fa rum ro slo sk tib bo wel cy scr hr scc sr")
            .split(" ");
    for (int i = 0; i < bibliographic.length; i += 2) {
      THREE_LETTERS.put(bibliographic[i], bibliographic[i + 1]);
    }
  }

  private Languages() {}

  /** {@code English}, {@code English (US)}; empty for what is no language with such a code. */
  public static Optional<String> code(String name) {
    String plain = name.replaceFirst("\\s*\\(.{0,40}\\)$", "").strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(CODES.get(plain)).filter(code -> code.length() == 2);
  }

  /** {@code eng}, {@code fre}, {@code en}, {@code en-US}, {@code English}; empty likewise. */
  public static Optional<String> ofAnyForm(String text) {
    String first = text.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    if (first.length() == 2 && CODES.containsValue(first)) {
      return Optional.of(first);
    }
    return Optional.ofNullable(THREE_LETTERS.get(first)).or(() -> code(text));
  }
}

package org.evidencegraph.importer.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** English and German names of languages and their ISO 639-1 codes. */
public final class Languages {
  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.of(code);
      String name = locale.getDisplayLanguage(Locale.ENGLISH);
      CODES.put(name.toLowerCase(Locale.ROOT), code);
      CODES.putIfAbsent(locale.getDisplayLanguage(Locale.GERMAN).toLowerCase(Locale.ROOT), code);
    }
  }

  private Languages() {}

  /** {@code English}, {@code English (US)}; empty for what is no language with such a code. */
  public static Optional<String> code(String name) {
    String plain = name.replaceFirst("\\s*\\(.{0,40}\\)$", "").strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(CODES.get(plain)).filter(code -> code.length() == 2);
  }
}

package org.evidencegraph.importer.field;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.evidencegraph.importer.format.Languages;
import org.jspecify.annotations.Nullable;

/** Languages by code or name. */
public final class LanguageField {
  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (String code : Locale.getISOLanguages()) {
      if (code.length() == 2) {
        CODES.put(code, code);
        try {
          CODES.put(Locale.of(code).getISO3Language(), code);
        } catch (MissingResourceException e) {
          CODES.remove(code);
        }
      }
    }
    // codes of ISO 639-2/B, which libraries use, where they differ from 639-2/T
    String bibliographic =
        "alb=sq arm=hy baq=eu bur=my chi=zh cze=cs dut=nl fre=fr geo=ka ger=de gre=el ice=is mac=mk"
            + " mao=mi may=ms per=fa rum=ro slo=sk tib=bo wel=cy scr=hr scc=sr";
    // names that the languages have of themselves, and those of the babel package of LaTeX
    String names =
        "american=en usenglish=en british=en ukenglish=en ngerman=de austrian=de deutsch=de"
            + " français=fr francais=fr español=es espanol=es castilian=es italiano=it português=pt"
            + " portugues=pt brazilian=pt brazil=pt nederlands=nl polski=pl русский=ru 中文=zh"
            + " 日本語=ja svenska=sv norsk=no nynorsk=nn bokmål=nb dansk=da suomi=fi čeština=cs"
            + " türkçe=tr magyar=hu";
    for (String pair : (bibliographic + " " + names).split(" ")) {
      CODES.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
  }

  private LanguageField() {}

  /** ISO 639-1; of several languages the first; null for what is none. */
  public static @Nullable String code(@Nullable String printed) {
    if (printed == null || printed.length() > 100) {
      return null;
    }
    String first = printed.strip().split("[;,|\n]|\\sand\\s")[0].strip();
    String lower = first.toLowerCase(Locale.ROOT);
    String tag = lower.split("[-_]", 2)[0];
    String code = CODES.get(lower);
    if (code == null && lower.matches("[a-z]{2,3}[-_][a-z0-9_-]{2,12}")) {
      code = CODES.get(tag);
    }
    return code != null ? code : Languages.code(first).orElse(null);
  }
}

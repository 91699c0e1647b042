package org.evidencegraph.importer.field;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.evidencegraph.importer.format.Languages;
import org.jspecify.annotations.Nullable;

/** Languages by code or name. */
public final class LanguageField {
  /** Names that the languages have of themselves, and those of the babel package of LaTeX. */
  private static final Map<String, String> OWN_NAMES =
      Arrays.stream(
              ("american=en usenglish=en british=en ukenglish=en ngerman=de austrian=de"
                      + " français=fr francais=fr español=es espanol=es castilian=es italiano=it"
                      + " português=pt portugues=pt brazilian=pt brazil=pt nederlands=nl polski=pl"
                      + " русский=ru 中文=zh 日本語=ja svenska=sv norsk=no nynorsk=nn bokmål=nb"
                      + " dansk=da suomi=fi čeština=cs türkçe=tr magyar=hu")
                  .split(" "))
          .map(pair -> pair.split("="))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

  private LanguageField() {}

  /** ISO 639-1; of several languages the first; null for what is none. */
  public static @Nullable String code(@Nullable String printed) {
    if (printed == null || printed.length() > 100) {
      return null;
    }
    String first = printed.strip().split("[;,|\n]|\\sand\\s")[0].strip();
    String own = OWN_NAMES.get(first.toLowerCase(Locale.ROOT));
    return own != null ? own : Languages.ofAnyForm(first).orElse(null);
  }
}

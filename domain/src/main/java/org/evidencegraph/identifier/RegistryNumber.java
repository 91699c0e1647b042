package org.evidencegraph.identifier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a study in a public trial registry: {@code NCT00366145}. Forms are those of the
 * registries whose records the WHO ICTRP takes.
 */
public record RegistryNumber(IdentifierScheme scheme, String value) implements Identifier {
  private static final Map<IdentifierScheme, Pattern> FORMS = new EnumMap<>(IdentifierScheme.class);

  /** What stands before numbers of fewer than six digits in a row. */
  private static final Pattern SHORT = Pattern.compile("NTR|(?i:OMON|RBR-?[a-z\\d]|SLCTR/)");

  static {
    FORMS.put(
        IdentifierScheme.NCT, Pattern.compile("\\bNCT\\s?(\\d{8})\\b", Pattern.CASE_INSENSITIVE));
    FORMS.put(
        IdentifierScheme.ISRCTN,
        Pattern.compile("\\bISRCTN\\s?(\\d{8})\\b", Pattern.CASE_INSENSITIVE));
    FORMS.put(
        IdentifierScheme.EUDRACT,
        Pattern.compile("(?:\\b|(?<=\\bEUCTR))((?:19|20)\\d{2}-\\d{6}-\\d{2})\\b(?!-\\d{2}\\b)"));
    FORMS.put(
        IdentifierScheme.CHICTR,
        Pattern.compile("\\bChiCTR-?((?:[A-Z]{2,4}-)?\\d{8,10})\\b", Pattern.CASE_INSENSITIVE));
    FORMS.put(
        IdentifierScheme.UMIN, Pattern.compile("\\bUMIN\\s?(\\d{9})\\b", Pattern.CASE_INSENSITIVE));
    FORMS.put(
        IdentifierScheme.ACTRN,
        Pattern.compile("\\bACTRN\\s?(\\d{14})\\b", Pattern.CASE_INSENSITIVE));
    FORMS.put(
        IdentifierScheme.DRKS, Pattern.compile("\\bDRKS\\s?(\\d{8})\\b", Pattern.CASE_INSENSITIVE));
    FORMS.put(
        IdentifierScheme.CTRI,
        Pattern.compile("\\bCTRI/(\\d{4}/\\d{2,3}/\\d{6})\\b", Pattern.CASE_INSENSITIVE));
    FORMS.put(
        IdentifierScheme.IRCT,
        Pattern.compile("\\bIRCT\\s?(\\d{8,14}N\\d{1,3})\\b", Pattern.CASE_INSENSITIVE));
    FORMS.put(IdentifierScheme.NTR, Pattern.compile("\\bNTR\\s?(\\d{1,5})\\b"));
    FORMS.put(
        IdentifierScheme.OMON,
        Pattern.compile("\\bNL-OMON\\s?(\\d{4,6})\\b", Pattern.CASE_INSENSITIVE));
    FORMS.put(
        IdentifierScheme.JRCT,
        Pattern.compile("\\bjRCT\\s?(\\d{10}|[a-z]\\d{9})\\b", Pattern.CASE_INSENSITIVE));
    FORMS.put(
        IdentifierScheme.PACTR,
        Pattern.compile("\\bPACTR\\s?(\\d{15,16})\\b", Pattern.CASE_INSENSITIVE));
    FORMS.put(
        IdentifierScheme.CRIS, Pattern.compile("\\bKCT\\s?(\\d{7})\\b", Pattern.CASE_INSENSITIVE));
    FORMS.put(
        IdentifierScheme.TCTR,
        Pattern.compile("\\bTCTR\\s?(\\d{11})\\b", Pattern.CASE_INSENSITIVE));
    FORMS.put(
        IdentifierScheme.REBEC,
        Pattern.compile("\\bRBR-?((?=[a-z]{0,7}\\d)[a-z\\d]{6,8})\\b", Pattern.CASE_INSENSITIVE));
    FORMS.put(
        IdentifierScheme.RPCEC,
        Pattern.compile("\\bRPCEC\\s?(\\d{8})\\b", Pattern.CASE_INSENSITIVE));
    FORMS.put(
        IdentifierScheme.SLCTR,
        Pattern.compile("\\bSLCTR/(\\d{4}/\\d{3})\\b", Pattern.CASE_INSENSITIVE));
    FORMS.put(
        IdentifierScheme.CTIS,
        Pattern.compile("(?:\\b|(?<=\\bEUCT))(20\\d{2}-5\\d{5}-\\d{2}-\\d{2})\\b"));
  }

  public RegistryNumber {
    if (!canonical(scheme, value).filter(value::equals).isPresent()) {
      throw new IllegalArgumentException("\"" + value + "\" is no number of " + scheme);
    }
  }

  /** Reads one registry number that is the whole text; EudraCT numbers carry no letters. */
  public static Optional<RegistryNumber> parse(String text) {
    List<Found> found = findAll(text);
    return found.size() == 1
            && found.getFirst().end() - found.getFirst().start() == text.strip().length()
        ? Optional.of(found.getFirst().number())
        : Optional.empty();
  }

  /** A number and where in the text it stands, half-open. */
  public record Found(RegistryNumber number, int start, int end) {}

  /** All registry numbers that the text prints, in its order. */
  public static List<Found> findAll(String text) {
    List<Found> found = new ArrayList<>();
    if (!mayHoldOne(text)) {
      return found;
    }
    FORMS.forEach(
        (scheme, form) -> {
          for (Matcher m = form.matcher(text); m.find(); ) {
            found.add(
                new Found(new RegistryNumber(scheme, canonical(scheme, m)), m.start(), m.end()));
          }
        });
    found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return found;
  }

  /** Every form has six digits in a row, but for those of a few registries. */
  private static boolean mayHoldOne(String text) {
    int digits = 0;
    for (int n = 0; n < text.length() && digits < 6; n++) {
      char c = text.charAt(n);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    }
    return digits == 6 || SHORT.matcher(text).find();
  }

  private static Optional<String> canonical(IdentifierScheme scheme, String value) {
    Pattern form = FORMS.get(scheme);
    Matcher m = form == null ? null : form.matcher(value);
    return m != null && m.matches() ? Optional.of(canonical(scheme, m)) : Optional.empty();
  }

  private static String canonical(IdentifierScheme scheme, Matcher m) {
    String number = m.group(1).toUpperCase(Locale.ROOT);
    return switch (scheme) {
      case EUDRACT -> number;
      case CHICTR -> "ChiCTR" + (Character.isLetter(number.charAt(0)) ? "-" : "") + number;
      case CTRI -> "CTRI/" + number;
      case SLCTR -> "SLCTR/" + number;
      case CTIS -> number;
      case OMON -> "NL-OMON" + number;
      case JRCT -> "jRCT" + number.toLowerCase(Locale.ROOT);
      case CRIS -> "KCT" + number;
      case REBEC -> "RBR-" + number.toLowerCase(Locale.ROOT);
      default -> scheme.name() + number;
    };
  }

  @Override
  public @Nullable String url() {
    return switch (scheme) {
      case NCT -> "https://clinicaltrials.gov/study/" + value;
      case ISRCTN -> "https://www.isrctn.com/" + value;
      case EUDRACT -> "https://www.clinicaltrialsregister.eu/ctr-search/search?query=" + value;
      case DRKS -> "https://drks.de/search/en/trial/" + value;
      case CTIS -> "https://euclinicaltrials.eu/ctis-public/view/" + value;
      case JRCT -> "https://jrct.mhlw.go.jp/en-latest-detail/" + value;
      case REBEC -> "https://ensaiosclinicos.gov.br/rg/" + value;
      case ACTRN -> "https://www.anzctr.org.au/" + value + ".aspx";
      default -> null;
    };
  }
}

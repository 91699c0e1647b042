package org.evidencegraph.importer.name;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Orcid;
import org.evidencegraph.paper.Author;
import org.jspecify.annotations.Nullable;

/** Reads the name of one author, whichever way round it is printed. Given names stay as printed. */
public final class NameText {
  static final String WORD = "\\p{L}[\\p{L}\\p{M}'\u2019\u02BC\u2010-]*+";

  /** {@code MF}, {@code J-P}, {@code Yu}: initials without full stops. */
  static final String PLAIN =
      "(?:\\p{Lu}{1,4}(?:-\\p{Lu}{1,2})?|\\p{Lu}?(?:Ch|Kh|Sh|Th|Ya|Ye|Yu|Zh))";

  /** {@code M. F.}, {@code M.F.}, {@code J.-P.}, {@code Zp.} */
  static final String DOTTED = "\\p{Lu}\\p{Ll}{0,2}\\.(?:[ -]{0,2}\\p{Lu}\\p{Ll}?\\.){0,5}";

  private static final Pattern FAMILY_FIRST =
      Pattern.compile(
          "((?:(?:"
              + WORD
              + "|['\u2019]t) ){0,4}?"
              + WORD
              + ") ("
              + PLAIN
              + "|"
              + DOTTED
              + "|\\p{Lu}{1,4}\\.|\\p{Lu}-\\p{Lu}\\.|\\p{Lu}(?: \\p{Lu}){1,2})(?:,?"
              + " (Jr|Sr|II|III|IV|2nd|3rd)\\.?)?");
  private static final Pattern COMMA =
      Pattern.compile(
          "((?:"
              + WORD
              + " ){0,4}?"
              + WORD
              + "), ?((?:"
              + WORD
              + "\\.?[ -]?){1,5})(?:, ?(Jr|Sr|II|III|IV)\\.?)?");
  private static final Pattern CAPITALS =
      Pattern.compile("(\\p{Lu}{3,}(?:-\\p{Lu}{2,})?) (\\p{Lu}\\p{Ll}+(?:-\\p{L}+)?)");
  private static final Pattern GIVEN_WORD =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'\u2019\u02BC\u2010\u2013-]*\\.?(?:-?\\p{Lu}\\.){0,3}");

  /** {@code Cornelis (Kees) van den Bergh}. */
  private static final Pattern NICKNAME = Pattern.compile("\\(\\p{Lu}\\p{Ll}{2,}\\)");

  private static final Pattern SUFFIX = Pattern.compile(",? (Jr|Sr|II|III|IV|2nd|3rd)\\.?$");
  private static final Pattern INITIALS = Pattern.compile("(?:" + PLAIN + "|" + DOTTED + ")");

  /**
   * {@code 1}, {@code 1,2*}, {@code ORCID: ...}: what is printed after a name and is none of it.
   */
  private static final Pattern AFTER =
      Pattern.compile(
          "(?:\\s*(?:\\^?\\d|\\^|(?<=[\\d,\\s])na\\d|(?<=\\p{Lu}\\.)[a-h]|[*\u2217\u204E†‡§#¶✉\u2016\u22A5,&\u00B9\u00B2\u00B3\u2070-\u2079]|ORCID:?.{0,60}))+$");

  /** {@code ORCID: orcid.org/0000-0002-1825-0097}, printed before, behind or below a name. */
  private static final Pattern ORCID =
      Pattern.compile(
          "(?i)[(\\[]?\\s?(?:\\bORCID(?:"
              + " iD)?:?\\s?)?(?:https?://)?(?:orcid\\.org/)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])\\s?[)\\]]?");

  /** {@code Prof. Dr. med. Ada Weiß}: what a person is called by and is none of the name. */
  private static final Pattern TITLES =
      Pattern.compile(
          "^(?:(?:Univ\\.-|apl\\."
              + " )?(?:Prof|Dr|PD|Priv\\.-Doz|Doz|Dipl\\.-\\p{L}{2,8}|Mag|Ing)\\.?(?:"
              + " ?(?:med|rer|nat|phil|sc|h\\. ?c|vet|dent|hum|biol)\\.){0,4} +)+(?=\\p{Lu})");

  /** {@code on behalf of the HOME investigators}. */
  private static final Pattern GROUP_LEAD =
      Pattern.compile(
          "^(?:on behalf of|for|and)? ?the (?=\\p{Lu})|^(?:on behalf of|for) (?=\\p{Lu})");

  private static final Pattern GROUP =
      Pattern.compile(
          "(?i)\\b(?:group|consortium|investigators|collaborat\\w{2,8}|network|committee|society|association|organi[sz]ation|team|initiative|trialists|foundation|council|federation|working"
              + " party|task"
              + " force|onderzoeksgroep|werkgroep|studiegroep|studiengruppe|arbeitsgruppe|forskergruppe|arbejdsgruppe|groupe|grupo|gruppo|consorzio|consorcio)\\b");

  /** What the names of bodies do not hold: a colon, or three common words beside each other. */
  private static final Pattern IN_A_SENTENCE =
      Pattern.compile(
          ": |\\?|^(?:To|How|What|Why|We|In|A|An) |(?:(?<="
              + " )(?!(?:study|trial|research|working|and|for|of|the|on|in)\\b)\\p{Ll}{2,}"
              + " (?:\\p{Ll}{1,} ){0,2}){2}\\p{Ll}{2,}");

  private static final Set<String> PARTICLES =
      Set.of(
          "van", "los", "las", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das",
          "do", "du", "la", "le", "les", "el", "al", "bin", "ben", "ibn", "ter", "ten", "te", "zu",
          "zur", "st", "st.", "saint", "san", "santa", "af", "av", "in't", "'t", "\u2019t", "mac",
          "n\u00ED", "nic", "\u00F3", "dal", "dalla", "lo", "mc", "ap", "mhic", "u\u00ED", "giolla",
          "vander");

  /** {@code Maas-van Schaaijk}: a particle joins two family names. */
  private static final Pattern JOINED =
      Pattern.compile("(?i)\\p{L}{2,}-(?:van|von|de|del|da|di|du|la|le|ter|ten|den|der)");

  /** {@code Sugihara Junior}: told of a family name in Portuguese, and part of it. */
  private static final Set<String> GENERATIONS =
      Set.of("junior", "j\u00FAnior", "filho", "neto", "sobrinho");

  /**
   * {@code Rodr\u00EDguez}, {@code Garc\u00EDa}: as Spanish writes them, with the accent, these are
   * names of the family's, wherever they stand behind a given name.
   */
  private static final Pattern PATRONYMIC =
      Pattern.compile(
          "(?=.{0,9}[\u00E1\u00E9\u00ED\u00F3\u00FA\u00F1])\\p{Lu}\\p{L}{1,9}(?:ez|\u00EDa|\u00EDaz|oz)");

  /** {@code Xiaoqian}, {@code Tao}: one or two syllables of Chinese, as pinyin writes them. */
  private static final Pattern PINYIN = Pattern.compile(syllable() + "{1,2}");

  /** {@code Silva e Costa}, {@code Ramón y Cajal}: what joins two family names. */
  private static final Set<String> CONNECTORS = Set.of("e", "y", "i");

  /**
   * {@code Lotte in 't Veld}: "in" is part of a name there and nowhere else, so a no-break space
   * makes both one particle.
   */
  private static final Pattern ARTICLE = Pattern.compile("(?<= )(in|op) (['\u2019]t) ");

  private static final int LONGEST = 120;

  private NameText() {}

  /** Reads one name; empty for what is no name. */
  public static Optional<Author> parse(String text, int position) {
    if (text.length() > 400) {
      return Optional.empty();
    }
    Matcher orcid = ORCID.matcher(text);
    if (orcid.find()) {
      Optional<Orcid> id = Orcid.parse(orcid.group(1));
      String rest = orcid.replaceFirst(" ").strip();
      return parse(rest, position).map(a -> id.isPresent() ? a.with(id.get()) : a);
    }
    String seen = text.replaceAll("\\p{Cf}", "").strip();
    String name = AFTER.matcher(seen).replaceFirst("").strip();
    name = withoutTitles(name);
    String group = GROUP_LEAD.matcher(name).replaceFirst("");
    if (group.length() < name.length() && isGroup(group)) {
      return Optional.of(Author.group(group, position));
    }
    if (name.isEmpty() || name.length() > LONGEST) {
      return Optional.empty();
    }
    if (isGroup(name)) {
      return Optional.of(Author.group(name, position));
    }
    String plain = name;
    return comma(plain, position)
        .or(() -> capitals(plain, position))
        .or(() -> familyFirst(plain, position))
        .or(() -> givenFirst(plain, position));
  }

  /** {@code Ada Weiß} for {@code Prof. Dr. med. Ada Weiß}. */
  public static String withoutTitles(String name) {
    return TITLES.matcher(name).replaceFirst("");
  }

  /** Whether the words name a body of people. */
  public static boolean isGroup(String name) {
    return name.length() <= 200
        && GROUP.matcher(name).find()
        && Character.isUpperCase(name.charAt(0))
        && !IN_A_SENTENCE.matcher(name).find();
  }

  private static Optional<Author> comma(String name, int position) {
    Matcher m = COMMA.matcher(name);
    return m.matches()
        ? Optional.of(person(m.group(1), m.group(2).strip(), m.group(3), position))
        : Optional.empty();
  }

  // "KITAGAWA Haruo": the family name in capitals, as East Asian indexes print it
  private static Optional<Author> capitals(String name, int position) {
    Matcher m = CAPITALS.matcher(name);
    return m.matches()
        ? Optional.of(person(m.group(1), m.group(2), null, position))
        : Optional.empty();
  }

  // Pittenger MF; Pittenger M. F.; In't Anker PS; de Groot-Swings GM
  private static Optional<Author> familyFirst(String name, int position) {
    Matcher m = FAMILY_FIRST.matcher(name);
    boolean order = m.matches() && m.group(1).codePoints().anyMatch(Character::isLowerCase);
    // "Ada R Roe III"
    boolean ordinal = order && m.group(2).matches("II|III|IV") && m.group(1).contains(" ");
    return order && !ordinal && !isChinese(m.group(1), m.group(2))
        ? Optional.of(person(m.group(1), initialsOnly(m.group(2)), m.group(3), position))
        : Optional.empty();
  }

  // Yu, Ye and Ya are family names in Chinese and initials in Russian and Ukrainian
  private static boolean isChinese(String name, String initials) {
    return initials.matches("Y[aeu]")
        && (name.indexOf('-') > 0 || PINYIN.matcher(name.toLowerCase(Locale.ROOT)).matches());
  }

  private static String syllable() {
    String soft = "(?:[bpmdtnljqxy]?(?:iang|iong|ian|iao|ing|ia|ie|in|iu|i))";
    String hard =
        "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
            + "(?:uang|ang|eng|ong|uai|uan|ai|an|ao|ei|en|er|ou|ua|ue|ui|un|uo|a|e|o|u))";
    return "(?:" + soft + "|" + hard + "|(?:zh|ch|sh|[zcsr])i)";
  }

  // "JA." closes a list of "JA, T., MC."; "J.A." and "T." keep their full stops
  private static String initialsOnly(String initials) {
    return initials.matches("\\p{Lu}{2,4}\\.")
        ? initials.substring(0, initials.length() - 1)
        : initials;
  }

  // Umberto Galderisi; M. E. Bernardo; Katarina Le Blanc; Marieke van der Meulen
  private static Optional<Author> givenFirst(String name, int position) {
    Matcher suffix = SUFFIX.matcher(name);
    String after = suffix.find() ? suffix.group(1) : null;
    String plain = after == null ? name : name.substring(0, suffix.start());
    String[] words = ARTICLE.matcher(plain).replaceAll("$1\u00A0$2 ").split(" +");
    if (words.length < 2
        || words.length > 7
        || !Arrays.stream(words).allMatch(NameText::isNameWord)) {
      return Optional.empty();
    }
    int family = words.length - 1;
    if (family > 1 && GENERATIONS.contains(words[family].toLowerCase(Locale.ROOT))) {
      family--;
    }
    while (family > 1 && isParticle(words[family - 1])) {
      family--;
    }
    if (family > 1 && PATRONYMIC.matcher(words[family - 1]).matches()) {
      family--;
    }
    family = Math.min(family, behindInitials(words));
    if (family > 1 && family < words.length && CONNECTORS.contains(words[family - 1])) {
      family = Math.max(1, family - 2);
    }
    String last =
        String.join(" ", Arrays.copyOfRange(words, family, words.length)).replace('\u00A0', ' ');
    if (last.length() < 2 || last.endsWith(".") || last.endsWith(")") || words[0].startsWith("(")) {
      return Optional.empty();
    }
    return Optional.of(
        person(last, String.join(" ", Arrays.copyOf(words, family)), after, position));
  }

  private static boolean isParticle(String word) {
    return PARTICLES.contains(word.toLowerCase(Locale.ROOT))
        || word.indexOf('\u00A0') > 0
        || JOINED.matcher(word).matches();
  }

  // what stands behind initials is all family name: "T. de Ruyter van Steveninck", "R. M. Díaz
  // Sánchez", "Kathleen M. Hill Gallant"; but "J. Robert Smith"
  private static int behindInitials(String[] words) {
    int last = words.length - 1;
    while (last >= 0 && !INITIALS.matcher(words[last]).matches()) {
      last--;
    }
    int behind = last + 1;
    boolean given = last == 0 && !isParticle(words[1]) && words[0].matches("\\p{Lu}{1,4}\\.?");
    return behind == 0 || behind == words.length || given ? words.length : behind;
  }

  private static boolean isNameWord(String word) {
    return GIVEN_WORD.matcher(word).matches()
        || PARTICLES.contains(word)
        || word.indexOf('\u00A0') > 0
        || CONNECTORS.contains(word)
        || NICKNAME.matcher(word).matches()
        || word.matches("(?:d|l|al|el|O)['\u2019-]" + WORD);
  }

  static Author person(
      String family, @Nullable String given, @Nullable String suffix, int position) {
    String names = given != null && suffix != null ? given + " " + suffix : given;
    return Author.person(family, names, position);
  }

  /** The initials of a person without full stops and blanks: {@code MF} for {@code M. F.}. */
  public static String initials(Author author) {
    String given = author.givenNames();
    if (given == null) {
      return "";
    }
    if (INITIALS.matcher(given).matches()) {
      return given.replaceAll("[^\\p{L}]", "");
    }
    StringBuilder initials = new StringBuilder();
    for (String word : given.replaceAll("\\([^()]*\\)", " ").split("[\\s.-]+")) {
      initials.append(word.isEmpty() ? "" : word.substring(0, 1));
    }
    return initials.toString();
  }
}

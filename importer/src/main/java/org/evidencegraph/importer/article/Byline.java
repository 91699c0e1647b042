package org.evidencegraph.importer.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.name.NameText;
import org.evidencegraph.paper.Author;

/**
 * A line of names as articles print them, with what sites put between: marks of addresses, degrees,
 * professions, links to profiles.
 *
 * @param marked names, as read, that stand before a star
 * @param complete false after "et al."
 * @param dressed whether marks, degrees or links say that these are authors
 */
record Byline(List<Author> authors, Set<String> marked, boolean complete, boolean dressed) {
  private static final int LONGEST = 40_000;

  /** {@code Somsak Phomma, MPH a,b Prof Helene Aubert, MD c}: letters behind a degree. */
  private static final Pattern LETTERS_BEHIND_DEGREES =
      Pattern.compile(
          "(?<=\\b(?:MD|PhD|MPH|MSc|BSc|FRCP|MBBS|RN|DrPH|ScD|MS|MA|DPhil|MRCP|FRACP|MBChB)) "
              + "([a-h](?:,\\s?[a-h*+]){0,6}) (?=\\p{Lu})");

  /**
   * {@code Ada RoeAda Roe1}, {@code Ada Roe,Ada Roe1}: each name twice, the first for a picture.
   */
  private static final Pattern DOUBLED =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}.][\\p{L}.'\u2019 -]{2,58}\\p{L})[,*]{0,6}\\s?\\1(?=[\\d*,]|$)");

  /** {@code Ada Roe^{1}}: marks as formulas. */
  private static final Pattern RAISED = Pattern.compile("\\^\\{([^{}]{1,16})\\}");

  private static final Pattern IN_BRACKETS =
      Pattern.compile("(?<=[\\p{L}.]) \\([^()]{5,200}\\)(?=\\s?(?:,|and |&|$))");

  private static final Pattern STARS = Pattern.compile("[\u204E\u2217\u2709\uFE61\u22C6\uFF0A]");

  /** Marks of addresses and notes other than stars; a plus stands for all of them. */
  private static final Pattern DAGGERS =
      Pattern.compile(
          "[\u2020\u2021\u00A7\u00B6\u22A5\u2016\u2225\u25CA\u266F\u25B3\u25B2\u2605\u2606^#\u00A4\u00B9\u00B2\u00B3\u2070-\u2079]");

  /** {@code Lindqvist,1 Tomás Herrera,1,2 Wei}: marks behind the comma that ends a name. */
  private static final Pattern MARKS_BEHIND =
      Pattern.compile(
          "(?<=[\\p{L}.]),\\s?((?:\\d{1,2}|[*+])(?:[,*+\\s]{1,4}\\d{1,2}|,?[*+]){0,8}),?\\s+(?=(?:and"
              + " |& )?\\p{Lu}|\\p{Ll}{1,3} )");

  /** {@code Novak1* Luis Ruiz2 Kenji Abe1,2}: nothing but marks between two names. */
  private static final Pattern MARKS_BETWEEN =
      Pattern.compile(
          "(?<=[\\p{Ll}.])((?:\\d{1,2}(?:,\\d{1,2}){0,6}[*+]{0,3}|[*+]{1,3}))\\s*(?=\\p{Lu}\\p{L}*[.\\p{L}'\u2019-]*"
              + " \\p{L})");

  /** {@code Alvarez, MS1,3; et al Eva Schmidt}: the names behind it are unfolded. */
  private static final Pattern SHOWN_AFTER =
      Pattern.compile("\\s?[;,]\\s?et al\\.?\\s+(?=\\p{Lu}\\p{L}*\\.? \\p{L})");

  /** {@code MDa}: the letter of an address glued to a degree. */
  private static final Pattern DEGREE_AND_LETTER =
      Pattern.compile(
          "\\b(MD|PhD|MPH|MSc|BSc|BS|MS|RN|DVM|MBBS|FRC[A-Z]{1,4}|MRC[A-Z]{1,4})[a-h](?=(?:,[a-h]){0,4}\\s*(?:[,;\u2022\u00B7\u2219]|$))");

  private static final String WHOLE =
      "\\p{Lu}\\p{L}*\\p{Ll}(?: \\p{Lu}\\.){0,3}(?: \\p{Lu}[\\p{L}'-]*\\p{Ll}){1,3}(?: [A-H]){1,4}";

  private static final Pattern LETTERED =
      Pattern.compile(WHOLE + "(?:\\s*(?:,|,? and)\\s+" + WHOLE + "){1,200}\\s*");

  /** Words of menus and headings, which no name holds. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)\\b(?:trial|study|studies|review|articles?|menu|library|journals?|issue|volume|abstract|contents?|information|network|access|website|publications?|research|sciences?|answers|medicine|letters|results|methods|introduction|discussion|conclusions?|login|register|download|search|about|this|further|analytics|citation|text|texts|therapeutic|level|copyright|quiz|subscribers|settings|cookies?|content|options|services|profile|edition|after|before|during|between|versus|vs|effects?|risk|patients|women|children|health|disease|cancer|replacement|surgery|therapy|treatment|using|among|from|with|into|how|why|preview|malignancies|sections?|online|assessment|details|\\w{0,12}google|method|algorithms?|development|evaluation|approach|systems?|novel|towards|application|performance|investigation|comparison|synthesis|detection|prediction|based)\\b");

  /**
   * {@code Whitehorse, Ph.D.,a Luis del R\u00edo, M.D.,b,c and Kim}: letters behind such commas.
   */
  private static final Pattern LETTERS_BEHIND =
      Pattern.compile("(?<=[\\p{L}.]),([a-h](?:,[a-h*+]){0,6}),?\\s+(?=(?:and |& )?\\p{Lu})");

  private static final Pattern OPENS_WITH_INITIAL =
      Pattern.compile("(?:\\p{Lu}\\. ?){1,3}\\p{Lu}\\p{L}*\\p{Ll}(?=\\p{Lu}\\. ?)");
  private static final Pattern SEAM =
      Pattern.compile("(?<=\\p{Ll})(?=(?:\\p{Lu}\\. ?){1,3}\\p{Lu}[\\p{L}'\u2019-]*\\p{Ll})");

  /** Words that titles hold and names of bodies do not. */
  private static final Pattern LIKE_A_TITLE =
      Pattern.compile(
          "(?i)\\b(?:with|among|after|before|versus|vs|during|following|between|using|from|by|as)\\b");

  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)^(?:author links open (?:the )?(?:overlay|author)"
              + " panel|(?:by|and)(?=\\s)|[,&/]\\s|verfasst"
              + " von:|authors?(?:\\(s\\))?:|author(?:\\(s\\)|s)?(?= \\p{Lu})|written"
              + " by|автори?:)\\s*");
  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)author orcid image|\\[orcid\\]|,?\\s?\\broles? (?:conceptualization|data"
              + " curation|formal analysis|funding acquisition|investigation|methodology|project"
              + " administration|resources|software|supervision|validation|visualization|writing)\\b.{0,300}$|(?:view"
              + " )?orcid (?:id )?(?:profile|logo|icon|record)(?: for [\\p{L}."
              + " -]{3,40})?|(?:https?://)?(?:www\\.)?orcid\\.org/[\\dX-]{0,19}|(?<!\\d)\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]|\\[email\u00A0?\\s?protected\\]|[\\w.+-]{1,64}@[\\w-]{1,60}(?:\\.[\\w-]{1,30}){1,4}|(?:e-?mail"
              + " the )?\\(?corresponding author(?: contact information)?\\)?|search for more"
              + " papers by this author|view all authors(?: and affiliations)?|view (?:all"
              + " )?affiliations|open in (?:a )?new (?:tab|window)|author"
              + " (?:information|footnotes)|author info(?: ?& ?affiliations)?|\\(?equal"
              + " contribution\\)?|show (?:more|less|all)(?: authors)?|email (?:the"
              + " )?author|e-?mail logo|authors?[\u2019'] declarations? of"
              + " interests?|(?<=[\\d*,])orcid(?=[,;\\s]|$)|correspondence"
              + " (?:email|information)|person envelope|\\bsciprofiles\\b.{0,12}|opens in new"
              + " tab|\\bgoogle"
              + " scholar\\b|affiliations?$|(?<![\\p{L}\\d])avatar(?=\\s\\p{L})|(?<=\\p{L})"
              + " orcid(?= ?[\\d,;*+]|$)");

  /** {@code How to cite: Roe A, Ek B. Wool ...}: names, but of a whole citation. */
  private static final Pattern CITES =
      Pattern.compile("(?i)(?:how to|to|please)? ?cit(?:e|ation)\\b.{0,40}?:");

  private static final Pattern MORE =
      Pattern.compile(
          "(?i)[\\s,;]*(?:\\bet\\s+al\\b\\.?|(?:\\band|[+&]) ?\\d+"
              + " (?:more|others?|authors?)\\b.{0,12})\\s*\\.?\\s*$");

  /**
   * {@code [\u2026], and}, {@code +2 authors}, {@code +1View all authors}: names that are not
   * shown.
   */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?i)[,\\s]*\\[\\s?(?:\u2026|\\.\\.\\.)(?: view \\d{1,4} more)?(?:"
              + " \\.\\.\\.)?\\s?\\][,\\s]*(?:and\\s)?|,?\\s?\\+\\s?\\d{1,4}\\s?(?:(?:more"
              + " )?authors?,?|view all.{0,40})\\s*");

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*[;,](?!\\s?(?:Jr|Sr|II|III|IV)\\b)\\s*(?:(?:&|and)\\s+)?|\\s*&\\s*|\\s+(?:and|und|та|і)\\s+|\\s+(?=(?:for|on"
              + " behalf of) the \\p{Lu})|\\s*[\u2026\u2022\u00B7\u2219|\n"
              + "]\\s*");
  private static final Pattern MARK =
      Pattern.compile("(?:[\\d*+\\s]|[a-z](?![a-z])){1,14}|[ivx]{1,4}");
  private static final Pattern TAIL_MARKS =
      Pattern.compile(
          "(?:(?<=[\\p{L}.])\\s?[\\d*+](?:[\\d*+\\s]|[a-z](?![\\p{L}])){0,14}|(?<=\\p{Ll}{2})(?:I{1,3}|IV|VI{0,3})(?:,\\s?[IV]{1,4}){0,4}|(?:\\s(?:[a-z]|\\d{1,2}))(?:[\\s*+]{1,2}(?:[a-z]|\\d{1,2})?){0,8})$");
  private static final String DEGREE_WORD =
      "(?:M\\.? ?D|Ph\\.? ?D|D\\.? ?Phil|M\\.? ?Sc|B\\.? ?Sc|M\\.? ?P\\.? ?H|M\\.? ?S|B\\.?"
          + " ?S|B\\.? ?A|M\\.? ?A|D\\.? ?V\\.? ?M|Pharm\\.? ?D|Dr\\.? ?P\\.? ?H|Sc\\.? ?D|Ed\\.?"
          + " ?D|Psy\\.? ?D|M\\.? ?B\\.? ?A|M\\.? ?B\\.? ?B\\.? ?[SCh]{1,3}|M\\.? ?B|B\\.?"
          + " ?Ch|B\\.? ?M|R\\.? ?N|D\\.? ?O|D\\.? ?D\\.? ?S|D\\.? ?M\\.? ?D|D\\.? ?Sc|M\\.? ?H\\.?"
          + " ?S|M\\.? ?P\\.? ?P|M\\.? ?Phil|F\\.? ?R\\.? ?C\\.? ?\\w{1,4}|M\\.? ?R\\.? ?C\\.?"
          + " ?\\w{1,4}|FACS|FACC|FAHA|FAAN|FACP|FACEP|FAAP|FIDSA|FRACS|FRANZCO|FRCOphth|FRCSEd|OD|AuD|MHA|MEd|MSPH|MSW|MMSc|MHPE|NP|APRN|DNP|DPM|LLM|FESC|CRNP|BPharm|BMBS|MBChB|MBBS|MSCE|MSCR|MSCI|MStat|MHSc|MMed|MAS|MPA|MBE|JD|DPT|PT|RD|CBE|FMedSci|FRS|FRCP|FRCPC|MRCP|FFPM|Dipl\\.?-?\\w{0,6}|Prof|Professor|Dr)\\.?";
  private static final Pattern DEGREE =
      Pattern.compile(
          "(?:" + DEGREE_WORD + ")(?:[ /]" + DEGREE_WORD + "){0,3}(?:\\s?\\([A-Za-z. ]{1,12}\\))?");
  private static final Pattern DEGREE_TAIL =
      Pattern.compile("(?<=[\\p{L}.]{2} [\\p{L}.'’-]{2,40})(?:,? " + DEGREE_WORD + "){1,4}$");
  private static final Pattern SURNAME_COMMA =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}'\u2019 -]{1,40}|\\p{Ll}{1,4} [\\p{L}'\u2019 -]{2,40}), ([^,]{1,60}(?:,"
              + " (?:Jr|Sr|II|III)\\.?.{0,20})?)");
  private static final Pattern DEGREES_END = Pattern.compile("(?:[, ]+" + DEGREE_WORD + ")+$");
  private static final Pattern TITLE =
      Pattern.compile("^(?:Prof(?:essor)?|Dra?|Mr|Mrs|Ms|Mg|Lic|MSc|Assoc)\\.?\\s+(?=\\p{Lu})");
  private static final Pattern ROLE =
      Pattern.compile(
          "\\p{Ll}.{0,60}|(?i:(?:associate|assistant|clinical|senior|research|adjunct)"
              + " (?:professor|fellow|lecturer|scientist).{0,40})");
  private static final Pattern FOR_GROUP =
      Pattern.compile("(?i)^(?:(?:for|on behalf of|and) )?(?:the |on behalf of )(?=\\p{Lu})");

  /** Words of addresses, which names do not have. */
  static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:universi[dt]\\p{L}{0,4}|department|dept|departamento|dipartimento|abteilung|fachbereich|facultad|faculdade|facolt\u00E0|fakult\\p{L}{2}|fakultas|jurusan|akademi|poltekkes|puskesmas|rumah"
              + " sakit|program"
              + " studi|escuela|escola|fundaci\u00F3n|hospitals?|institut\\p{L}{0,4}|school|cent(?:er|re)|college|laborator\\p{L}{0,5}|faculty|division|clinic|unit"
              + " of|academy|ministry|inc\\.|ltd|gmbh|corporation|company|foundation trust|medical"
              + " centre|klinik\\p{L}{0,3}|h\u00F4pital|ospedale|irccs|inserm|cnrs|campus|road|street|avenue|p\\.o\\."
              + " box|usa|china|germany|france|italy|japan|spain|uk|united"
              + " (?:states|kingdom)|canada|australia|netherlands|korea|sweden|brazil|india|iran|poland|ukraine|switzerland|belgium|austria|denmark|norway|finland|israel|turkey|taiwan|singapore)\\b");

  /** Lines that open or close as addresses do. */
  static final Pattern ADDRESS_LINE =
      Pattern.compile(
          "(?i)(?:affiliations?:? |from the )?(?!department of error)(?:\\d{1,2}|[a-z](?="
              + " ?\\p{Lu})|[*+\u2020])?[.)]?\\s{0,2}(?:(?:akademi|universitas|fakultas|poltekkes|politeknik|puskesmas|rumah"
              + " sakit|sekolah tinggi|program studi|jurusan|departemen)\\b.{2,300}|(?:the"
              + " )?(?:departments?|dept\\.?|division|institute?o?|institut|school|faculty|unit|cent(?:er|re)|laborator\\p{L}{1,3}|clinic|universit\\p{L}{1,3}|college|section|graduate|national|state"
              + " key|key lab\\p{L}{0,8}|research) (?:of|for|de|f\u00FCr|di|in)"
              + " .{2,300}|.{4,300},\\s(?:(?:p\\.?r\\.? ?)?china|usa|u\\.s\\.a\\.?|uk|united"
              + " (?:states|kingdom).{0,12}|germany|france|italy|japan|(?:south |republic of"
              + " )?korea|spain|portugal|canada|australia|(?:the"
              + " )?netherlands|sweden|brazil|india|iran|poland|ukraine|switzerland|belgium|austria|denmark|norway|finland|israel|turkey|taiwan|singapore|ireland|greece|czech"
              + " republic|hungary|egypt|saudi"
              + " arabia|mexico|argentina|chile|russia|nigeria|kenya|ghana|south africa|new"
              + " zealand|thailand|vietnam|malaysia|indonesia|pakistan|bangladesh|romania|bulgaria|serbia|croatia|slovenia|slovakia|lithuania|estonia|latvia|colombia|scotland|england|wales)\\.?"
              + "|.{0,200}\\b(?:university|hospital|universitas|universit\u00E0|universit\u00E9|universit\u00E4t|universidad)\\b[^:?]{0,120})");

  private static final Pattern NO_MARK = Pattern.compile(" _(?=[,;]|$)");
  private static final Pattern ACUTE = Pattern.compile("(?<=\\p{L})\u00B4(?=\\p{L})");
  private static final Pattern WRITTEN_END = Pattern.compile("\\\\[rnt]");
  private static final Pattern AND_AT_END = Pattern.compile("[\\d*+\\s](?:and|&)$");
  private static final Pattern STOPS_AT_END = Pattern.compile("[,;.&\\s]+$");
  private static final Pattern INITIAL_AT_END = Pattern.compile("\\b\\p{Lu}\\.[,;&\\s]*\\z");
  private static final Pattern MARKS_AT_END =
      Pattern.compile("(?:[\\d*+\\s]|\\s[a-z](?![\\p{L}]))+$");
  private static final Pattern LETTER_AT_END = Pattern.compile("(?<=\\.)[a-h]$");
  private static final Pattern LOWER = Pattern.compile("\\p{Ll}.{0,60}");
  private static final Pattern PLUSES = Pattern.compile("[*+]+");
  private static final Pattern WIDE = Pattern.compile("\\s{2,}");
  private static final Pattern PROFESSION =
      Pattern.compile(
          "(?i)professor|fellow|lecturer|student|director|consultant|research|scientist|statistic|epidemiolog|manager|nurse|physician|surgeon|reader|head|doctor|registrar|coordinator|trainee|candidate|specialist|officer|chair|pharmacist|analyst|economist|practitioner|resident|editor|therapist|psychologist|chief|of"
              + " (?:medicine|surgery|health)");

  Byline {
    authors = List.copyOf(authors);
    marked = Set.copyOf(marked);
  }

  // "K. HeatherA. Lamb": names that open with initials, and lost what parted them
  private static String parted(String line) {
    return OPENS_WITH_INITIAL.matcher(line).lookingAt()
        ? SEAM.matcher(line).replaceAll(", ")
        : line;
  }

  /** Reads a line that is nothing but names; empty for anything else. */
  static Optional<Byline> read(String line) {
    if (line.length() < 3 || line.length() > LONGEST || CITES.matcher(line).lookingAt()) {
      return Optional.empty();
    }
    String once = DOUBLED.matcher(plain(line)).replaceAll("$1");
    String raised = RAISED.matcher(parted(withoutPlaces(once))).replaceAll("$1");
    String starred = DAGGERS.matcher(STARS.matcher(raised).replaceAll("*")).replaceAll("+");
    String names = NOISE.matcher(starred).replaceAll(" ").strip();
    boolean noise =
        names.length() < line.strip().length()
            || !names.isEmpty() && ",;&".indexOf(names.charAt(names.length() - 1)) >= 0;
    Matcher lead = LEAD.matcher(names);
    boolean led = lead.find();
    names = led ? names.substring(lead.end()) : names;
    String all = HIDDEN.matcher(names).replaceAll(", ");
    Matcher more = MORE.matcher(all);
    boolean cut = more.find();
    boolean complete = !cut && all.equals(names);
    names = cut ? all.substring(0, more.start()) : all;
    names = LETTERS_BEHIND_DEGREES.matcher(names).replaceAll(", $1, ");
    names = MARKS_BEHIND.matcher(names).replaceAll("$1, ");
    names = LETTERS_BEHIND.matcher(names).replaceAll(", $1, ");
    names = MARKS_BETWEEN.matcher(names).replaceAll("$1, ");
    names = SHOWN_AFTER.matcher(names).replaceAll("; ");
    names = DEGREE_AND_LETTER.matcher(names).replaceAll("$1");
    names = lettered(AND_AT_END.matcher(names).replaceFirst(""));
    String marked =
        STOPS_AT_END.matcher(names).replaceFirst(endsInInitial(names) ? "." : "").strip();
    return familyFirst(names, complete)
        .or(() -> new Scan(complete, noise || led).run(GluedLetters.without(marked)));
  }

  // "Ada Roe (Wool Clinic, Graz, Austria)": the place is marked as figures elsewhere are
  private static String withoutPlaces(String line) {
    return IN_BRACKETS
        .matcher(line)
        .replaceAll(place -> ADDRESS.matcher(place.group()).find() ? "1" : "$0");
  }

  // dashes and apostrophes as on keyboards, line ends written out left out
  private static String plain(String line) {
    String dashed = NO_MARK.matcher(line).replaceAll("").replace('\u2011', '-');
    String quoted = ACUTE.matcher(dashed).replaceAll("\u2019");
    return WRITTEN_END.matcher(quoted).replaceAll(" ").strip();
  }

  // "Ford, Alan B. MD*; Singh, Priya PhD": each between semicolons, degrees without commas
  private static Optional<Byline> familyFirst(String names, boolean complete) {
    if (names.indexOf(';') < 0 || names.length() > 4_000) {
      return Optional.empty();
    }
    List<Author> authors = new ArrayList<>();
    for (String part : names.split(";")) {
      String bare = part.strip().replaceFirst("[\\d*+,\\s]+$", "");
      Matcher m = SURNAME_COMMA.matcher(bare);
      String given = m.matches() ? DEGREES_END.matcher(m.group(2)).replaceFirst("").strip() : "";
      Optional<Author> author =
          given.isEmpty() || DEGREE.matcher(given).matches()
              ? Optional.empty()
              : NameText.parse(m.group(1) + ", " + given, authors.size() + 1);
      if (author.isEmpty()) {
        return Optional.empty();
      }
      authors.add(author.get());
    }
    return Optional.of(new Byline(authors, Set.of(), complete, true));
  }

  // "Ada Roe A , Bo Ek A B and Cy Li B": capital letters behind every whole name are marks
  private static String lettered(String names) {
    String plain = names.length() > 4_000 ? "" : WIDE.matcher(names).replaceAll(" ");
    if (!LETTERED.matcher(plain).matches()) {
      return names;
    }
    return plain.replaceAll("(?<=\\p{Ll})(?: [A-H])+(?=\\s*(?:,|and |$))", "1");
  }

  private static boolean endsInInitial(String names) {
    return INITIAL_AT_END.matcher(names).find();
  }

  private static final class Scan {
    private final List<Author> authors = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private final Set<String> marked = new HashSet<>();
    private final boolean complete;
    private boolean dressed;
    private boolean role;

    Scan(boolean complete, boolean dressed) {
      this.complete = complete;
      this.dressed = dressed || !complete;
    }

    Optional<Byline> run(String names) {
      for (String part : SEPARATOR.split(names)) {
        if (!isRead(part.strip())) {
          return Optional.empty();
        }
      }
      return authors.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Byline(AuthorList.inOneOrder(authors, printed), marked, complete, dressed));
    }

    private boolean isRead(String part) {
      String bare =
          LETTER_AT_END.matcher(MARKS_AT_END.matcher(part).replaceFirst("")).replaceFirst("");
      if (part.isEmpty() || MARK.matcher(part).matches() || bare.isEmpty()) {
        dressed |= !part.isEmpty();
        mark(part);
        return true;
      }
      if (DEGREE.matcher(bare).matches()) {
        dressed = true;
        mark(part);
        return !authors.isEmpty() || bare.length() > 3;
      }
      boolean goesOn = role && LOWER.matcher(part).matches();
      role = goesOn || !authors.isEmpty() && ROLE.matcher(part).matches() && isRole(part);
      if (role) {
        dressed = true;
        return true;
      }
      return name(part);
    }

    private void mark(String part) {
      if (part.indexOf('*') >= 0 && !authors.isEmpty()) {
        marked.add(authors.getLast().name());
      }
    }

    private static boolean isRole(String part) {
      return PROFESSION.matcher(part).find();
    }

    private boolean name(String part) {
      String text = TAIL_MARKS.matcher(part).replaceFirst("");
      boolean tail =
          text.length() < part.length() || part.indexOf('*') >= 0 || part.indexOf('+') >= 0;
      text = TITLE.matcher(text).replaceFirst("");
      String body = FOR_GROUP.matcher(text).replaceFirst("");
      boolean forBody = body.length() < text.length() && text.matches("(?:for|on behalf of) .*");
      text = body;
      String plain = DEGREE_TAIL.matcher(text).replaceFirst("");
      dressed |= tail || plain.length() < text.length();
      plain = WIDE.matcher(PLUSES.matcher(plain).replaceAll("")).replaceAll(" ").strip();
      if (plain.length() < 3 || plain.length() > 110) {
        return false;
      }
      Optional<Author> author =
          forBody && plain.indexOf(' ') > 0
              ? Optional.of(Author.group(plain, authors.size() + 1))
              : NameText.parse(plain, authors.size() + 1);
      if (author.isEmpty()
          || author.get().literal() != null
              && (LIKE_A_TITLE.matcher(plain).find() || plain.matches(".*\\b(?:on|of|for|and|in)"))
          || author.get().literal() == null
              && (ADDRESS.matcher(plain).find() || NO_NAME.matcher(plain).find())) {
        return false;
      }
      authors.add(author.get());
      printed.add(plain);
      mark(part);
      return true;
    }
  }
}

package org.evidencegraph.importer.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Title and journal, told apart in the stretch between authors and year. The journal is what stands
 * behind the last sentence end, and further to the left as long as words are abbreviations of
 * journal titles: a title may hold full stops, and so may a journal.
 *
 * @param titleStart index in the text; -1 without title
 * @param certain whether they could be parted in one place only, before what looks like a journal
 */
record TitleAndContainer(
    @Nullable String title,
    int titleStart,
    int titleEnd,
    @Nullable String container,
    boolean certain) {
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!][\"”'’)]?\\s");

  /** Lower-case words that open a journal's name: {@code eLife}, {@code npj}, {@code bioRxiv}. */
  private static final Pattern ODD_CAPITAL = Pattern.compile("[a-z]{1,6}[A-Z].*|npj .*");

  /** Series whose sections follow a full stop: {@code Nature reviews. Immunology}. */
  private static final Pattern SERIES =
      Pattern.compile(
          "(?i)(?:nature reviews|current protocols in [a-z ]{3,20}|american journal of"
              + " physiology|acta crystallographica|the journals of gerontology|philosophical"
              + " transactions|journal of physics|physical review|comprehensive reviews? in [a-z"
              + " ]{3,20}|progress in [a-z ]{3,30}|journal of biomedical materials research)");

  /**
   * Place and publisher: {@code New York: Springer;}, what books have in the place of a journal.
   */
  private static final Pattern PUBLISHER =
      Pattern.compile("\\p{Lu}[\\p{L} ,()-]{1,40}: [^;:]{2,60};\\s*$");

  private static final Pattern EDITORS =
      Pattern.compile("\\(?\\b[Ee]d(?:itor)?s?\\b\\.?\\)?[.,:]? (?=\\p{Lu})");

  // word abbreviations of the List of Title Word Abbreviations (ISSN, ISO 4) common in biomedicine
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("Acad Acta Adv Allergol Allergy Am Anaesth Anal Anat Anesth Angew Ann Annu Annual"
               + " Antimicrob Appl Arch Arq Arthritis Assoc Asian Atheroscler Autoimmun Bacteriol"
               + " Behav Ber Biochem Bioeng Bioinform Biol Biomater Biomed Biomech Biophys Biosci"
               + " Biotechnol Br Bras Brit Bull Can Cardiol Cardiovasc Cell Cem Cent Chem Chim Chin"
               + " Chir Circ Cir Clin Cogn Coll Comm Commun Comp Comput Contemp Crit Curr Cytogenet"
               + " Dent Dermatol Dev Diagn Dig Dis Drug Dtsch Ecol Econ Educ Electron Embryol"
               + " Endocr Endocrinol Eng Engl Environ Epidemiol Ergeb Ethn Eur Evol Exp Expert Eye"
               + " Fed Forensic Fortschr Front Gastroenterol Gen Genet Geriatr Gerontol Glob Gut"
               + " Gynecol Haematol Health Hematol Hepatol Hist Histochem Histol Hosp Hum Hyg"
               + " Immunol Immunother Ind Infect Inflamm Inform Inorg Inst Int Intern Invest"
               + " Investig Ital J Jpn Korean Lab Lett Leukoc Libr Life Mag Malig Manag Mar Mater"
               + " Math Med Mem Meth Methods Metab Microbiol Microsc Mol Monatsschr Nat Natl"
               + " Nephrol Neural Neurobiol Neurochem Neurol Neuropathol Neurophysiol Neurosci"
               + " Neurosurg Nucl Nucleic Nurs Nutr Obes Obstet Occup Oncol Ophthalmol Opin Oral"
               + " Org Orthod Orthop Otolaryngol Paediatr Parasitol Pathol Pediatr Periodontol"
               + " Pharm Pharmacol Pharmacother Philos Phys Physiol Pol Pract Prev Proc Prog Protoc"
               + " Psychiatr Psychiatry Psychol Public Publ Pulm Q Radiat Radiol Rech Regen Rehabil"
               + " Rend Rep Reprod Res Resour Respir Rev Rheum Rheumatol Rinsho S Scand Sci Semin"
               + " Ser Soc Stat Stud Subcell Surg Symp Syst Technol Ther Thorac Thromb Tidsskr"
               + " Tijdschr Tissue Toxicol Trans Transl Transplant Trop Tuberk U Univ Urol Vasc Vet"
               + " Virol Vitam Wien Wkly World Z Zh")
              .split(" +", -1));

  /**
   * Looks between two indexes.
   *
   * @param located whether year and volume were found behind it; without them everything is title
   */
  static TitleAndContainer split(String text, int from, int to, boolean located) {
    int a = from;
    int b = to;
    while (a < b && " .,;:".indexOf(text.charAt(a)) >= 0) {
      a++;
    }
    while (b > a && " ,(".indexOf(text.charAt(b - 1)) >= 0) {
      b--;
    }
    return a >= b
        ? new TitleAndContainer(null, -1, -1, null, false)
        : splitTrimmed(text, a, b, located);
  }

  private static TitleAndContainer splitTrimmed(String text, int a, int b, boolean located) {
    String middle = text.substring(a, b);
    int in = middle.indexOf(". In: ");
    if (in > 0) {
      int book = bookStart(text, a + in + 6, b);
      return both(text, a, a + in + 1, book, firstEnd(text, book, b));
    }
    Matcher publisher = PUBLISHER.matcher(middle);
    if (publisher.find()) {
      return title(text, a, a + publisher.start());
    }
    if (!located) {
      return title(text, a, firstEnd(text, a, b));
    }
    List<Integer> starts = sentenceStarts(middle);
    if (starts.isEmpty()) {
      return looksLikeJournal(middle)
          ? new TitleAndContainer(null, -1, -1, container(middle), false)
          : title(text, a, b);
    }
    int journal = a + journalStart(middle, starts);
    TitleAndContainer parted = both(text, a, journal, journal, b);
    boolean certain = starts.size() == 1 && looksLikeJournal(text.substring(journal, b));
    return new TitleAndContainer(
        parted.title, parted.titleStart, parted.titleEnd, parted.container, certain);
  }

  // "Brown T, ed. Knees. London: Academic Press;": the book stands behind its editors
  private static int bookStart(String text, int from, int to) {
    Matcher editors = EDITORS.matcher(text).region(from, Math.min(to, from + 300));
    return editors.find() ? editors.end() : from;
  }

  private static int firstEnd(String text, int a, int b) {
    Matcher m = SENTENCE_END.matcher(text).region(a, b);
    while (m.find()) {
      if (m.end() < b && Character.isUpperCase(text.charAt(m.end()))) {
        return m.end();
      }
    }
    return b;
  }

  private static TitleAndContainer both(String text, int a, int titleEnd, int journal, int b) {
    TitleAndContainer title = title(text, a, titleEnd);
    return new TitleAndContainer(
        title.title,
        title.titleStart,
        title.titleEnd,
        container(text.substring(journal, b)),
        false);
  }

  private static TitleAndContainer title(String text, int from, int to) {
    int a = from;
    int b = to;
    while (b > a && " .,;".indexOf(text.charAt(b - 1)) >= 0) {
      b--;
    }
    while (a < b && "\"“‘ ".indexOf(text.charAt(a)) >= 0) {
      a++;
    }
    while (b > a && "\"”’ ".indexOf(text.charAt(b - 1)) >= 0) {
      b--;
    }
    return b - a < 2
        ? new TitleAndContainer(null, -1, -1, null, false)
        : new TitleAndContainer(text.substring(a, b), a, b, null, false);
  }

  /** The name of a journal or book, without marks around it that are not its own. */
  static @Nullable String container(String text) {
    String name = text.strip().replaceFirst("^(?:Preprint at|In:?) ", "");
    int end = name.length();
    while (end > 0 && " ,;:".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    name = name.substring(0, end);
    boolean dotted = name.endsWith(".") && !name.substring(0, name.length() - 1).contains(".");
    name = dotted || !isAbbreviated(name) ? name.replaceFirst("\\.$", "") : name;
    return name.isBlank() ? null : name;
  }

  // "Histol. Histopathol." keeps its last full stop, "Stem Cells." does not
  private static boolean isAbbreviated(String name) {
    int first = name.indexOf('.');
    if (first > 0 && SERIES.matcher(name.substring(0, first)).matches()) {
      return false;
    }
    return first < name.length() - 1 && first >= 0 && name.endsWith(".");
  }

  private static List<Integer> sentenceStarts(String middle) {
    List<Integer> starts = new ArrayList<>();
    Matcher m = SENTENCE_END.matcher(middle);
    int depth = 0;
    int scanned = 0;
    while (m.find()) {
      for (; scanned < m.start(); scanned++) {
        depth += middle.charAt(scanned) == '(' ? 1 : middle.charAt(scanned) == ')' ? -1 : 0;
      }
      if (depth <= 0 && m.end() < middle.length() && opens(middle, m.end())) {
        starts.add(m.end());
      }
    }
    return starts;
  }

  private static boolean opens(String text, int at) {
    char c = text.charAt(at);
    if (Character.isUpperCase(c) || Character.isDigit(c) || "\"“(".indexOf(c) >= 0) {
      return true;
    }
    int end = text.indexOf(' ', at);
    String word =
        end < 0 ? text.substring(at) : text.substring(at, Math.min(text.length(), end + 2));
    return ODD_CAPITAL.matcher(word).matches();
  }

  private static int journalStart(String middle, List<Integer> starts) {
    int k = starts.size() - 1;
    boolean dotted = middle.endsWith(".");
    while (k > 0 && belongsToJournal(middle.substring(starts.get(k - 1), starts.get(k)), dotted)) {
      k--;
    }
    return starts.get(k);
  }

  // "Freshw." before "Biol.": where one word of a name is cut, so may the one before it be
  private static boolean isCut(String word) {
    return word.matches("\\p{Lu}\\p{Ll}{1,7}[^aeiouy\\P{Ll}]|An");
  }

  private static boolean belongsToJournal(String segment, boolean dotted) {
    String words = segment.strip().replaceFirst("\\.$", "");
    if (SERIES.matcher(words).matches()) {
      return true;
    }
    String[] all = words.split("[ .]+");
    if (all.length > 4) {
      return false;
    }
    boolean one = all.length == 1 && dotted;
    for (String word : all) {
      if (!ABBREVIATIONS.contains(word) && !(one && isCut(word))) {
        return false;
      }
    }
    return segment.strip().endsWith(".");
  }

  private static boolean looksLikeJournal(String text) {
    String[] words = text.replaceAll("[.,]", " ").strip().split(" +");
    if (words.length > 8) {
      return false;
    }
    for (String word : words) {
      boolean small =
          List.of("of", "and", "the", "in", "for", "&", "et", "de", "la").contains(word);
      if (!small
          && !Character.isUpperCase(word.charAt(0))
          && !ODD_CAPITAL.matcher(word).matches()) {
        return false;
      }
    }
    return true;
  }
}

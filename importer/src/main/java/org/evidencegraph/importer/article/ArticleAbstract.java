package org.evidencegraph.importer.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.field.CopyrightNotice;
import org.evidencegraph.importer.format.AbstractReader;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.text.Line;

/** Reads the abstract and says where it ends. */
final class ArticleAbstract {
  private static final String LABELS =
      "Importance|Background(?: and"
          + " (?:[Aa]ims?|[Pp]urpose|[Oo]bjectives?))?|Objectives?|Aims?|Purpose|Context|Design(?:,"
          + " [Ss]etting,? and [Pp]articipants)?|Settings?|Participants?|Patients(?: and"
          + " [Mm]ethods)?|Interventions?|Exposures?|Main [Oo]utcomes? (?:and"
          + " [Mm]easures?|measures?)|Main outcome measures?|Methods?|Materials and"
          + " [Mm]ethods|Methodology/Principal Findings|Methods and [Ff]indings|Search"
          + " methods|Selection criteria|Data collection and analysis|Main results|Data"
          + " [Ss]ources?|Data [Ss]ynthesis|Data [Ee]xtraction|Study [Ss]election|Eligibility"
          + " criteria(?: for selecting studies)?|Results?|Findings|Principal"
          + " [Ff]indings|Conclusions?(?: and [Rr]elevance| and"
          + " [Ss]ignificance|/[Ss]ignificance)?|Authors[\u2019']"
          + " conclusions|Interpretation|Discussion|Significance|Trial [Rr]egistration(?:"
          + " number)?|(?:Systematic review|Study)"
          + " registration|Funding|Limitations|Introduction|Rationale|Summary|Measurements and Main"
          + " Results|Evidence [Rr]eview|Observations";

  /** {@code Importance Cells ...}, {@code Objective To evaluate ...}, {@code BACKGROUND. Cells}. */
  static final Pattern LABELLED =
      Pattern.compile(
          "("
              + LABELS
              + "|"
              + LABELS.toUpperCase(Locale.ROOT)
              + ")(?:\\.?\\s{1,4}|\\.\\s?|(?=\\p{Lu}\\p{Ll}))(?=[\\p{Lu}\\d(\u2018\u201C\"<>=\u2265\u2264-])");

  private static final Pattern SECTION_WITHIN =
      Pattern.compile("(?<![\\p{L}-])(" + LABELS + ")(?: ?:| [\u2013\u2014-]) ?(?=[\\p{Lu}\\d])");

  private static final Pattern STOPS =
      Pattern.compile(
          "(?iu)\u00A9.{0,400}|(?:key"
              + " ?words?|descriptors?|descritores|descriptores|palavras-chave|palabras"
              + " clave|mots[- ]cl[eé]s|index terms|subject area|abbreviations?|funding(?:"
              + " information)?|copyright|citation|edited"
              + " by|editor|received|published|doi|https?://doi|data availability|competing"
              + " interests?|\\*? ?correspondence|trial registration|clinical"
              + " ?trials?(?:\\.gov)?|graphical abstract|figure|fig\\.|table|this article is|this"
              + " is a preview|creative commons|clinical trial(?:"
              + " registration)?|pmid|pmcid|issn|citations?|view|disclosures?|topics?|jel|mesh"
              + " terms|please|to read (?:this|the full)|this site|access|log ?in|sign ?in|read"
              + " (?:more|full|article)|(?:ключові слова|список).{0,20}|\\d+"
              + " (?:citations?|references?|views?)|expand|collapse|no\\. of|levels? of"
              + " evidence)\\b.{0,400}");

  /** What some sites print behind the last sentence. */
  private static final Pattern BUTTON =
      Pattern.compile(
          "(?<=[.?!)\\]])Introduction$|(?<=[.?!)\\]])\\s*(?:…"
              + " ?)?(?:Collapse|COLLAPSE|Expand|EXPAND|(?:Show|Read|See|View) (?:less|more)|View"
              + " Full-?[ ]?Text)$");

  private static final Pattern TERMS =
      Pattern.compile("(?<=[.)?!])\\s{1,3}[Kk]ey ?[Ww]ords?: {1,3}\\p{L}[^.:]{4,300}\\.?\\s*$");

  private static final int LONG = 250;

  private ArticleAbstract() {}

  /** Gives the first block below the abstract. */
  static int read(ArticleText page, ArticleZones zones, PageDraft draft) {
    AbstractReader reader = new AbstractReader(page.page().text());
    int end = collect(page, zones, reader);
    draft.abstractText(reader);
    return end;
  }

  /**
   * Finds an abstract that has no heading: prose between the addresses and the keywords or body.
   *
   * @param cited whether the page tells how to cite it
   */
  static int withoutHeading(ArticleText page, ArticleZones zones, ArticleHead head, boolean cited) {
    int from = head.byline() >= 0 ? head.byline() + 1 : head.titleEnd();
    if (zones.abstractText() >= 0 || head.title() < 0) {
      return -1;
    }
    if (from < page.count() && hasSections(page.value(from + named(head, from)))) {
      return from + named(head, from);
    }
    int above = cited ? aboveBody(page, zones, from) : -1;
    if (above >= 0) {
      return above;
    }
    int first = -1;
    int labelled = 0;
    boolean told = cited || head.hasType() || !head.sources().isEmpty();
    for (int i = from; i < page.count(); i++) {
      String value = page.value(i);
      labelled += isSection(page.value(i)) ? 1 : 0;
      if (first >= 0 && told && labelled < 2 && i - first <= 3 && isHeading(page, i)) {
        return first;
      }
      boolean terms = first >= 0 && told && value.matches("\\p{Lu}\\p{Ll}+(?: [\\p{L}-]+){3,16} ?");
      if (terms
          || first >= 0 && told && value.matches("(?i)key points?")
          || ArticleLabels.isBody(value)
          || ArticleLabels.isKeywords(value)
          || value.matches(
              "(?i)key ?words?\\s?:.*|view (?:on|via|pdf on) .{2,40}|save to"
                  + " library.{0,20}|(?:figures|tables).{0,12} from this paper|expand|create"
                  + " alert|\\[pdf\\].{0,40}|semantic reader")) {
        return first;
      }
      boolean prose =
          (page.isProse(i) || page.isLabelledSentence(i))
              && !isAside(value)
              && !(i < head.end() && head.kindOf(i) == ArticleHead.Kind.ADDRESS);
      if (prose) {
        first = first < 0 ? i : first;
      } else if (first >= 0 && first <= from + 1 && isPlace(head, i)) {
        return first;
      } else if (first >= 0 && !(value.length() > 15 && value.endsWith("."))) {
        return labelled > 1 ? first : -1;
      }
    }
    return labelled > 1 ? first : -1;
  }

  // the one paragraph between how to cite the article and its first heading
  private static int aboveBody(ArticleText page, ArticleZones zones, int from) {
    int last = zones.body() - 1;
    boolean one =
        last > from + 1
            && page.length(last) >= LONG
            && page.isProse(last)
            && !isAside(page.value(last))
            && !page.isProse(last - 2);
    return one && isCited(page, last - 1) ? last : -1;
  }

  private static boolean isCited(ArticleText page, int block) {
    return page.length(block) < LONG * 3
        && page.value(block).contains("10.")
        && OwnWords.isLabel(page.value(block - 1));
  }

  /** Whether a paragraph names three sections: {@code Aims - To ... Methods - We ... Results -}. */
  static boolean hasSections(String paragraph) {
    Set<String> sections = new HashSet<>();
    for (Matcher m = SECTION_WITHIN.matcher(paragraph); m.find(); ) {
      sections.add(m.group(1).toLowerCase(Locale.ROOT));
    }
    return sections.size() >= 3;
  }

  // how many more lines of names follow
  private static int named(ArticleHead head, int from) {
    int i = from;
    while (i < head.end() && head.names(i) != null) {
      i++;
    }
    return i - from;
  }

  // "Hintergrund: Zellen ...": a section of an abstract with its label
  private static boolean isSection(String value) {
    int colon = value.indexOf(':');
    return colon > 0
        && colon < 40
        && value.length() > 60
        && AbstractReader.isHeading(value.substring(0, colon));
  }

  // "Cells as a Model" between two paragraphs
  private static boolean isHeading(ArticleText page, int i) {
    String value = page.value(i);
    return value.matches("(?:\\d\\.? )?\\p{Lu}[^.:;!@]{7,100}[^.:;!?@,]")
        && !ArticleLabels.stands(value)
        && !Byline.ADDRESS.matcher(value).find()
        && i + 1 < page.count()
        && page.isProse(i + 1)
        && page.isProse(i - 1);
  }

  // below the text of a short page stands where the work appeared
  private static boolean isPlace(ArticleHead head, int i) {
    return i < head.end()
        && head.byline() >= 0
        && (head.kindOf(i) == ArticleHead.Kind.SOURCE || head.kindOf(i) == ArticleHead.Kind.ID);
  }

  private static boolean isAside(String value) {
    return value.indexOf('@') >= 0
        || STOPS.matcher(value).matches()
        || value.matches(
            "(?i)(?:we use cookies|by using|you |your |sign |this"
                + " (?:article|website|site)|authors?\\b|copyrights?\\b|\\d+"
                + " ?(?:department|division)|this is an open).*");
  }

  private static int collect(ArticleText page, ArticleZones zones, AbstractReader reader) {
    int i = zones.abstractText();
    if (i < 0 || page.value(i - 1).equals("TLDR")) { // a machine's summary
      return zones.headEnd();
    }
    boolean bare = countBare(page, i) >= 3;
    while (i < page.count() && !ends(page, zones, reader, i)) {
      Line line = page.line(i);
      if (isSection(page, i)) {
        reader.heading(page.value(i), line.start());
      } else if (i == zones.abstractHeading()) {
        paragraph(reader, page, i, line.start() + labelLength(page, line), line.end(), bare);
      } else if (!isButton(page, i)) {
        paragraph(reader, page, i, line.start(), line.end(), bare);
      }
      i++;
    }
    return i;
  }

  // the caption of a picture is printed below it and once more as its name
  private static boolean isRepeatedBelow(ArticleText page, int i) {
    String value = page.value(i).replaceFirst("[.\u2026\\s]+$", "");
    return value.length() >= 10 && value.length() < 200 && page.value(i + 1).startsWith(value);
  }

  private static int labelLength(ArticleText page, Line line) {
    String head = page.page().text().text().substring(line.start(), line.start() + 20);
    Matcher m = ArticleZones.INLINE_ABSTRACT.matcher(head);
    return m.lookingAt() ? m.end() : 0;
  }

  // labels glued to the text of their section, or parted from it by blanks alone
  private static void paragraph(
      AbstractReader reader, ArticleText page, int block, int start, int to, boolean bare) {
    int end = to;
    String text = page.page().text().text();
    Matcher button = BUTTON.matcher(text.substring(Math.max(start, end - 24), end));
    if (button.find()) {
      end -= button.group().length();
    }
    end = withoutTerms(text.substring(start, end)) + start;
    end -= CopyrightNotice.behind(text.substring(start, end)).map(String::length).orElse(0);
    String head = text.substring(start, Math.min(end, start + 120));
    Matcher m = LABELLED.matcher(head);
    boolean labelled = m.lookingAt() && (bare || head.startsWith("  ", m.end(1)));
    if (labelled) {
      reader.heading(m.group(1), start);
      reader.paragraph(start + m.end(), end);
    } else {
      reader.paragraph(start, end);
    }
  }

  // where the keywords begin that stand behind the last sentence
  private static int withoutTerms(String paragraph) {
    Matcher m = TERMS.matcher(paragraph);
    return m.find() ? m.start() : paragraph.length();
  }

  private static int countBare(ArticleText page, int from) {
    List<String> labels = new ArrayList<>();
    for (int i = from; i < Math.min(page.count(), from + 14); i++) {
      String text = page.page().text().text();
      String head =
          text.substring(
              page.line(i).start(), Math.min(page.line(i).end(), page.line(i).start() + 120));
      Matcher m = LABELLED.matcher(head);
      if (m.lookingAt() && page.length(i) > 30 && !labels.contains(m.group(1))) {
        labels.add(m.group(1));
      } else if (ArticleLabels.isHeading(page.value(i))) {
        return labels.size();
      }
    }
    return labels.size();
  }

  private static boolean isButton(ArticleText page, int i) {
    return ArticleLabels.isLink(page.value(i)) || page.value(i).matches("[\\p{Punct}\\s]{1,4}");
  }

  private static boolean isSection(ArticleText page, int i) {
    return page.length(i) < 60
        && AbstractReader.isHeading(page.value(i))
        && !ArticleLabels.isAbstract(page.value(i).replaceFirst("(?i)^summary.*", "-"));
  }

  private static boolean ends(ArticleText page, ArticleZones zones, AbstractReader reader, int i) {
    String value = page.value(i);
    if (i == zones.references() || (i == zones.body() && !isGoingOn(page, reader, i))) {
      return true;
    }
    if (!reader.isEmpty() && TERMS.matcher(page.value(i - 1)).find()) {
      return true;
    }
    if (!reader.isEmpty() && page.value(i - 1).endsWith("\u2026") && page.isProse(i - 1)) {
      return true; // the site cuts the abstract there
    }
    if (!reader.isEmpty() && page.value(i - 1).endsWith(".Introduction")) {
      return true; // the heading of the body, glued to the last sentence
    }
    boolean bare = !reader.isEmpty() && !reader.isStructured();
    if (bare && isHeading(page, i)) {
      return true;
    }
    if (zones.abstractHeading() < 0 && bare && value.contains("10.") && isCitation(value)) {
      return true;
    }
    if (isSection(page, i)) {
      return !isGoingOn(page, reader, i);
    }
    if (zones.abstractHeading() < 0 && isConcluded(reader) && !page.isLabelledSentence(i)) {
      return true;
    }
    boolean labelled = i > 0 && isSection(page, i - 1) && !ArticleLabels.isHeading(value);
    if (i == zones.abstractText() || labelled) {
      return false;
    }
    return value.isEmpty()
        ? false
        : ArticleLabels.isHeading(value)
            || ArticleLabels.isBody(value)
            || !reader.isEmpty() && stops(page, i, value);
  }

  // a journal's line between the abstract and the text of a print
  private static boolean isCitation(String value) {
    return SourceLine.read(value).filter(source -> source.journalEnd() > 0).isPresent();
  }

  private static boolean stops(ArticleText page, int i, String value) {
    boolean labelled =
        AbstractReader.isHeading(value.split(":", 2)[0])
            || page.isLabelledSentence(i) && value.startsWith("Trial");
    boolean isShort = value.length() < 60 && !value.matches(".*[.?!)]");
    boolean registered =
        value.matches("(?i)trial registration\\b.{0,80}")
            && !RegistryNumber.findAll(value).isEmpty();
    if (registered) {
      return false;
    }
    return !labelled
            && STOPS.matcher(value).matches()
            && (value.length() < 200
                || value.matches(
                    "(?iu)(?:key"
                        + " ?words?|descriptors?:|descritores:|descriptores:|palavras-chave|palabras"
                        + " clave|mots[- ]cl[eé]s|copyright|©|citation|funding|data"
                        + " avail|competing|\\*?"
                        + " ?correspondence|figure|abbreviations?:|disclosures?:|received).*"))
        || value.equalsIgnoreCase("Full text") && i + 1 < page.count() && page.isProse(i + 1)
        || page.line(i).isBulleted() && !page.isProse(i)
        || isRepeatedBelow(page, i)
        || isShort
            && !page.isWrapped()
            && !labelled
            && (i + 1 >= page.count()
                || !page.isProse(i + 1)
                || Character.isDigit(value.charAt(0)));
  }

  private static boolean isConcluded(AbstractReader reader) {
    return reader.knows("Conclusion")
        || reader.knows("Conclusions")
        || reader.knows("Conclusions and Relevance")
        || reader.knows("Interpretation")
        || reader.knows("Authors' conclusions");
  }

  // a label known already opens the body, and so does any label below an abstract without labels
  private static boolean isGoingOn(ArticleText page, AbstractReader reader, int i) {
    String label = page.value(i).replaceFirst("[:\u2014]$", "");
    boolean aside =
        label
            .toLowerCase(Locale.ROOT)
            .matches(".*(?:registration|funding|number|relevance|significance|limitations).*");
    boolean next =
        i + 1 < page.count()
            && page.length(i + 1) >= (aside || page.value(i + 1).endsWith(".") ? 6 : 20)
            && !ArticleLabels.isHeading(page.value(i + 1));
    boolean concluded = isConcluded(reader);
    boolean opens = !reader.isEmpty() && label.matches("(?i)(?:\\d\\.? )?introduction");
    boolean summed =
        page.value(i - 2).equalsIgnoreCase("Summary")
            && i + 2 < page.count()
            && isSection(page, i + 2);
    boolean body = opens && !summed;
    return next
        && !body
        && (reader.isEmpty() || reader.isStructured() || summed)
        && !reader.knows(label)
        && (!concluded || aside);
  }
}

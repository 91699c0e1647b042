package org.evidencegraph.importer.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.AbstractReader;
import org.evidencegraph.importer.format.Boilerplate;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.HeadLines;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.name.NameText;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.provenance.Severity;

/**
 * Reads a page of one research output in a research portal (Pure): title and authors above the line
 * "Research output: ...", an abstract below it, then the table that {@link PortalTable} reads,
 * whose labels and values captures often glue together.
 */
public final class PortalPageReader implements DocumentFormat {
  private static final int ENOUGH = 8;

  // one of its own, and one that it comments or corrects; lists of outputs have more
  private static final int MOST_OUTPUTS = 2;

  /** What pages of persons and units show, and pages of their works do not. */
  private static final Pattern PROFILE =
      Pattern.compile(
          "(?i)\\d{0,4} ?h-index|research activity per year|collaborations (?:from|and"
              + " top).{0,80}|view all \\d+ research outputs?|research outputs? \\(\\d+\\)");

  private static final List<String> FINGERPRINTS =
      List.of(
          "Dive into the research topics of",
          "Untersuchen Sie die Forschungsthemen von",
          "Dyk ned i forskningsemnerne om",
          "Duik in de onderzoeksthema's van");

  private static final Pattern TOGETHER =
      Pattern.compile("\\. (?:Together they form|Zusammen bilden|Sammen danner|Samen vormen)");

  private static final Pattern CORRESPONDING =
      Pattern.compile(
          "(?i)\\*? ?(?:corresponding author for this work|kontaktforfatter|korrespondierende/r"
              + " autor/in für diese arbeit|bijbehorende auteur voor dit werk)");

  /** What else stands below the authors. */
  private static final Pattern NOTED =
      Pattern.compile(
          "(?i)corresponding|bijbehorende|kontaktforfatter|korrespondierende|these authors|equal"
              + " contribution|open"
              + " access|overview$|fingerprint$|oversigt$|fingeraftryk$|\u00F6versikt$|fingeravtryck$|overzicht$|vingerafdruk$|\u00FCbersicht$|fingerabdruck$|oversikt$|fingeravtrykk$|show"
              + " \\d+ (?:others|more)|show (?:fewer|less)");

  private static final Pattern ABSTRACT =
      Pattern.compile(
          "Abstract|Samenvatting|Zusammenfassung|Abstrakt|Resum\u00E9|R\u00E9sum\u00E9|Resumen|Resum|Sammanfattning|Sammendrag|Tiivistelm\u00E4");

  /** {@code ACHTERGROND}: in whatever language, the label of a section. */
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu} &/,-]{3,40}:?");

  private static final int LONGEST_CITATION = 1_500;
  private static final int LONGEST_PLACE = 200;
  private static final int LONGEST_NAMES = 5_000;

  @Override
  public String name() {
    return "PortalPageReader";
  }

  @Override
  public String lookedFor() {
    return "a research portal's page (\"Research output:\" with \"Original language\","
        + " \"Publication status\" and the like)";
  }

  @Override
  public Recognition recognise(CapturedPage page) {
    Set<PortalTable.Label> labels = new HashSet<>();
    int outputs = 0;
    int fingerprint = 0;
    for (int i = 0; i < page.count(); i++) {
      String label = page.label(i);
      if (PROFILE.matcher(label).matches()) {
        return Recognition.NONE;
      }
      PortalTable.Label found = PortalTable.label(label);
      if (found != null) {
        labels.add(found);
      }
      outputs += !isTold(labels) && OutputLine.is(label) ? 1 : 0;
      fingerprint += isFingerprint(page.line(i)) ? 1 : 0;
    }
    if (!isTold(labels)
        || labels.size() < 2
        || outputs + fingerprint == 0
        || outputs > MOST_OUTPUTS) {
      return Recognition.NONE;
    }
    return Recognition.of(
        3 * Math.min(1, outputs) + Math.min(1, fingerprint) + labels.size(), ENOUGH);
  }

  /**
   * Whether the table of one output was seen: what other outputs are named below it are related.
   */
  private static boolean isTold(Set<PortalTable.Label> labels) {
    return labels.contains(PortalTable.Label.LANGUAGE) || labels.contains(PortalTable.Label.STATUS);
  }

  static boolean isFingerprint(Line line) {
    String text = line.folded().text();
    return FINGERPRINTS.stream().anyMatch(words -> text.startsWith(words, line.start()));
  }

  @Override
  public PageReading read(CapturedPage page) {
    PageDraft draft = new PageDraft(page, name());
    int output = outputLine(page);
    int table = tableStart(page, Math.max(0, output));
    if (output >= 0) {
      OutputLine.types(page.line(output).piece().value()).forEach(draft::publicationType);
      places(page, HeadLines.read(page, output, draft), output, draft);
    }
    int heading = abstractHeading(page, output, table);
    if (output >= 0 && draft.authors().isEmpty()) {
      int names = namesBelow(page, output, table, draft);
      places(page, names, heading, draft);
    }
    if (output >= 0) {
      corresponding(page, output, draft);
    }
    for (int i = output + 1; i < heading; i++) {
      count(page.label(i), draft);
    }
    readAbstract(page, Math.max(output, heading) + 1, table, draft);
    new PortalTable(page, draft).read(table);
    if (!draft.knows(PaperField.ABSTRACT)) {
      abstractBelow(page, table, draft);
    }
    fingerprintTitle(page, draft);
    doiOfCitation(page, table, draft);
    checkEnd(page, table, draft);
    return draft.finish();
  }

  // some portals list the names below the line that classifies the output, on one line or one to an
  // item; gives the line, -1 where there is none
  private static int namesBelow(CapturedPage page, int output, int table, PageDraft draft) {
    if (output + 1 < table && !page.line(output + 1).isBulleted()) {
      Line line = page.line(output + 1);
      Optional<AuthorList> found =
          Optional.of(line.text())
              .filter(names -> names.length() < LONGEST_NAMES && !names.matches(".*\\p{Ll}{2}\\."))
              .flatMap(AuthorList::parse)
              .filter(list -> list.authors().size() > 1);
      found.ifPresent(list -> draft.authors(list, line.piece()));
      return found.isPresent() ? output + 1 : -1;
    }
    List<Author> authors = new ArrayList<>();
    int i = output + 1;
    while (i < table && page.line(i).isBulleted() && page.line(i).isShort()) {
      Optional<Author> name = NameText.parse(page.label(i), authors.size() + 1);
      if (name.isEmpty()) {
        return -1;
      }
      authors.add(name.get());
      i++;
    }
    if (!authors.isEmpty()) {
      Piece names = Piece.of(page.text(), page.line(output + 1).start(), page.line(i - 1).end());
      draft.authors(new AuthorList(authors, true), names);
    }
    return -1;
  }

  // -1 where there is none
  private static int abstractHeading(CapturedPage page, int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      if (ABSTRACT.matcher(page.label(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  // between the authors and what follows them stand the units they work in
  private static void places(CapturedPage page, int authors, int to, PageDraft draft) {
    for (int i = authors + 1; authors >= 0 && i < to; i++) {
      Line line = page.line(i);
      boolean place = line.length() < LONGEST_PLACE && !line.label().matches("[*\\P{L}].*");
      if (place && !NOTED.matcher(line.label()).lookingAt() && !Boilerplate.is(line)) {
        draft.affiliation(null, line.body().piece());
      }
    }
  }

  // the author with an asterisk, where a line below says what it means
  private static void corresponding(CapturedPage page, int output, PageDraft draft) {
    boolean noted = false;
    for (int i = Math.min(output + 12, page.count()) - 1; i >= Math.max(0, output - 12); i--) {
      String label = page.label(i);
      noted |= CORRESPONDING.matcher(label).matches();
      for (Author author : noted ? draft.authors() : List.<Author>of()) {
        if (label.contains(author.name() + "*")) {
          draft.correspondingAuthor(author.name());
        }
      }
    }
  }

  private static int outputLine(CapturedPage page) {
    for (int i = 0; i < page.count(); i++) {
      if (OutputLine.is(page.label(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int tableStart(CapturedPage page, int from) {
    for (int i = from; i < page.count(); i++) {
      if (PortalTable.label(page.label(i)) != null) {
        return i;
      }
    }
    return page.count();
  }

  private static void readAbstract(CapturedPage page, int from, int to, PageDraft draft) {
    AbstractReader reader = new AbstractReader(page.text());
    for (int i = from; i < to; i++) {
      Line line = page.line(i);
      String label = line.label();
      if (count(label, draft)) {
        continue;
      }
      if (isSection(label, reader, from, page)) {
        reader.heading(label, line.start());
      } else if (isProse(line) || !reader.isEmpty() && goesOn(line)) {
        reader.paragraph(line.start(), line.end());
      }
    }
    draft.abstractText(reader);
  }

  private static boolean count(String label, PageDraft draft) {
    if (PortalTable.isMetric(label)) {
      PortalTable.metric(label, draft);
      return true;
    }
    if (label.equalsIgnoreCase("Open access")) {
      draft.access("open");
      return true;
    }
    return false;
  }

  // right below the heading of the abstract the label of its first section may stand
  private static boolean isSection(
      String label, AbstractReader reader, int from, CapturedPage page) {
    boolean headed = ABSTRACT.matcher(page.label(from - 1)).matches();
    return (headed || !reader.isEmpty())
        && (AbstractReader.isHeading(label) || CAPITALS.matcher(label).matches());
  }

  // some portals print the abstract below the table and the fingerprint
  private static void abstractBelow(CapturedPage page, int table, PageDraft draft) {
    int from = table;
    while (from < page.count() && !page.label(from).equals("Abstract")) {
      from++;
    }
    int to = from + 1;
    while (to < page.count() && (isProse(page.line(to)) || goesOn(page.line(to)))) {
      to++;
    }
    readAbstract(page, from + 1, Math.min(to, page.count()), draft);
  }

  private static boolean isProse(Line line) {
    return !line.isBulleted() && !Boilerplate.is(line) && line.length() >= 80 || isLabelled(line);
  }

  // a short last sentence of an abstract whose paragraphs were parted
  private static boolean goesOn(Line line) {
    return !line.isBulleted()
        && line.length() >= 20
        && line.text().endsWith(".")
        && !Boilerplate.is(line);
  }

  private static boolean isLabelled(Line line) {
    int colon = line.isShort() ? line.text().indexOf(':') : -1;
    return colon > 0 && AbstractReader.isHeading(line.text().substring(0, colon));
  }

  // the notice at the foot names the title once more; it serves where the heading was lost
  private static void fingerprintTitle(CapturedPage page, PageDraft draft) {
    for (int i = 0; i < page.count() && draft.title() == null; i++) {
      if (isFingerprint(page.line(i)) && page.line(i).length() < 1_000) {
        Piece piece = page.line(i).piece();
        int from = firstQuote(piece.value());
        int to = lastQuote(piece.value());
        if (from > 0 && to > from) {
          draft.title(piece.part(from, to));
        }
      }
    }
  }

  // older portals give the DOI only in the citation styles, which name the title
  private static void doiOfCitation(CapturedPage page, int table, PageDraft draft) {
    String title = draft.title();
    for (int i = table; title != null && i < page.count() && !draft.knows(PaperField.DOI); i++) {
      Line line = page.line(i);
      if (line.length() < LONGEST_CITATION && line.text().contains(title)) {
        draft.identifiers(line.piece());
      }
    }
  }

  private static int firstQuote(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("'‘\u201E\u201C\"".indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private static int lastQuote(String text) {
    Matcher together = TOGETHER.matcher(text);
    int at = together.find() ? together.start() - 1 : text.length() - 1;
    while (at > 0 && "'’\u201C\u201D\"".indexOf(text.charAt(at)) < 0) {
      at--;
    }
    return at;
  }

  private static void checkEnd(CapturedPage page, int table, PageDraft draft) {
    if (table >= page.count() && page.count() > 0) {
      draft.problem(
          "ENDS_EARLY",
          Severity.WARNING,
          page.lines().getLast(),
          "the page ends before the table of the research output; the capture is cut off and may"
              + " miss more");
    }
  }
}

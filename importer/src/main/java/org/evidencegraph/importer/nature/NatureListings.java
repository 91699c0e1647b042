package org.evidencegraph.importer.nature;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.PaperTypes;
import org.evidencegraph.importer.name.NameText;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.PaperDate;
import org.evidencegraph.paper.PaperDetails;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.paper.PaperRelation;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.paper.Rights;
import org.jspecify.annotations.Nullable;

/** Reads the listings of other papers: similar ones, and those that cite the article. */
final class NatureListings {
  /** {@code Article Open access 21 March 2022}: closes a similar paper. */
  private static final Pattern SIMILAR_END =
      Pattern.compile(
          "([A-Z][A-Za-z &-]{2,40}?)?\\s?(Open access|Open Access)?\\s?(\\d{1,2} [A-Z][a-z]{2,8}"
              + " (?:19|20)\\d{2})");

  /** {@code Stem Cell Research & Therapy (2023)}: closes a citing paper. */
  private static final Pattern CITING_END =
      Pattern.compile("(.{0,200}?)\\s?\\(((?:19|20)\\d{2})\\)");

  private static final int MOST_LINES = 2_000;
  private static final int LONGEST_ENTRY = 40;

  private final CapturedPage page;
  private final NatureZones zones;
  private final PageDraft draft;

  NatureListings(CapturedPage page, NatureZones zones, PageDraft draft) {
    this.page = page;
    this.zones = zones;
    this.draft = draft;
  }

  void read() {
    similar(within(zones.below("Similar content being viewed by others")));
    citing(within(zones.below("This article is cited by")));
  }

  private static List<Line> within(List<Line> lines) {
    return lines.subList(0, Math.min(lines.size(), MOST_LINES));
  }

  private void similar(List<Line> lines) {
    List<Line> title = new ArrayList<>();
    String type = null;
    boolean open = false;
    for (Line line : lines) {
      String label = line.label();
      Matcher m = SIMILAR_END.matcher(label);
      if (label.equals("[image]") || label.isEmpty()) {
        continue;
      }
      if (NatureLabels.ENDS_ABSTRACT.matcher(label).matches()) {
        return;
      }
      if (m.matches() && !title.isEmpty()) {
        similar(
            title,
            line,
            m.group(1) != null ? m.group(1) : type,
            open || m.group(2) != null,
            m.group(3));
        title.clear();
        type = null;
        open = false;
      } else if (NatureLabels.isType(label) && !title.isEmpty()) {
        type = label;
      } else if (label.equalsIgnoreCase("Open access")) {
        open = true;
      } else {
        title.add(line);
      }
    }
  }

  private void similar(
      List<Line> title, Line last, @Nullable String type, boolean open, String day) {
    if (title.size() > LONGEST_ENTRY) {
      return;
    }
    PartialDate date = DateText.parse(day).orElse(null);
    Bibliography.Builder other = titled(title, 0, title.size()).issued(date);
    List<String> types = type == null ? List.of() : List.of(type);
    List<PaperDate> dates =
        date == null ? List.of() : List.of(new PaperDate(DateKind.PUBLISHED, date));
    Rights rights = open ? new Rights(null, null, "open") : null;
    other
        .type(PaperTypes.of(types))
        .details(
            new PaperDetails(dates, types, List.of(), List.of(), List.of(), List.of(), rights));
    draft.related(
        PaperRelation.SIMILAR, title.getFirst().body().start(), last.end(), other.build());
  }

  private Bibliography.Builder titled(List<Line> lines, int from, int to) {
    Piece piece = Piece.of(page.text(), lines.get(from).body().start(), lines.get(to - 1).end());
    return Bibliography.builder().title(piece.value()).place(PaperField.TITLE, piece.span());
  }

  private void citing(List<Line> lines) {
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean closes =
          CITING_END.matcher(lines.get(i).label()).matches() && !lines.get(i).isBulleted();
      if (closes && i > from) {
        if (i - from < LONGEST_ENTRY) {
          citing(lines, from, i);
        }
        from = i + 1;
      }
    }
  }

  private void citing(List<Line> lines, int from, int to) {
    int authors = firstAuthor(lines, from, to);
    int journal = journalStart(lines, authors, to);
    Piece place = Piece.of(page.text(), lines.get(journal).start(), lines.get(to).end());
    Matcher m = CITING_END.matcher(place.value());
    if (!m.matches()) {
      return;
    }
    Bibliography.Builder other =
        titled(lines, from, Math.max(from + 1, Math.min(authors, journal)));
    other.issued(PartialDate.of(Integer.parseInt(m.group(2))));
    other.containerTitle(m.group(1).isBlank() ? null : m.group(1).strip());
    other.authors(names(lines, authors, journal), true);
    draft.related(
        PaperRelation.CITED_BY, lines.get(from).body().start(), lines.get(to).end(), other.build());
  }

  // marked by the second sort of list mark, or the first line that is a name
  private static int firstAuthor(List<Line> lines, int from, int to) {
    char mark = lines.get(from).bullet();
    for (int i = from + 1; i < to; i++) {
      Line line = lines.get(i);
      boolean marked = line.isBulleted() && line.bullet() != mark;
      boolean name = mark == ' ' && NameText.parse(line.label(), 1).isPresent();
      if (marked || name) {
        return i;
      }
    }
    return to;
  }

  // the journal's name may wrap: it starts behind the last marked line
  private static int journalStart(List<Line> lines, int authors, int to) {
    int i = to;
    while (i > authors
        && !lines.get(i - 1).isBulleted()
        && NameText.parse(lines.get(i - 1).label(), 1).isEmpty()) {
      i--;
    }
    return Math.max(i, Math.min(authors, to));
  }

  private static List<Author> names(List<Line> lines, int from, int to) {
    List<Author> authors = new ArrayList<>();
    for (int i = from; i < to; i++) {
      NameText.parse(lines.get(i).label(), authors.size() + 1).ifPresent(authors::add);
    }
    return authors;
  }
}

package org.evidencegraph.importer.nature;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evidencegraph.filter.TextFold;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.name.NameText;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;

/** Reads who wrote the article, from where, and who answers letters. */
final class NaturePeople {
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})\\.\\s");
  private static final Pattern CONTROL =
      Pattern.compile(
          "(?:View author|Autorenpublikationen|Veröffentlichungen|Sie können|Search author|You can"
              + " also search|Search for|PubMed|Google Scholar|Correspondence to|View"
              + " all|\\S+@\\S+).*",
          Pattern.DOTALL);
  private static final Pattern CORRESPONDENCE =
      Pattern.compile("(?:.{0,200}\\b)?(?:Correspondence to|Korrespondenz an):?\\s(.{3,500}?)\\.?");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:,|;|\\bor\\b|\\boder\\b|\\bund\\b|\\band\\b|&)\\s+");

  // beyond any consortium, so that comparing lines with names stays cheap
  private static final int MOST_LINES = 2_000;

  private final CapturedPage page;
  private final NatureZones zones;
  private final PageDraft draft;

  NaturePeople(CapturedPage page, NatureZones zones, PageDraft draft) {
    this.page = page;
    this.zones = zones;
    this.draft = draft;
  }

  /** Takes the header's list, or the one under "Authors" where the header shows part of it. */
  void readAuthors(NatureHeader.HeadAuthors head) {
    Listed listed = listed();
    Piece piece = head.piece();
    boolean shorter = listed.authors().size() > head.authors().size();
    if (shorter && listed.piece() != null) {
      draft.authors(new AuthorList(listed.authors(), true), listed.piece());
    } else if (piece != null) {
      draft.authors(new AuthorList(head.authors(), head.complete()), piece);
    }
  }

  private record Listed(List<Author> authors, @org.jspecify.annotations.Nullable Piece piece) {}

  private Listed listed() {
    List<Author> authors = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (Line line : zones.below("Authors")) {
      String label = line.label();
      Matcher m = NUMBER.matcher(label);
      String name = m.lookingAt() ? label.substring(m.end()) : label;
      boolean entry = m.lookingAt() || line.isBulleted();
      if (entry && !CONTROL.matcher(label).matches()) {
        int position = authors.size() + 1;
        NameText.parse(name, position).ifPresent(authors::add);
        start = start < 0 ? line.start() : start;
        end = line.end();
      }
    }
    return new Listed(authors, start < 0 ? null : Piece.of(page.text(), start, end));
  }

  void read() {
    Set<String> names =
        draft.authors().stream()
            .limit(MOST_LINES)
            .map(a -> fold(a.name()))
            .collect(Collectors.toSet());
    List<Line> lines = zones.below("Authors and Affiliations");
    lines = lines.isEmpty() ? zones.below("Affiliations") : lines;
    lines = lines.isEmpty() ? zones.below("Author information") : lines;
    affiliations(lines.subList(0, Math.min(lines.size(), MOST_LINES)), names);
    correspondence();
  }

  private static String fold(String name) {
    return TextFold.fold(name);
  }

  // an address, wrapped or not, then a line of the authors who work there
  private void affiliations(List<Line> lines, Set<String> names) {
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean next = NUMBER.matcher(lines.get(i).label()).lookingAt() && i > from;
      if (opensNames(lines, i, names)) {
        affiliation(lines.subList(from, i));
        from = i + 1;
        while (from < lines.size()
            && !NUMBER.matcher(lines.get(from).label()).lookingAt()
            && goesOn(lines, from, names)) {
          from++;
        }
        i = from - 1;
      } else if (next) {
        affiliation(lines.subList(from, i));
        from = i;
      }
    }
    if (from < lines.size()) {
      affiliation(lines.subList(from, lines.size()));
    }
  }

  private static boolean opensNames(List<Line> lines, int i, Set<String> names) {
    String folded = fold(NameText.withoutTitles(lines.get(i).label()));
    return names.stream().anyMatch(folded::startsWith);
  }

  // names that wrapped: the line holds the end of one, or further ones
  private static boolean goesOn(List<Line> lines, int i, Set<String> names) {
    String before = lines.get(i - 1).label();
    String label = fold(NameText.withoutTitles(lines.get(i).label()));
    boolean open = before.endsWith("&") || before.endsWith(",");
    return open || names.stream().anyMatch(name -> label.startsWith(name) || endsWith(name, label));
  }

  private static boolean endsWith(String name, String label) {
    int blank = name.lastIndexOf(' ');
    return blank > 0
        && label.startsWith(name.substring(blank + 1))
        && label.length() < 60
        && label.contains("&");
  }

  private void affiliation(List<Line> lines) {
    if (lines.isEmpty() || lines.size() > 12) {
      return;
    }
    Line first = lines.getFirst();
    Matcher m = NUMBER.matcher(first.label());
    boolean numbered = m.lookingAt();
    Piece piece =
        Piece.of(
            page.text(),
            first.start() + (numbered ? m.end() : 0),
            Math.max(first.start() + (numbered ? m.end() : 0), lines.getLast().end()));
    if (!piece.isEmpty() && piece.value().length() < 800 && piece.value().contains(",")) {
      draft.affiliation(numbered ? m.group(1) : null, piece);
    }
  }

  private void correspondence() {
    List<Line> lines = zones.below("Corresponding authors");
    lines = lines.isEmpty() ? zones.below("Corresponding author") : lines;
    if (lines.isEmpty() || lines.getLast().end() - lines.getFirst().start() > 2_000) {
      return;
    }
    String text = page.text().value(lines.getFirst().start(), lines.getLast().end());
    Matcher m = CORRESPONDENCE.matcher(text);
    if (m.matches()) {
      for (String name : BETWEEN.split(m.group(1))) {
        NameText.parse(name, 1).ifPresent(a -> draft.correspondingAuthor(a.name()));
      }
    }
  }
}

package org.evidencegraph.importer.article;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;
import org.jspecify.annotations.Nullable;

/** Reads the authors below the title, their addresses and whom to write to. */
final class ArticlePeople {
  private static final Pattern CORRESPONDENCE =
      Pattern.compile(
          "(?i)^[*\u204E\u2217\u2709\\s\\d]{0,4}(?:address(?: all)? |for )?(?:correspond(?:ence|ing"
              + " author\\(?s?\\)?)(?: (?:to|address|should be addressed to|information|and"
              + " requests.{0,60}))?|reprint requests to)\\b\\s?[:.]?\\s*");
  private static final Pattern STAR_LEGEND =
      Pattern.compile(
          "(?i)[*\u204E\u2217\u2709]?\\s?(?:authors? to whom correspondence should be"
              + " addressed|corresponding authors?|to whom correspondence.{0,40})[.:]?");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\^?(\\d{1,2}|[a-z]|[*\u2020\u2021\u00A7]|[\u00B9\u00B2\u00B3\u2074-\u2079]{1,2})[.)]?\\s{0,2}(?=\\p{Lu})(.{8,400}?)(?:\\s?\\(\\d{1,3}"
              + " authors?\\))?");

  /** {@code (2)} above an address. */
  private static final Pattern MARK_ALONE = Pattern.compile("\\((\\d{1,2})\\)");

  /** {@code , 2 Wool Clinic}: the next address on the same line. */
  private static final Pattern NEXT_ADDRESS =
      Pattern.compile("[,;.]\\s{0,2}\\(?(\\d{1,2})[.)]?\\s{0,2}(?=\\p{Lu}\\p{L}{2})");

  private static final int APART = 2;

  private final ArticleText page;
  private final ArticleHead head;
  private final PageDraft draft;
  private final Set<String> marked = new HashSet<>();
  private final List<Author> authors = new ArrayList<>();
  private boolean complete = true;
  private int from = -1;
  private int to = -1;

  ArticlePeople(ArticleText page, ArticleHead head, PageDraft draft) {
    this.page = page;
    this.head = head;
    this.draft = draft;
  }

  /**
   * @param cited how the page tells to cite the work: names that it does not know are no authors'
   */
  void read(OwnWords.@Nullable Cited cited) {
    int first = head.byline();
    if (first >= 0) {
      collect(first);
    }
    // one name alone may be all of them glued
    boolean below = authors.size() < 2 && AuthorsBelow.read(page, head.end(), draft);
    if (!below && first >= 0 && isSigned(cited)) {
      Piece piece =
          Piece.of(page.page().text(), page.line(from).body().start(), page.line(to).end());
      draft.authors(new AuthorList(authors, complete), piece);
    }
    if (!affiliations()) {
      affiliationsBelow();
    }
    correspondence();
  }

  private boolean isSigned(OwnWords.@Nullable Cited cited) {
    if (cited == null || !cited.isPlaced() || !cited.text().authors().complete()) {
      return true;
    }
    List<Author> known = cited.text().authors().authors();
    List<Author> same = authors.stream().filter(author -> isAmong(author, known)).toList();
    if (known.isEmpty() || same.size() * 2 < known.size()) {
      return known.isEmpty();
    }
    if (authors.size() > known.size() && same.size() == known.size()) {
      authors.clear();
      same.forEach(author -> authors.add(author.at(authors.size() + 1)));
    }
    return true;
  }

  private static boolean isAmong(Author author, List<Author> known) {
    String name = OwnWords.letters(author.name());
    return known.stream()
        .map(other -> OwnWords.letters(other.family() == null ? other.name() : other.family()))
        .anyMatch(
            family -> name.endsWith(family) || family.endsWith(name) || name.startsWith(family));
  }

  // one line of names, or a name to a line with addresses and links between
  private void collect(int first) {
    int apart = 0;
    for (int i = first; i < head.end() && apart <= APART; i++) {
      ArticleHead.Kind kind = head.kindOf(i);
      Byline byline = head.names(i);
      if (page.value(i).matches("(?i)journal name:?")) {
        return;
      }
      boolean list = !authors.isEmpty() && authors.size() > 1 && from == to;
      if (byline != null && !(list && byline.authors().size() == 1 && !byline.dressed())) {
        add(i, byline);
        apart = 0;
      } else if (kind == ArticleHead.Kind.ADDRESS && !list) {
        apart = 0;
      } else if (kind == ArticleHead.Kind.LINK && isStar(i)) {
        marked.add(authors.getLast().name());
      } else if (kind == ArticleHead.Kind.LINK
          && page.value(i).matches("(?i)(?:see|show|view)? ?(?:more|all).{0,20}")) {
        apart++;
      } else if (kind != ArticleHead.Kind.LINK) {
        if (list || kind != ArticleHead.Kind.OTHER && kind != ArticleHead.Kind.LABEL) {
          return;
        }
        apart++;
      }
    }
  }

  private boolean isStar(int block) {
    return !authors.isEmpty()
        && page.value(block)
            .matches("[\\d,\\s]{0,8}[*\u204E\u2217\u2709][\\d,*\\s]{0,6}(?:and|&)?");
  }

  private void add(int block, Byline byline) {
    for (Author author : byline.authors()) {
      String letters = OwnWords.letters(author.name());
      boolean known = authors.stream().anyMatch(a -> OwnWords.letters(a.name()).equals(letters));
      if (!known) {
        authors.add(author.at(authors.size() + 1));
      }
    }
    marked.addAll(byline.marked());
    complete &= byline.complete();
    from = from < 0 ? block : from;
    to = block;
  }

  private boolean affiliations() {
    boolean found = false;
    boolean signed = to >= 0;
    int first = signed ? from + 1 : Math.max(0, head.titleEnd());
    for (int i = first; i < head.end(); i++) {
      String value = page.value(i);
      Matcher m = NUMBERED.matcher(value);
      boolean named = authors.stream().anyMatch(a -> value.contains(a.name()));
      if (named
          || value.length() > 400
          || !Byline.ADDRESS.matcher(value).find()
          || STAR_LEGEND.matcher(value).matches()
          || CORRESPONDENCE.matcher(value).find()) {
        continue;
      }
      if (m.matches() && (signed || isAddress(i))) {
        numbered(mark(m), page.piece(i).part(m.start(2), m.end(2)));
        found = true;
      } else if (signed && isAddress(i)) {
        Matcher lead = Pattern.compile("(?i)affiliations?:?\\s+").matcher(value);
        int at = lead.lookingAt() ? lead.end() : 0;
        draft.affiliation(numberAbove(i), page.piece(i).part(at, value.length()));
        found = true;
      }
    }
    return found;
  }

  private boolean isAddress(int block) {
    return head.kindOf(block) == ArticleHead.Kind.ADDRESS;
  }

  // some list the marked addresses below the text, under a heading of their own
  private void affiliationsBelow() {
    int heading = head.end();
    while (heading < page.count()
        && !page.value(heading).matches("(?i)(?:authors?[\u2019']? (?:and )?)?affiliations:?")) {
      heading++;
    }
    for (int i = heading + 1; i < page.count(); i++) {
      Matcher m = NUMBERED.matcher(page.value(i));
      boolean numbered = m.matches() && m.group(2).contains(", ");
      Matcher alone = MARK_ALONE.matcher(page.value(i));
      if (alone.matches() && page.value(i + 1).contains(", ")) {
        draft.affiliation(alone.group(1), page.piece(i + 1));
        i++;
      } else if (numbered) {
        draft.affiliation(mark(m), page.piece(i).part(m.start(2), m.end(2)));
      } else if (page.value(i).contains(", ") && isNamed(i + 1)) {
        draft.affiliation(null, page.piece(i).withoutStop());
        i++;
      } else {
        return;
      }
    }
  }

  // those who work there, below the address
  private boolean isNamed(int block) {
    return authors.stream().anyMatch(author -> page.value(block).contains(author.name()));
  }

  // a raised figure is a figure
  private static String mark(Matcher numbered) {
    return Normalizer.normalize(numbered.group(1), Normalizer.Form.NFKC);
  }

  // "1 Unit of Wool, Graz, Austria, 2 Wool Clinic, Ghent, Belgium": one behind the other
  private void numbered(String mark, Piece addresses) {
    String value = addresses.value();
    int from = 0;
    String at = mark;
    for (Matcher m = NEXT_ADDRESS.matcher(value); mark.equals("1") && m.find(); ) {
      if (Integer.parseInt(m.group(1)) == Integer.parseInt(at) + 1) {
        draft.affiliation(at, addresses.part(from, m.start()));
        at = m.group(1);
        from = m.end();
      }
    }
    draft.affiliation(at, addresses.part(from, value.length()));
  }

  private @Nullable String numberAbove(int block) {
    String above = page.value(block - 1);
    return above.matches("\\d{1,2}|[a-z]") && block - 1 > to ? above : null;
  }

  private void correspondence() {
    for (int i = 0; i < page.count(); i++) {
      String value = page.value(i);
      if (value.isEmpty() || value.length() > 600) {
        continue;
      }
      if (STAR_LEGEND.matcher(value).matches()) {
        authors.stream()
            .map(Author::name)
            .filter(marked::contains)
            .forEach(draft::correspondingAuthor);
      }
      Matcher m = CORRESPONDENCE.matcher(value);
      if (m.find()) {
        String rest = value.substring(m.end());
        String who = rest.isEmpty() ? page.value(i + 1) : rest;
        named(who);
      }
    }
  }

  private void named(@Nullable String who) {
    if (who == null || who.isEmpty() || who.length() > 600) {
      return;
    }
    for (Author author : authors) {
      String given = author.given() == null ? "" : author.given();
      String initial = given.isEmpty() ? "-" : given.substring(0, 1);
      boolean named =
          who.contains(author.name())
              || author.family() != null
                  && who.matches(
                      "(?s)(?:.{0,60}\\W)?" + initial + "\\.? \\Q" + author.family() + "\\E\\b.*");
      if (author.family() != null && named) {
        draft.correspondingAuthor(author.name());
      }
    }
  }
}

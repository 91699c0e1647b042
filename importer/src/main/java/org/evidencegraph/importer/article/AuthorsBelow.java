package org.evidencegraph.importer.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;

/**
 * The authors where the head of a page leaves them out: below the heading "Authors" behind the
 * text, a name to each line, up to the next heading.
 */
final class AuthorsBelow {
  private static final Pattern NUMBERED = Pattern.compile("(?:\\d{1,3}\\.\\s+)?(\\p{Lu}.{2,80})");
  private static final Pattern LINK =
      Pattern.compile("(?i)(?:view|search|you can also|also search|find)\\b.{0,120}|pubmed.{0,30}");
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i)(?:corresponding authors?|contributions|authors?['\u2019]? contributions|additional"
              + " information|consortia|author notes)");

  /** {@code Ada Lind1,2Email author}, with the marks of the addresses below. */
  private static final Pattern MARKED =
      Pattern.compile("(\\p{Lu}[^\\d@]{2,80})\\d[\\d,\\s]{0,20}(?:Email author.{0,40})?");

  private static final Pattern PLACE = Pattern.compile("(\\d{1,3})\\.\\s?(\\p{Lu}.{8,400})");
  private static final int MOST = 500;

  private AuthorsBelow() {}

  /** Notes the names of the first such list; false where there is none. */
  static boolean read(ArticleText page, int from, PageDraft draft) {
    for (int i = Math.max(0, from); i < page.count(); i++) {
      String value = page.value(i);
      if (value.matches("Authors:?") && list(page, i + 1, draft)
          || value.equalsIgnoreCase("Authors and affiliations") && marked(page, i + 1, draft)) {
        return true;
      }
    }
    return false;
  }

  private static boolean list(ArticleText page, int from, PageDraft draft) {
    List<Author> authors = new ArrayList<>();
    int last = from;
    int i = from;
    for (; i < Math.min(page.count(), from + MOST); i++) {
      String value = page.value(i);
      if (CLOSING.matcher(value).matches()) {
        break;
      }
      if (!LINK.matcher(value).matches()) {
        Optional<Author> name = name(value, authors.size() + 1);
        if (name.isEmpty()) {
          return false;
        }
        authors.add(name.get());
        last = i;
      }
    }
    boolean closed = i < page.count() && CLOSING.matcher(page.value(i)).matches();
    if (!closed || authors.isEmpty()) {
      return false;
    }
    Piece piece =
        Piece.of(page.page().text(), page.line(from).body().start(), page.line(last).end());
    draft.authors(new AuthorList(authors, true), piece);
    return true;
  }

  // "Ada Lind1Email author", a name to each line, then "1.Clinic of ..."
  private static boolean marked(ArticleText page, int from, PageDraft draft) {
    List<Author> authors = new ArrayList<>();
    int i = from;
    for (; i < Math.min(page.count(), from + MOST); i++) {
      Matcher m = MARKED.matcher(page.value(i));
      Optional<Author> name = m.matches() ? name(m.group(1), authors.size() + 1) : Optional.empty();
      if (name.isEmpty()) {
        break;
      }
      authors.add(name.get());
    }
    if (authors.isEmpty() || !PLACE.matcher(page.value(i)).matches()) {
      return false;
    }
    Piece piece =
        Piece.of(page.page().text(), page.line(from).body().start(), page.line(i - 1).end());
    draft.authors(new AuthorList(authors, true), piece);
    places(page, i, draft);
    return true;
  }

  private static void places(ArticleText page, int from, PageDraft draft) {
    for (int i = from; i < page.count(); i++) {
      Matcher m = PLACE.matcher(page.value(i));
      if (!m.matches()) {
        return;
      }
      draft.affiliation(m.group(1), page.piece(i).part(m.start(2), m.end(2)));
    }
  }

  private static Optional<Author> name(String value, int position) {
    Matcher m = NUMBERED.matcher(value);
    return m.matches()
        ? Byline.read(m.group(1))
            .filter(names -> names.authors().size() == 1)
            .map(names -> names.authors().getFirst())
            .filter(author -> author.literal() == null)
            .map(author -> author.at(position))
        : Optional.empty();
  }
}

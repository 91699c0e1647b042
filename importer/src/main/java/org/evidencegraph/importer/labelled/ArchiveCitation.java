package org.evidencegraph.importer.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.filter.TextFold;
import org.evidencegraph.identifier.Issn;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.name.NameText;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.PartialDate;

/**
 * The citation that archives print on top: {@code Okafor, Chidi and Ferrari, Paolo (2014) The
 * title. Journal, 12 (3). pp. 145-152. ISSN 0028-0836}, {@code ..., 12(3), pp. 145-152. (doi:
 * 10...)} or, behind semicolons, {@code ..., 12(3):145-152.}
 */
record ArchiveCitation(Piece piece, Matcher parts) {
  private static final Pattern FORM =
      Pattern.compile(
          "([^()]{3,2000}?) \\(((?:19|20)\\d{2})\\)\\.? (.{5,600}?[.?!])"
              + " ([^.]{2,150}), ([A-Z]?\\d{1,6})(?: ?\\(([^()]{1,20})\\))?(?:(?:[.,]"
              + " (?:pp?\\.|Article no\\.|Art\\. ?No\\.) ?|: ?)([\\w \u2013-]{1,24}))?\\.(?: ISSN"
              + " (\\d{4}-\\d{3}[\\dX]).{0,60})?(?:"
              + " \\(doi: ?(10\\.\\S{4,150})\\)\\.?)?(?: \\((PMID: ?\\d{1,9})\\))?.{0,60}");

  private static final Pattern ORCID =
      Pattern.compile(" ?(?:ORCID:? ?)?(?:https?://)?orcid\\.org/[\\dX-]{19}");
  private static final Pattern AND = Pattern.compile(",? (?:and|und|&) ");
  private static final int LONGEST = 4_000;
  private static final int MOST_LINES = 12;

  /** The one such line or paragraph of a page, repeated at most; several are a list of works. */
  static Optional<ArchiveCitation> find(CapturedPage page) {
    return page.once(OfPage.class, OfPage::of).citation();
  }

  private record OfPage(Optional<ArchiveCitation> citation) {
    static OfPage of(CapturedPage page) {
      List<ArchiveCitation> found =
          all(
              page.lines().stream()
                  .filter(line -> isFit(line.length()))
                  .map(line -> line.body().piece())
                  .toList());
      if (found.isEmpty()) {
        found = all(paragraphs(page));
      }
      boolean one = !found.isEmpty() && found.stream().allMatch(found.getFirst()::isOf);
      return new OfPage(one ? Optional.of(found.getFirst()) : Optional.empty());
    }
  }

  private static List<ArchiveCitation> all(List<Piece> pieces) {
    List<ArchiveCitation> found = new ArrayList<>();
    for (Piece piece : pieces) {
      Matcher m = FORM.matcher(piece.value());
      if (m.matches()) {
        found.add(new ArchiveCitation(piece, m));
      }
    }
    return found;
  }

  // of a few lines each
  private static List<Piece> paragraphs(CapturedPage page) {
    List<Piece> paragraphs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= page.count(); i++) {
      if (i == page.count() || page.line(i).blanksBefore() > 0) {
        int start = page.line(from).start();
        int end = page.line(i - 1).end();
        if (i - from > 1 && i - from < MOST_LINES && isFit(end - start)) {
          paragraphs.add(Piece.of(page.text(), start, end));
        }
        from = i;
      }
    }
    return paragraphs;
  }

  private static boolean isFit(int length) {
    return length > 30 && length < LONGEST;
  }

  private boolean isOf(ArchiveCitation other) {
    return isOf(other.parts.group(3));
  }

  /** Whether it is of a work with that title. */
  boolean isOf(String title) {
    return letters(title).equals(letters(parts.group(3)));
  }

  private static String letters(String text) {
    return TextFold.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Notes what it says, unless the page is of another work. */
  void into(PageDraft draft) {
    String known = draft.title();
    if (known != null && !isOf(known)) {
      return;
    }
    draft.title(part(3).withoutStop());
    List<Author> names = names(parts.group(1));
    if (!names.isEmpty()) {
      draft.authors(new AuthorList(names, true), part(1));
    }
    if (!draft.hasDate(DateKind.PUBLISHED)) {
      draft.date(DateKind.PUBLISHED, PartialDate.of(Integer.parseInt(parts.group(2))), part(2));
    }
    draft.journal(part(4));
    draft.volume(parts.group(5), part(5));
    if (parts.group(6) != null) {
      draft.issue(parts.group(6), part(6));
    }
    if (parts.group(7) != null) {
      Locator.parsePages(parts.group(7)).ifPresent(l -> draft.locator(l, part(7)));
    }
    if (parts.group(8) != null) {
      Issn.parse(parts.group(8)).ifPresent(issn -> draft.issn(new JournalIssn(issn, null)));
    }
    if (parts.group(9) != null) {
      draft.identifiers(part(9));
    }
    if (parts.group(10) != null) {
      draft.identifiers(part(10));
    }
  }

  private Piece part(int group) {
    return piece.part(parts.start(group), parts.end(group));
  }

  // family and given names take turns: "Okafor, Chidi, Lund-Jensen, Mette and Ferrari, Paolo"
  static List<Author> names(String list) {
    if (list.indexOf(';') > 0) {
      return AuthorList.parse(list).map(AuthorList::authors).orElse(List.of());
    }
    List<Author> authors = new ArrayList<>();
    for (String part : AND.split(ORCID.matcher(list).replaceAll(""))) {
      String[] words = part.split(", ?", -1);
      if (words.length % 2 != 0) {
        return List.of();
      }
      for (int i = 0; i < words.length; i += 2) {
        Optional<Author> author =
            NameText.parse(words[i] + ", " + words[i + 1], authors.size() + 1);
        if (author.isEmpty()) {
          return List.of();
        }
        authors.add(author.get());
      }
    }
    return authors;
  }
}

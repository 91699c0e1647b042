package org.evidencegraph.importer.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Issn;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.Languages;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.name.NameText;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.PartialDate;

/**
 * The head of a record in the archives of Nordic universities: title, names above their
 * institutions, then {@code 2018 (English)In: Acta Ossium, ISSN 0099-9147, Vol. 44, no 1, p.
 * 33-41Article in journal (Refereed) Published}.
 *
 * @param title index of its line
 * @param line index of the line with the journal
 */
record NordicArchive(CapturedPage page, int title, int line, Matcher parts) {
  private static final Pattern SOURCE =
      Pattern.compile(
          "((?:19|20)\\d{2}) \\(\\p{L}{4,12}\\) ?(?:In|Ingår i|Inngår i|I): ?(\\p{L}.{1,150}?)((?:,"
              + " (?:E-)?ISSN \\d{4}-\\d{3}[\\dX]){0,2})(?:, Vol\\. ?(\\w{1,12}))?(?:, (?:no|nr)"
              + " ?([\\w./-]{1,12}))?(?:, (?:(?:pp?|s)\\. ?|(?:article id|artikel-id|artikkel-id)"
              + " )?(\\w?\\d{1,9}(?: ?[-\u2013] ?\\w?\\d{1,7})?)(?: [ps]\\.)?)?(?:"
              + " ?(?:Articl|Arti[kc]|Review|Forskning|Conferenc|Konferen|Chapter|[Kk]apit).{0,100})?");

  /** {@code Lind, Ada M.}, but not {@code Region North, Sweden.} */
  private static final Pattern NAME =
      Pattern.compile(
          "(?!.*\\p{Ll}{3}\\.$)\\p{Lu}[\\p{L}'\u2019 -]{1,40}, \\p{Lu}[\\p{L}'\u2019. -]{0,40}");

  private static final Pattern INSTITUTION =
      Pattern.compile(
          "(?iu).*\\b(?:universit|department|institut|hospital|school|cent(?:er|re)|region|county"
              + "|college|division|faculty|avdelning|högskol|sjukhus|unit\\b|group\\b).*");
  private static final Pattern DOI =
      Pattern.compile("DOI: ?(10\\.\\d{4,9}/\\S{2,150}?)(?=ISI:|PubMedID:|Scopus|OAI:|\\s|$)");
  private static final Pattern PMID = Pattern.compile("PubMedID: ?(\\d{1,9})");
  private static final int MOST_ABOVE = 120;
  private static final int LONGEST = 600;

  static Optional<NordicArchive> find(CapturedPage page) {
    for (int i = 2; i < page.count(); i++) {
      String value = page.line(i).length() < LONGEST ? source(page, i).value() : "";
      Matcher m = SOURCE.matcher(value);
      if (m.matches()) {
        int title = title(page, i);
        return title < 0 ? Optional.empty() : Optional.of(new NordicArchive(page, title, i, m));
      }
    }
    return Optional.empty();
  }

  private static Piece source(CapturedPage page, int line) {
    return page.line(line).body().piece();
  }

  // the line above the first name
  private static int title(CapturedPage page, int source) {
    for (int i = Math.max(0, source - MOST_ABOVE); i < source - 1; i++) {
      if (isName(page.line(i + 1))
          && LabelledPageReader.isTitle(page.line(i))
          && !INSTITUTION.matcher(page.label(i)).matches()) {
        return i;
      }
    }
    return aboveInstitutions(page, source);
  }

  // captures lose the names and keep the institutions below them
  private static int aboveInstitutions(CapturedPage page, int source) {
    for (int i = Math.max(0, source - MOST_ABOVE); i < source - 1; i++) {
      if (isInstitution(page.line(i + 1))
          && LabelledPageReader.isTitle(page.line(i))
          && !INSTITUTION.matcher(page.label(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isInstitution(Line line) {
    return line.isShort()
        && line.label().indexOf(',') > 0
        && INSTITUTION.matcher(line.label()).matches();
  }

  private static boolean isName(Line line) {
    return NAME.matcher(line.label()).matches() && !INSTITUTION.matcher(line.label()).matches();
  }

  void into(PageDraft draft) {
    draft.title(page.line(title).piece().withoutStop());
    people(draft);
    Piece source = source(page, line);
    draft.date(
        DateKind.PUBLISHED,
        PartialDate.of(Integer.parseInt(parts.group(1))),
        source.part(parts.start(1), parts.end(1)));
    Piece language = source.part(parts.end(1) + 2, source.value().indexOf(')'));
    Languages.code(language.value()).ifPresent(code -> draft.language(code, language));
    draft.journal(source.part(parts.start(2), parts.end(2)));
    for (String printed : parts.group(3).split(", ", -1)) {
      Issn.parse(printed.replaceFirst(".*ISSN ", ""))
          .ifPresent(issn -> draft.issn(new JournalIssn(issn, null)));
    }
    if (parts.group(4) != null) {
      draft.volume(parts.group(4), source.part(parts.start(4), parts.end(4)));
    }
    if (parts.group(5) != null) {
      draft.issue(parts.group(5), source.part(parts.start(5), parts.end(5)));
    }
    if (parts.group(6) != null) {
      Locator.parsePages(parts.group(6))
          .ifPresent(l -> draft.locator(l, source.part(parts.start(6), parts.end(6))));
    }
    identifiers(draft);
  }

  private void people(PageDraft draft) {
    List<Author> authors = new ArrayList<>();
    int last = title;
    boolean others = false;
    for (int i = title + 1; i < line; i++) {
      Line each = page.line(i);
      Optional<Author> author =
          isName(each) ? NameText.parse(each.label(), authors.size() + 1) : Optional.empty();
      if (author.isPresent()) {
        authors.add(author.get());
        last = i;
      }
      others |= each.label().matches("(?:Show|Visa|Vis) (?:others|övriga|andre).*");
    }
    if (!authors.isEmpty()) {
      Piece names = Piece.of(page.text(), page.line(title + 1).start(), page.line(last).end());
      draft.authors(new AuthorList(authors, !others), names);
    }
  }

  // "URN: urn:...DOI: 10...ISI: 000...PubMedID: 29310044Scopus ID: ..." on one line
  private void identifiers(PageDraft draft) {
    for (int i = line + 1; i < page.count(); i++) {
      String value = page.line(i).length() < LONGEST ? source(page, i).value() : "";
      if (value.startsWith("URN:") || value.startsWith("DOI:")) {
        Piece piece = page.line(i).piece();
        Matcher doi = DOI.matcher(value);
        if (doi.find()) {
          draft.identifiers(piece.part(doi.start(1), doi.end(1)));
        }
        Matcher pmid = PMID.matcher(value);
        if (pmid.find()) {
          Piece number = piece.part(pmid.start(1), pmid.end(1));
          Pmid.parse(pmid.group(1)).ifPresent(id -> draft.identifier(id, number));
        }
        return;
      }
    }
  }
}

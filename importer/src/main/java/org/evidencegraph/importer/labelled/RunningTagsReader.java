package org.evidencegraph.importer.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.format.AbstractReader;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.name.NameText;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Keyword;

/**
 * Reads an export of EndNote whose lines were saved as one: {@code %0 Journal Article %T Wool %A
 * Ada Roe %J Acta Lanae %D 2019 %X We ...}.
 */
public final class RunningTagsReader implements DocumentFormat {
  private static final Pattern OPENING = Pattern.compile("%0 [A-Z]\\w+(?: [A-Z]\\w+){0,3} %[A-Z] ");
  private static final Pattern TAG = Pattern.compile("(?<=^|\\s)%([A-Z0-9@!+?>]) ");

  /** A value with the letter of its tag. */
  private record Tagged(char tag, Piece value) {}

  @Override
  public String name() {
    return "RunningTagsReader";
  }

  @Override
  public String lookedFor() {
    return "an export of EndNote on one line (\"%0 Journal Article %T ... %A ...\")";
  }

  @Override
  public Recognition recognise(CapturedPage page) {
    List<Tagged> tags = tags(page);
    boolean titled = tags.stream().filter(tag -> tag.tag() == 'T').count() == 1;
    boolean signed = tags.stream().anyMatch(tag -> tag.tag() == 'A');
    return titled && signed ? new Recognition(1) : Recognition.NONE;
  }

  @Override
  public PageReading read(CapturedPage page) {
    PageDraft draft = new PageDraft(page, name());
    List<Tagged> tags = tags(page);
    authors(tags, draft);
    tags.forEach(tag -> note(tag.tag(), tag.value(), page, draft));
    return draft.finish();
  }

  private static List<Tagged> tags(CapturedPage page) {
    return page.lines().stream()
        .filter(line -> OPENING.matcher(line.text()).lookingAt())
        .findFirst()
        .map(RunningTagsReader::tags)
        .orElse(List.of());
  }

  private static List<Tagged> tags(Line line) {
    List<Tagged> found = new ArrayList<>();
    String text = line.text();
    Matcher m = TAG.matcher(text);
    char open = 0;
    int from = 0;
    while (m.find()) {
      add(open, line, from, m.start(), found);
      open = m.group(1).charAt(0);
      from = m.end();
    }
    add(open, line, from, text.length(), found);
    return found;
  }

  private static void add(char tag, Line line, int from, int to, List<Tagged> found) {
    Piece value = Piece.of(line.folded(), line.start() + from, line.start() + to);
    if (tag != 0 && !value.isEmpty()) {
      found.add(new Tagged(tag, value));
    }
  }

  private static void authors(List<Tagged> tags, PageDraft draft) {
    List<Author> people = new ArrayList<>();
    Piece first = null;
    for (Tagged tag : tags) {
      Optional<Author> author =
          tag.tag() == 'A'
              ? NameText.parse(tag.value().value(), people.size() + 1)
              : Optional.empty();
      author.ifPresent(people::add);
      first = first == null && author.isPresent() ? tag.value() : first;
    }
    if (first != null) {
      draft.authors(new AuthorList(people, true), first);
    }
  }

  private static void note(char tag, Piece value, CapturedPage page, PageDraft draft) {
    switch (tag) {
      case 'T' -> draft.title(value.withoutStop());
      case 'J', 'B' -> draft.journal(value);
      case 'D' ->
          DateText.parse(value.value())
              .ifPresent(date -> draft.date(DateKind.PUBLISHED, date, value));
      case 'V' -> draft.volume(value.value(), value);
      case 'N' -> draft.issue(value.value(), value);
      case 'P' -> Locator.parsePages(value.value()).ifPresent(at -> draft.locator(at, value));
      case 'R', 'M' -> draft.identifiers(value);
      case 'K' -> draft.keyword(value, Keyword.KEYWORD);
      case 'X' -> {
        AbstractReader reader = new AbstractReader(page.text());
        reader.paragraph(value.start(), value.end());
        draft.abstractText(reader);
      }
      default -> {
        // the type, links and what the site says of its own
      }
    }
  }
}

package org.evidencegraph.importer.labelled;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.DateKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text that opens with its fields behind each other on one line: {@code key: 12 authors:
 * Roe, Ada; Ek, Bo title: Wool and frost date: 2019-03-14 journal: Acta Lanae DOI: 10... The text}.
 */
public final class RunningFieldsReader implements DocumentFormat {
  private static final Pattern LABEL =
      Pattern.compile("(?<!\\S)(?:(\\p{L}{3,12})|[\\p{Ll}_]{2,16}): ?(?=\\S)");
  private static final Pattern TOKEN = Pattern.compile("\\S+");
  private static final int FEWEST = 4;
  private static final int FIRST_LINES = 400;
  private static final int LONGEST_HEAD = 6_000;
  private static final int LATEST_START = 60;

  private static final Set<FieldLabel> READ =
      EnumSet.of(
          FieldLabel.TITLE,
          FieldLabel.AUTHORS,
          FieldLabel.JOURNAL,
          FieldLabel.DATE,
          FieldLabel.VOLUME,
          FieldLabel.ISSUE,
          FieldLabel.PAGES,
          FieldLabel.DOI);

  /** A value with its label. */
  private record Field(FieldLabel label, Piece value) {}

  @Override
  public String name() {
    return "RunningFieldsReader";
  }

  @Override
  public String lookedFor() {
    return "a text that opens with \"authors: ... title: ... journal: ...\" on one line";
  }

  @Override
  public Recognition recognise(CapturedPage page) {
    return fields(page).isEmpty() ? Recognition.NONE : new Recognition(1);
  }

  @Override
  public PageReading read(CapturedPage page) {
    PageDraft draft = new PageDraft(page, name());
    fields(page).forEach(field -> note(field.label(), field.value(), draft));
    return draft.finish();
  }

  private static void note(FieldLabel label, Piece value, PageDraft draft) {
    switch (label) {
      case TITLE -> draft.title(value.withoutStop());
      case AUTHORS -> AuthorList.parse(value.value()).ifPresent(list -> draft.authors(list, value));
      case JOURNAL -> draft.journal(value);
      case DATE ->
          DateText.parse(value.value())
              .ifPresent(date -> draft.date(DateKind.PUBLISHED, date, value));
      case VOLUME -> draft.volume(value.value(), value);
      case ISSUE -> draft.issue(value.value(), value);
      case PAGES ->
          Locator.parsePages(value.value()).ifPresent(pages -> draft.locator(pages, value));
      default -> draft.identifiers(value);
    }
  }

  // title, authors and two others, each once, on one line and on no other: several are a list
  private static List<Field> fields(CapturedPage page) {
    List<Field> one = List.of();
    for (int i = 0; i < Math.min(page.count(), FIRST_LINES); i++) {
      List<Field> found = fields(page.line(i));
      Set<FieldLabel> labels = EnumSet.noneOf(FieldLabel.class);
      found.forEach(field -> labels.add(field.label()));
      if (labels.size() >= FEWEST
          && labels.size() == found.size()
          && labels.containsAll(EnumSet.of(FieldLabel.TITLE, FieldLabel.AUTHORS))) {
        if (!one.isEmpty()) {
          return List.of();
        }
        one = found;
      }
    }
    return one;
  }

  private static List<Field> fields(Line line) {
    int end = Math.min(line.end(), line.start() + LONGEST_HEAD);
    Piece head = Piece.of(line.folded(), line.start(), end);
    List<Field> fields = new ArrayList<>();
    Matcher m = LABEL.matcher(head.value());
    FieldLabel open = null;
    int from = 0;
    while (m.find()) {
      FieldLabel label = m.group(1) == null ? null : FieldLabel.of(m.group(1));
      boolean known = label != null && READ.contains(label);
      boolean free = open == null || open == FieldLabel.TITLE || open == FieldLabel.AUTHORS;
      if (!known && free) {
        continue; // a title may have a colon
      }
      if (open == null && m.start() > LATEST_START) {
        return List.of();
      }
      add(open, head, from, m.start(), fields);
      open = known ? label : null;
      from = m.end();
      if (!known && fields.size() >= FEWEST) {
        return fields;
      }
    }
    add(open, head, from, head.value().length(), fields);
    return fields;
  }

  private static void add(
      @Nullable FieldLabel label, Piece head, int from, int end, List<Field> fields) {
    if (label == FieldLabel.DOI) {
      Matcher token = TOKEN.matcher(head.value()).region(from, end);
      if (token.find()) {
        fields.add(new Field(label, head.part(token.start(), token.end())));
      }
    } else if (label != null && !head.value().substring(from, end).isBlank()) {
      fields.add(new Field(label, head.part(from, end)));
    }
  }
}

package org.evidencegraph.importer.article;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates behind their labels, one or several in a line: {@code Received: 1 May 2020; Accepted: ...}.
 */
final class ArticleDates {
  private static final String DAY =
      "((?:(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6},? )?\\d{1,2}(?:st|nd|rd|th)?(?:[ .-]|[.,]"
          + " )\\p{L}{3,9}\\.?[ ,.-]{1,2}(?:19|20)\\d{2}|\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,?"
          + " ?(?:19|20)\\d{2}|(?:19|20)\\d{2} \\p{L}{3,9}\\.?(?:"
          + " \\d{1,2}(?!\\d))?|(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d{2}|\\p{L}{3,9}\\.?"
          + " (?:19|20)\\d{2})";
  private static final String WORDS =
      "submission received|date received|received(?: date)?|revised|received in revised form|date"
          + " accepted|accepted(?: for publication)?(?: date)?|article (?:first )?published"
          + " online|issue online|first published online|published online first|published"
          + " online|online publication date|publication date|version published|date of"
          + " publication|first published|publi(?:shed|cation)(?:/copyright|"
          + " date)?|ver(?:ö|o\u0308)ffentlicht(?:/copyright)?|available online|first"
          + " online|online(?: date)?|epub(?: ahead of print)?|e-?published|posted(?:"
          + " online)?|issue published|version of record online|version of"
          + " record|corrected|correction(?: date)?|retracted|issue date|collection date|entry"
          + " date";
  private static final Pattern DATED =
      Pattern.compile(
          "(?i)(?:(?<![\\p{L}-])|(?<=access))("
              + WORDS
              + ")(?: (?:on|in)| by \\p{L}[\\p{L} &]{2,40})?\\s?[:.]?\\s{0,3}"
              + DAY);
  private static final Pattern ALONE =
      Pattern.compile(
          "(?i)(?:version \\d{1,2}: )?(?:posted|published|published online|first"
              + " published|available online|online):? "
              + DAY
              + "\\.?");

  private static final Pattern LABEL = Pattern.compile("(?i)(" + WORDS + ")\\s?:?");

  private static final Pattern ONLINE =
      Pattern.compile("(?i)(?:article )?(?:first )?published online ?:?");

  private final PageDraft draft;
  private boolean history;
  private int printed = Integer.MAX_VALUE;

  ArticleDates(PageDraft draft) {
    this.draft = draft;
  }

  /** Whether a line gives a date behind its label. */
  static boolean isDated(String value) {
    return value.length() < 400 && DATED.matcher(value).find();
  }

  /** Reads the head of a page. */
  void head(ArticleText page, ArticleHead head) {
    int from = Math.max(0, head.title() - 12);
    for (int i = from; i < head.end(); i++) {
      if (!head.isForeign(i)) {
        read(page, i, true);
      }
    }
  }

  /** Reads the history that some sites print below the abstract or at the end. */
  void rest(ArticleText page, ArticleZones zones, ArticleHead head) {
    printed = printed(head);
    int last = -9;
    for (int i = head.end(); i < page.count(); i++) {
      String value = page.value(i);
      if (zones.isInReferences(i) || value.length() > 400) {
        continue;
      }
      if (!draft.hasDate(DateKind.PUBLISHED)
          && !draft.hasDate(DateKind.EPUB)
          && ALONE.matcher(value).matches()) {
        read(page, i, true);
      }
      if ((value.equals("Published") || ONLINE.matcher(value).matches())
          && i + 1 < page.count()
          && DateText.parse(page.value(i + 1)).isPresent()) {
        read(page, i, !draft.hasDate(DateKind.PUBLISHED) && !draft.hasDate(DateKind.EPUB));
      }
      boolean opens =
          value.matches(
              "(?i)(?:\\W{0,3}(?:submission )?received|accepted|article history|publication"
                  + " history|history)\\b.*");
      if (opens || i <= last + 2 && !ArticleLabels.isOthers(value)) {
        boolean found = read(page, i, !history || i <= last + 2);
        last = opens || found ? i : last;
        history |= found;
      }
    }
  }

  private static int printed(ArticleHead head) {
    return head.sources().stream()
        .map(block -> head.source(block).date())
        .filter(Objects::nonNull)
        .mapToInt(PartialDate::year)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private boolean read(ArticleText page, int i, boolean published) {
    String value = page.value(i);
    if (value.isEmpty() || value.length() > 400 || value.contains(" to this article ")) {
      return false;
    }
    Matcher m = DATED.matcher(value);
    boolean found = false;
    while (m.find()) {
      Piece piece = page.piece(i);
      found |=
          m.end(2) <= piece.value().length()
              && note(m.group(1), piece.part(m.start(2), m.end(2)), published);
    }
    if (!found && LABEL.matcher(value).matches() && !page.value(i + 1).isEmpty()) {
      Matcher label = LABEL.matcher(value);
      found = label.matches() && note(label.group(1), page.piece(i + 1), published);
    }
    return found;
  }

  // what was put online years after it was printed appeared in print
  private boolean note(String label, Piece date, boolean published) {
    DateKind kind = kind(label.toLowerCase(Locale.ROOT));
    if (kind == null || (!published && (kind == DateKind.PUBLISHED || kind == DateKind.EPUB))) {
      return false;
    }
    return DateText.parse(date.value())
        .filter(day -> kind != DateKind.EPUB || day.year() <= printed)
        .map(
            day -> {
              draft.date(kind, day, date);
              return true;
            })
        .orElse(false);
  }

  private static @Nullable DateKind kind(String label) {
    if (label.contains("revised")) {
      return null;
    }
    if (label.contains("received")) {
      return DateKind.RECEIVED;
    }
    if (label.contains("accepted")) {
      return DateKind.ACCEPTED;
    }
    if (label.contains("correct")) {
      return DateKind.CORRECTED;
    }
    if (label.contains("retracted")) {
      return DateKind.RETRACTED;
    }
    if (label.contains("issue")) {
      return DateKind.ISSUE;
    }
    if (label.contains("collection")) {
      return DateKind.COLLECTION;
    }
    boolean online = label.contains("online") || label.startsWith("e");
    return online ? DateKind.EPUB : label.startsWith("version of") ? null : DateKind.PUBLISHED;
  }
}

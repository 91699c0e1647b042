package org.evidencegraph.importer.pubmedxml;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.field.DateField;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/** Dates in the life of a paper; those in the life of its record are left alone. */
final class PubMedDates {
  private PubMedDates() {}

  static void read(XmlElement record, XmlElement citation, XmlElement article, RecordDraft draft) {
    boolean collection = String.valueOf(article.attribute("PubModel")).endsWith("eCollection");
    article
        .find("Journal", "JournalIssue", "PubDate")
        .or(() -> citation.find("Book", "PubDate"))
        .ifPresent(d -> write(d, collection ? DateKind.COLLECTION : DateKind.PUBLISHED, draft));
    article.elements("ArticleDate").stream()
        .filter(d -> !d.has("DateType", "Print"))
        .forEach(d -> write(d, DateKind.EPUB, draft));
    for (String data : new String[] {"PubmedData", "PubmedBookData"}) {
      record.all(data, "History", "PubMedPubDate").forEach(d -> history(d, draft));
    }
    citation
        .all("CommentsCorrectionsList", "CommentsCorrections")
        .forEach(note -> PubMedNotices.read(note, draft));
  }

  private static void history(XmlElement date, RecordDraft draft) {
    DateKind kind = kind(String.valueOf(date.attribute("PubStatus")));
    if (kind != null) {
      write(date, kind, draft);
    }
  }

  private static @Nullable DateKind kind(String status) {
    return switch (status) {
      case "received" -> DateKind.RECEIVED;
      case "accepted" -> DateKind.ACCEPTED;
      case "aheadofprint", "epublish" -> DateKind.EPUB;
      case "ecollection" -> DateKind.COLLECTION;
      default -> null;
    };
  }

  private static void write(XmlElement date, DateKind kind, RecordDraft draft) {
    Optional<PartialDate> read = date(date);
    String printed =
        Stream.of("Year", "Month", "Day", "MedlineDate")
            .map(date::text)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    draft.date(kind, date.name(), printed, read);
    boolean month = date.text("Month") != null && read.filter(d -> d.month() != null).isEmpty();
    boolean day = date.text("Day") != null && read.filter(d -> d.day() != null).isEmpty();
    if (read.isPresent() && (month || day)) {
      draft.unreadable(date.name(), printed, "date");
    }
    // a period that is none may hold a year
    Optional.ofNullable(date.text("MedlineDate"))
        .flatMap(DateField::parse)
        .ifPresent(d -> draft.date(kind, d));
  }

  /** Of parts, or of the text of a period; seasons say no month. */
  static Optional<PartialDate> date(XmlElement date) {
    String period = date.text("MedlineDate");
    return DateText.of(date.text("Year"), date.text("Month"), date.text("Day"))
        .or(() -> period == null ? Optional.empty() : DateText.startOf(period));
  }
}

package org.evidencegraph.importer.pubmedxml;

import java.util.Optional;
import org.evidencegraph.importer.date.DateText;
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
        .flatMap(PubMedDates::date)
        .ifPresent(d -> draft.date(collection ? DateKind.COLLECTION : DateKind.PUBLISHED, d));
    article.elements("ArticleDate").stream()
        .filter(d -> !d.has("DateType", "Print"))
        .flatMap(d -> date(d).stream())
        .forEach(d -> draft.date(DateKind.EPUB, d));
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
      date(date).ifPresent(d -> draft.date(kind, d));
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

  /** Of parts, or of the text of a period; seasons say no month. */
  static Optional<PartialDate> date(XmlElement date) {
    String period = date.text("MedlineDate");
    return DateText.of(date.text("Year"), date.text("Month"), date.text("Day"))
        .or(() -> period == null ? Optional.empty() : DateText.startOf(period));
  }
}

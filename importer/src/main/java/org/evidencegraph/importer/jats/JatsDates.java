package org.evidencegraph.importer.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.PaperDate;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/** Dates of publication and of what came before it. */
final class JatsDates {
  private JatsDates() {}

  static void read(XmlElement meta, RecordDraft draft) {
    List<PaperDate> dates = new ArrayList<>();
    List<PartialDate> others = new ArrayList<>();
    for (XmlElement date : meta.elements("pub-date")) {
      DateKind kind = kind(date);
      Optional<PartialDate> read = of(date);
      if (kind != null) {
        read.ifPresent(d -> dates.add(new PaperDate(kind, d)));
      } else {
        read.filter(d -> isUntold(date)).ifPresent(others::add);
      }
    }
    dates.forEach(d -> draft.date(d.kind(), d.date()));
    published(dates, others).ifPresent(d -> draft.date(DateKind.PUBLISHED, d));
    meta.all("history", "date").forEach(d -> history(d, draft));
    meta.all("pub-history", "event", "date").forEach(d -> history(d, draft));
  }

  // a date of a collection, or one of no known kind, where no other tells when the article came out
  private static Optional<PartialDate> published(List<PaperDate> dates, List<PartialDate> others) {
    boolean known =
        dates.stream().anyMatch(d -> d.kind() == DateKind.PUBLISHED || d.kind() == DateKind.EPUB);
    return known
        ? Optional.empty()
        : others.stream()
            .findFirst()
            .or(
                () ->
                    dates.stream()
                        .filter(d -> d.kind() == DateKind.COLLECTION)
                        .map(PaperDate::date)
                        .findFirst());
  }

  // when a copy was deposited somewhere says nothing about the article
  private static boolean isUntold(XmlElement date) {
    String type = String.valueOf(date.attribute("pub-type"));
    return date.attribute("date-type") == null && (type.equals("null") || type.equals("pub"));
  }

  private static @Nullable DateKind kind(XmlElement date) {
    String type = date.attribute("pub-type");
    if (type == null) {
      type = date.attribute("date-type");
    }
    return switch (String.valueOf(type)) {
      case "epub", "epreprint" -> DateKind.EPUB;
      case "ppub", "epub-ppub", "ppub-epub" -> DateKind.PUBLISHED;
      case "pub" ->
          date.has("publication-format", "electronic") ? DateKind.EPUB : DateKind.PUBLISHED;
      case "collection" -> DateKind.COLLECTION;
      case "ecorrected", "pcorrected", "corrected" -> DateKind.CORRECTED;
      case "eretracted", "retracted", "retraction" -> DateKind.RETRACTED;
      default -> null;
    };
  }

  private static void history(XmlElement date, RecordDraft draft) {
    DateKind kind =
        switch (String.valueOf(date.attribute("date-type"))) {
          case "received" -> DateKind.RECEIVED;
          case "accepted" -> DateKind.ACCEPTED;
          case "corrected" -> DateKind.CORRECTED;
          case "retracted" -> DateKind.RETRACTED;
          default -> null;
        };
    if (kind != null) {
      of(date).ifPresent(d -> draft.date(kind, d));
    }
  }

  /** Of its parts, of what it says for machines, or of its text; seasons say no month. */
  static Optional<PartialDate> of(XmlElement date) {
    String year = date.text("year");
    String iso = date.attribute("iso-8601-date");
    String text = date.text("string-date");
    return DateText.of(
            year == null ? null : year.replaceFirst("[a-z]$", ""),
            date.text("month"),
            date.text("day"))
        .or(() -> iso == null ? Optional.empty() : DateText.parse(iso))
        .or(() -> text == null ? Optional.empty() : DateText.parse(text));
  }
}

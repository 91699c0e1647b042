package org.evidencegraph.importer.pubmedxml;

import org.evidencegraph.importer.medline.MedlineText;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.paper.DateKind;
import org.jspecify.annotations.Nullable;

/** Corrections and retractions of the paper: when their notices came out. */
final class PubMedNotices {
  private PubMedNotices() {}

  static void read(XmlElement note, RecordDraft draft) {
    DateKind kind = kind(String.valueOf(note.attribute("RefType")));
    String source = note.text("RefSource");
    if (kind != null && source != null) {
      var issued = MedlineText.source(source).build().issued();
      if (issued != null) {
        draft.date(kind, issued);
      }
    }
  }

  private static @Nullable DateKind kind(String type) {
    return switch (type) {
      case "ErratumIn", "CorrectedandRepublishedIn" -> DateKind.CORRECTED;
      case "RetractionIn" -> DateKind.RETRACTED;
      default -> null;
    };
  }
}

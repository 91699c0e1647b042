package org.evidencegraph.persistence.claim;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evidencegraph.claim.Assertion;
import org.evidencegraph.claim.ClaimId;
import org.evidencegraph.filter.TextFold;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.intake.ImportedSentence;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.column.Place;
import org.evidencegraph.persistence.database.Inserts;
import org.evidencegraph.persistence.paper.Drafts;
import org.evidencegraph.persistence.paper.PaperStore.Renewal;
import org.evidencegraph.persistence.provenance.DocumentParts;
import org.springframework.stereotype.Component;

/** Writes sentences with what they claim and cite. */
@Component
public class ClaimStore implements DocumentParts {
  private final EntityManager entities;
  private final Inserts inserts;

  ClaimStore(EntityManager entities, Inserts inserts) {
    this.entities = entities;
    this.inserts = inserts;
  }

  @Override
  public List<String> rows() {
    return List.of("InTextCitationRow", "SentenceRow");
  }

  @Override
  public List<String> rowsWithLive() {
    return List.of("SentenceRow");
  }

  @Override
  public List<String> liveOfRecords() {
    return List.of("update SentenceRow x set x.live = :live where x.recordId in (:ids)");
  }

  /** Writes the sentences of all papers of a document, or of a slice. */
  public void write(ImportedDocument document, Drafts drafts, Renewal renewal) {
    UUID id = NodeIds.bits(document.id());
    List<Object> rows = new ArrayList<>();
    for (ImportedPaper paper : document.records()) {
      UUID record = NodeIds.bits(paper.record().key());
      Map<Integer, UUID> references = new HashMap<>();
      for (ImportedReference reference : paper.references()) {
        references.put(reference.ordinal(), NodeIds.bits(reference.id()));
      }
      int sortNo = 0;
      for (ImportedSentence sentence : paper.sentences()) {
        SentenceRow row = toRow(document.sha256(), sentence);
        row.documentId = id;
        row.recordId = record;
        row.sortNo = sortNo++;
        row.paperId = drafts.paperOf(record);
        row.live = drafts.isLive(record);
        row.shown = renewal.texts().contains(record);
        rows.add(row);
        rows.addAll(citations(row, sentence.cited(), references));
      }
    }
    inserts.write(rows);
  }

  private static SentenceRow toRow(String sha256, ImportedSentence sentence) {
    SentenceRow row = new SentenceRow();
    row.id = NodeIds.bits(ClaimId.of(sha256, sentence.span().address()));
    row.text = sentence.text();
    row.textFolded = TextFold.fold(sentence.text());
    row.span = Place.of(sentence.span());
    row.section = sentence.section();
    row.sectionLabel = sentence.sectionLabel();
    row.role = sentence.role();
    Assertion assertion = sentence.assertion();
    row.claim = assertion != null;
    if (assertion != null) {
      row.certainty = assertion.certainty();
      row.negated = assertion.negated();
      row.reportedBenefit = assertion.reportedBenefit();
    }
    return row;
  }

  private static List<InTextCitationRow> citations(
      SentenceRow sentence, List<Integer> ordinals, Map<Integer, UUID> references) {
    List<InTextCitationRow> rows = new ArrayList<>();
    for (int ordinal : ordinals.stream().distinct().toList()) {
      UUID reference = references.get(ordinal);
      if (reference != null) {
        InTextCitationRow row = new InTextCitationRow();
        row.sentenceId = sentence.id;
        row.referenceId = reference;
        row.documentId = sentence.documentId;
        row.sortNo = rows.size();
        rows.add(row);
      }
    }
    return rows;
  }

  /** Brings sentences in line with papers that have changed. */
  public void renew(Renewal renewal) {
    Batches.change(
        entities,
        """
        update SentenceRow s
        set s.paperId = (select r.paperId from SourceRecordRow r where r.id = s.recordId)
        where s.recordId in (:ids)
        """,
        renewal.moved());
    Set<UUID> hidden = new HashSet<>(renewal.records());
    hidden.removeAll(renewal.texts());
    Set<UUID> shown = new HashSet<>(renewal.records());
    shown.retainAll(renewal.texts());
    Batches.change(
        entities,
        "update SentenceRow s set s.shown = false where s.shown = true and s.recordId in (:ids)",
        hidden);
    Batches.change(
        entities,
        "update SentenceRow s set s.shown = true where s.shown = false and s.recordId in (:ids)",
        shown);
  }
}

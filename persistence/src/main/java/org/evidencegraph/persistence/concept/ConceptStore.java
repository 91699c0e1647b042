package org.evidencegraph.persistence.concept;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evidencegraph.claim.ClaimId;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedMention;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.intake.ImportedSentence;
import org.evidencegraph.intake.ImportedStudy;
import org.evidencegraph.intake.ImportedTrial;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.database.Inserts;
import org.evidencegraph.persistence.paper.Drafts;
import org.evidencegraph.persistence.paper.PaperStore.Renewal;
import org.evidencegraph.persistence.provenance.DocumentParts;
import org.evidencegraph.provenance.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes mentions of concepts, and concepts as all documents together name them. */
@Component
public class ConceptStore implements DocumentParts {
  private final EntityManager entities;
  private final Inserts inserts;
  private final ConceptMapper mapper;

  ConceptStore(EntityManager entities, Inserts inserts, ConceptMapper mapper) {
    this.entities = entities;
    this.inserts = inserts;
    this.mapper = mapper;
  }

  @Override
  public List<String> rows() {
    return List.of("ConceptMentionRow", "DocumentConceptRow");
  }

  @Override
  public List<String> rowsWithLive() {
    return rows();
  }

  /** Concepts stay: a document gives them, not one of its records. */
  @Override
  public List<String> liveOfRecords() {
    return List.of("update ConceptMentionRow x set x.live = :live where x.recordId in (:ids)");
  }

  /** The key of a mention: a place names a concept once. */
  public static UUID mentionKey(UUID document, ImportedMention mention) {
    return NodeIds.bits(
        "men", document, mention.concept().id().value() + '@' + mention.span().address());
  }

  /**
   * Writes the mentions of all papers of a document, or of a slice, those of its studies included.
   *
   * @return the concepts that it names
   */
  public Set<UUID> write(ImportedDocument document, Drafts drafts, boolean live) {
    UUID id = NodeIds.bits(document.id());
    Mentions mentions = new Mentions(drafts, live);
    for (ImportedPaper paper : document.records()) {
      mentions.add(new Places(id, document.sha256(), paper), mentions(paper));
    }
    for (ImportedStudy study : document.studies()) {
      mentions.add(new Places(id, document.sha256()), mentions(study.trial()));
    }
    inserts.write(mentions.rows.values());
    write(id, mentions.concepts, live);
    return mentions.concepts.keySet();
  }

  /** Mentions, each once, and what they mention. */
  private static final class Mentions {
    final Drafts drafts;
    final boolean live;
    final Map<UUID, ConceptMentionRow> rows = new LinkedHashMap<>();
    final Map<UUID, List<Concept>> concepts = new LinkedHashMap<>();

    /**
     * @param live whether the document is
     */
    Mentions(Drafts drafts, boolean live) {
      this.drafts = drafts;
      this.live = live;
    }

    void add(Places places, List<ImportedMention> mentions) {
      for (ImportedMention mention : mentions) {
        UUID key = mentionKey(places.document, mention);
        rows.computeIfAbsent(key, id -> toRow(id, places, mention));
        concepts
            .computeIfAbsent(NodeIds.bits(mention.concept().id()), id -> new ArrayList<>())
            .add(mention.concept());
      }
    }

    private ConceptMentionRow toRow(UUID id, Places places, ImportedMention mention) {
      UUID record = places.record;
      boolean shows = record == null ? live : drafts.isLive(record);
      ConceptMentionRow row = places.toRow(id, mention, shows);
      UUID about = row.referenceId == null ? record : places.cited(mention);
      row.paperId = about == null ? null : drafts.paperOf(about);
      return row;
    }
  }

  private void write(UUID document, Map<UUID, List<Concept>> concepts, boolean live) {
    Map<UUID, DocumentConceptRow> known = new HashMap<>();
    Batches.select(
            entities,
            "from DocumentConceptRow c where c.conceptId in (:ids) and c.documentId = :document",
            DocumentConceptRow.class,
            concepts.keySet(),
            Map.of("document", document))
        .forEach(row -> known.put(row.conceptId, row));
    concepts.forEach(
        (id, given) -> {
          DocumentConceptRow row = known.get(id);
          if (row == null) {
            entities.persist(toRow(document, id, given, live));
          } else {
            given.add(row.described);
            row.described = MergedConcept.of(given);
          }
        });
  }

  private static List<ImportedMention> mentions(ImportedPaper paper) {
    List<ImportedMention> all = new ArrayList<>(paper.mentions());
    paper.trials().forEach(trial -> all.addAll(mentions(trial)));
    return all;
  }

  private static List<ImportedMention> mentions(ImportedTrial trial) {
    List<ImportedMention> all = new ArrayList<>(trial.conditions());
    all.addAll(trial.interventions());
    return all;
  }

  private static DocumentConceptRow toRow(
      UUID document, UUID concept, List<Concept> given, boolean live) {
    DocumentConceptRow row = new DocumentConceptRow();
    row.documentId = document;
    row.conceptId = concept;
    row.described = MergedConcept.of(given);
    row.live = live;
    return row;
  }

  /** Where in one paper's text, or in a document without paper, a mention stands. */
  private final class Places {
    private final UUID document;
    private final String sha256;
    private final @Nullable UUID record;
    private final List<ImportedSentence> sentences;
    private final Map<Integer, UUID> references = new HashMap<>();
    private final Map<Integer, UUID> cited = new HashMap<>();

    Places(UUID document, String sha256, ImportedPaper paper) {
      this.document = document;
      this.sha256 = sha256;
      this.record = NodeIds.bits(paper.record().key());
      this.sentences = paper.sentences();
      for (ImportedReference reference : paper.references()) {
        references.put(reference.ordinal(), NodeIds.bits(reference.id()));
        cited.put(reference.ordinal(), NodeIds.bits(reference.cited().key()));
      }
    }

    @Nullable UUID cited(ImportedMention mention) {
      return mention.reference() == null ? null : cited.get(mention.reference());
    }

    Places(UUID document, String sha256) {
      this.document = document;
      this.sha256 = sha256;
      this.record = null;
      this.sentences = List.of();
    }

    ConceptMentionRow toRow(UUID id, ImportedMention mention, boolean live) {
      @Nullable Integer ordinal = mention.reference();
      UUID reference = ordinal == null ? null : references.get(ordinal);
      UUID sentence = reference == null ? sentenceAt(mention.span()) : null;
      return mapper.toRow(mention, id, document, record, sentence, reference, live);
    }

    private @Nullable UUID sentenceAt(TextSpan span) {
      for (ImportedSentence sentence : sentences) {
        if (sentence.span().start() <= span.start() && span.end() <= sentence.span().end()) {
          return NodeIds.bits(ClaimId.of(sha256, sentence.span().address()));
        }
      }
      return null;
    }
  }

  /** Concepts that a document names, as it is stored. */
  public Set<UUID> conceptsOf(UUID document) {
    return new HashSet<>(
        entities
            .createQuery(
                "select c.conceptId from DocumentConceptRow c where c.documentId = :document",
                UUID.class)
            .setParameter("document", document)
            .getResultList());
  }

  /** Concepts that the texts of some records name. */
  public Set<UUID> conceptsOf(Set<UUID> records) {
    return new HashSet<>(
        Batches.select(
            entities,
            "select distinct m.conceptId from ConceptMentionRow m where m.recordId in (:ids)",
            UUID.class,
            records));
  }

  /**
   * Brings mentions in line with papers that have changed, and concepts with their mentions.
   *
   * @param concepts that documents have begun or ceased to name
   * @return concepts that were written anew or are gone
   */
  public Set<UUID> renew(Renewal renewal, Set<UUID> concepts) {
    followRecords(renewal.moved());
    Set<UUID> touched = new HashSet<>(concepts);
    touched.addAll(
        Batches.select(
            entities,
            "select distinct m.conceptId from ConceptMentionRow m where m.recordId in (:ids) and"
                + " m.sentenceId is not null",
            UUID.class,
            renewal.records()));
    writeConcepts(touched);
    return touched;
  }

  private void followRecords(Set<UUID> records) {
    Batches.change(
        entities,
        """
        update ConceptMentionRow m
        set m.paperId = (select r.paperId from SourceRecordRow r where r.id = m.recordId)
        where m.referenceId is null and m.recordId in (:ids)
        """,
        records);
    Batches.change(
        entities,
        """
        update ConceptMentionRow m
        set m.paperId = (select r.citedPaperId from ReferenceRow r where r.id = m.referenceId)
        where m.referenceId in (:ids)
        """,
        citing(records));
  }

  /** The references whose entries are these records. */
  private List<UUID> citing(Set<UUID> records) {
    return Batches.select(
        entities,
        "select r.id from ReferenceRow r where r.citedRecordId in (:ids)",
        UUID.class,
        records);
  }

  private void writeConcepts(Collection<UUID> touched) {
    Map<UUID, List<Concept>> given = new HashMap<>();
    Batches.select(
            entities,
            "from DocumentConceptRow c where c.conceptId in (:ids) and c.live = true",
            DocumentConceptRow.class,
            touched)
        .forEach(
            row ->
                given.computeIfAbsent(row.conceptId, id -> new ArrayList<>()).add(row.described));
    Batches.change(entities, "delete from ConceptNameRow n where n.conceptId in (:ids)", touched);
    List<UUID> gone = touched.stream().filter(id -> !given.containsKey(id)).toList();
    Batches.change(entities, "delete from ConceptRow c where c.id in (:ids)", gone);
    Map<UUID, ConceptRow> known = new HashMap<>();
    Batches.select(
            entities, "from ConceptRow c where c.id in (:ids)", ConceptRow.class, given.keySet())
        .forEach(row -> known.put(row.id, row));
    given.forEach((id, all) -> write(known.get(id), MergedConcept.of(all)));
    entities.flush();
    given.forEach((id, all) -> writeNames(id, MergedConcept.of(all)));
    count(given.keySet());
  }

  private void write(@Nullable ConceptRow known, Concept concept) {
    ConceptRow row = known == null ? new ConceptRow() : known;
    mapper.write(concept, row);
    if (known == null) {
      entities.persist(row);
    }
  }

  private void writeNames(UUID id, Concept concept) {
    int sortNo = 0;
    writeName(id, sortNo++, concept.label());
    for (String synonym : concept.synonyms()) {
      writeName(id, sortNo++, synonym);
    }
  }

  private void writeName(UUID concept, int sortNo, String name) {
    ConceptNameRow row = new ConceptNameRow();
    row.conceptId = concept;
    row.sortNo = sortNo;
    row.nameFolded = ConceptNameRow.folded(name);
    row.label = sortNo == 0;
    entities.persist(row);
  }

  private void count(Set<UUID> concepts) {
    entities.flush();
    Batches.change(
        entities,
        """
        update ConceptRow c set
          c.claimCount = cast((
            select count(distinct s.id) from ConceptMentionRow m join SentenceRow s on s.id = m.sentenceId
            where m.conceptId = c.id and s.claim = true and s.shown = true) as Integer),
          c.mentionCount = cast((
            select count(*) from ConceptMentionRow m where m.conceptId = c.id and m.live = true) as Integer)
        where c.id in (:ids)
        """,
        concepts);
  }
}

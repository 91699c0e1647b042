package org.evidencegraph.persistence.trial;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evidencegraph.filter.TextFold;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedMention;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.intake.ImportedStudy;
import org.evidencegraph.intake.ImportedTrial;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.column.Place;
import org.evidencegraph.persistence.concept.ConceptStore;
import org.evidencegraph.persistence.paper.Drafts;
import org.evidencegraph.persistence.paper.PaperStore.Renewal;
import org.evidencegraph.persistence.provenance.DocumentParts;
import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.TrialId;
import org.evidencegraph.trial.TrialPaperRelation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes mentions of studies, and studies as all their mentions together tell them. */
@Component
public class TrialStore implements DocumentParts {
  private final EntityManager entities;
  private final TrialMapper mapper;

  TrialStore(EntityManager entities, TrialMapper mapper) {
    this.entities = entities;
    this.mapper = mapper;
  }

  @Override
  public List<String> rows() {
    return List.of("TrialConceptRow", "MentionRegistrationRow", "StudyPaperRow", "TrialMentionRow");
  }

  @Override
  public List<String> rowsWithLive() {
    return List.of("TrialConceptRow", "StudyPaperRow", "TrialMentionRow");
  }

  @Override
  public List<String> liveOfRecords() {
    return List.of(
        """
        update TrialConceptRow x set x.live = :live
        where x.trialMentionId in (select m.id from TrialMentionRow m where m.recordId in (:ids))
        """,
        "update TrialMentionRow x set x.live = :live where x.recordId in (:ids)");
  }

  public void write(ImportedDocument document, ImportedPaper paper, Drafts drafts) {
    Map<Integer, ImportedReference> references = new HashMap<>();
    for (ImportedReference reference : paper.references()) {
      references.put(reference.ordinal(), reference);
    }
    for (ImportedTrial trial : paper.trials()) {
      TrialMentionRow row = toRow(document, trial);
      row.recordId = NodeIds.bits(paper.record().key());
      row.paperId = drafts.paperOf(row.recordId);
      row.subjectPaperId = row.paperId;
      ImportedReference reference =
          trial.reference() == null ? null : references.get(trial.reference());
      if (reference != null) {
        row.referenceId = NodeIds.bits(reference.id());
        row.subjectPaperId = drafts.paperOf(NodeIds.bits(reference.cited().key()));
      }
      row.live = drafts.isLive(row.recordId);
      write(row, trial);
    }
  }

  /** What a registry tells of a study, and the papers that it lists for it. */
  public void write(ImportedDocument document, ImportedStudy study, Drafts drafts, boolean live) {
    TrialMentionRow row = toRow(document, study.trial());
    row.relation = TrialPaperRelation.MENTIONS;
    row.relationSort = row.relation.ordinal();
    row.live = live;
    write(row, study.trial());
    for (ImportedStudy.StudyPaper paper : study.papers()) {
      StudyPaperRow listed = toRow(row, paper);
      listed.paperId = drafts.paperOf(listed.recordId);
      entities.persist(listed);
    }
  }

  private static StudyPaperRow toRow(TrialMentionRow mention, ImportedStudy.StudyPaper paper) {
    StudyPaperRow row = new StudyPaperRow();
    row.recordId = NodeIds.bits(paper.paper().key());
    row.id = NodeIds.bits("stp", mention.id, row.recordId + "/" + paper.relation());
    row.documentId = mention.documentId;
    row.mentionId = mention.id;
    row.relation = paper.relation();
    row.relationSort = paper.relation().ordinal();
    row.span = Place.of(paper.span());
    row.live = mention.live;
    return row;
  }

  private void write(TrialMentionRow row, ImportedTrial trial) {
    entities.persist(row);
    trial.study().registrations().stream().distinct().forEach(n -> writeNumber(row, n));
    writeConcepts(row, TrialConceptRow.Role.CONDITION, trial.conditions());
    writeConcepts(row, TrialConceptRow.Role.INTERVENTION, trial.interventions());
  }

  private static TrialMentionRow toRow(ImportedDocument document, ImportedTrial trial) {
    TrialMentionRow row = new TrialMentionRow();
    row.id = mentionKey(document, trial);
    row.documentId = NodeIds.bits(document.id());
    row.relation = trial.relation();
    row.relationSort = trial.relation().ordinal();
    row.tier = trial.tier();
    row.study = trial.study();
    row.span = Place.of(trial.span());
    return row;
  }

  private void writeNumber(TrialMentionRow mention, RegistryNumber number) {
    MentionRegistrationRow row = new MentionRegistrationRow();
    row.mentionId = mention.id;
    row.numberKey = StudyGroups.numberKey(number);
    row.documentId = mention.documentId;
    entities.persist(row);
  }

  private void writeConcepts(
      TrialMentionRow mention, TrialConceptRow.Role role, List<ImportedMention> concepts) {
    Map<UUID, ImportedMention> byKey = new HashMap<>();
    concepts.forEach(c -> byKey.put(ConceptStore.mentionKey(mention.documentId, c), c));
    byKey.forEach(
        (key, concept) -> {
          TrialConceptRow row = new TrialConceptRow();
          row.trialMentionId = mention.id;
          row.conceptMentionId = key;
          row.role = role;
          row.documentId = mention.documentId;
          row.conceptId = NodeIds.bits(concept.concept().id());
          row.live = mention.live;
          entities.persist(row);
        });
  }

  /** Places and studies where identity has to be decided anew. */
  public record Seeds(Set<UUID> mentions, Set<UUID> trials) {
    public static Seeds none() {
      return new Seeds(new HashSet<>(), new HashSet<>());
    }
  }

  /** All mentions of a document as it is stored. */
  public void addSeeds(UUID document, Seeds seeds) {
    for (Object[] row :
        entities
            .createQuery(
                "select m.id, m.trialId from TrialMentionRow m where m.documentId = :document",
                Object[].class)
            .setParameter("document", document)
            .getResultList()) {
      seeds.mentions.add((UUID) row[0]);
      if (row[1] instanceof UUID trial) {
        seeds.trials.add(trial);
      }
    }
  }

  /** Mentions in the texts of some records. */
  public void addSeeds(Set<UUID> records, Seeds seeds) {
    for (Object[] row :
        Batches.select(
            entities,
            "select m.id, m.trialId from TrialMentionRow m where m.recordId in (:ids)",
            Object[].class,
            records)) {
      seeds.mentions.add((UUID) row[0]);
      if (row[1] instanceof UUID trial) {
        seeds.trials.add(trial);
      }
    }
  }

  /** The mentions that a document, or slice, has brought. */
  public static Set<UUID> mentionsOf(ImportedDocument document) {
    Set<UUID> mentions = new HashSet<>();
    document.records().stream()
        .flatMap(paper -> paper.trials().stream())
        .forEach(trial -> mentions.add(mentionKey(document, trial)));
    document.studies().forEach(study -> mentions.add(mentionKey(document, study.trial())));
    return mentions;
  }

  /** One sentence may name several studies, each by its number. */
  private static UUID mentionKey(ImportedDocument document, ImportedTrial trial) {
    String numbers =
        trial.study().registrations().stream()
            .map(number -> "/" + StudyGroups.numberKey(number))
            .sorted()
            .collect(Collectors.joining());
    return NodeIds.bits(TrialId.of(document.sha256(), "trial/" + trial.span().address() + numbers));
  }

  /**
   * Brings mentions in line with papers that have changed, and studies with their mentions.
   *
   * @return studies that were written anew or are gone
   */
  public Set<UUID> renew(Renewal renewal, Seeds seeds) {
    Set<UUID> mentions = new HashSet<>(seeds.mentions());
    mentions.addAll(followRecords(renewal.moved()));
    Set<UUID> dirty = new HashSet<>(seeds.trials());
    List<TrialMentionRow> component = component(mentions, dirty);
    Map<UUID, UUID> moved = new HashMap<>();
    Map<UUID, List<TrialMentionRow>> trials = assign(component, dirty, moved);
    entities.flush();
    followMentions(component);
    remove(dirty);
    write(trials);
    writeAliases(component, trials);
    entities.flush();
    Set<UUID> touched = new HashSet<>(dirty);
    touched.addAll(trials.keySet());
    dirty.removeAll(trials.keySet());
    leadOn(dirty, moved);
    return touched;
  }

  /** Returns the mentions whose papers may have changed. */
  private Set<UUID> followRecords(Set<UUID> records) {
    Batches.change(
        entities,
        """
        update TrialMentionRow m
        set m.paperId = (select r.paperId from SourceRecordRow r where r.id = m.recordId)
        where m.recordId in (:ids)
        """,
        records);
    Batches.change(
        entities,
        """
        update TrialMentionRow m
        set m.subjectPaperId = (select r.paperId from SourceRecordRow r where r.id = m.recordId)
        where m.referenceId is null and m.recordId in (:ids)
        """,
        records);
    Batches.change(
        entities,
        """
        update TrialMentionRow m
        set m.subjectPaperId = (select r.citedPaperId from ReferenceRow r where r.id = m.referenceId)
        where m.referenceId in (:ids)
        """,
        citing(records));
    Batches.change(
        entities,
        """
        update StudyPaperRow s
        set s.paperId = (select r.paperId from SourceRecordRow r where r.id = s.recordId)
        where s.recordId in (:ids)
        """,
        records);
    Set<UUID> found =
        ids(
            "select m.id from TrialMentionRow m where m.referenceId is null and m.recordId in"
                + " (:ids)",
            records);
    found.addAll(
        ids("select m.id from TrialMentionRow m where m.referenceId in (:ids)", citing(records)));
    return found;
  }

  /** The references whose entries are these records. */
  private Set<UUID> citing(Set<UUID> records) {
    return ids("select r.id from ReferenceRow r where r.citedRecordId in (:ids)", records);
  }

  private Set<UUID> ids(String hql, Collection<?> of) {
    return new HashSet<>(Batches.select(entities, hql, UUID.class, of));
  }

  /**
   * The mentions, those that were of one study with them, and all that are tied to these, however
   * far.
   */
  private List<TrialMentionRow> component(Set<UUID> mentions, Set<UUID> trials) {
    Map<UUID, TrialMentionRow> known = new HashMap<>();
    Set<UUID> next = new HashSet<>(mentions);
    next.addAll(ids("select m.id from TrialMentionRow m where m.trialId in (:ids)", trials));
    while (!next.isEmpty()) {
      List<TrialMentionRow> rows =
          Batches.select(
              entities, "from TrialMentionRow m where m.id in (:ids)", TrialMentionRow.class, next);
      rows.forEach(row -> known.put(row.id, row));
      next = tiedTo(rows);
      next.removeAll(known.keySet());
    }
    return List.copyOf(known.values());
  }

  private Set<UUID> tiedTo(List<TrialMentionRow> rows) {
    Set<Object> ties =
        rows.stream().flatMap(row -> StudyGroups.ties(row).stream()).collect(Collectors.toSet());
    List<Object> papers = ties.stream().filter(UUID.class::isInstance).toList();
    List<String> numbers =
        ties.stream()
            .filter(RegistryNumber.class::isInstance)
            .map(number -> StudyGroups.numberKey((RegistryNumber) number))
            .toList();
    Set<UUID> trials =
        rows.stream()
            .flatMap(row -> Optional.ofNullable(row.trialId).stream())
            .collect(Collectors.toSet());
    Set<UUID> found =
        ids(
            "select m.id from TrialMentionRow m where m.relationSort < 2 and m.subjectPaperId in"
                + " (:ids)",
            papers);
    found.addAll(
        ids(
            "select n.mentionId from MentionRegistrationRow n where n.numberKey in (:ids)",
            numbers));
    found.addAll(ids("select m.id from TrialMentionRow m where m.trialId in (:ids)", trials));
    return found;
  }

  /**
   * Live mentions make the studies; those of superseded documents are led to the study of a live
   * one that they are tied to.
   */
  private static Map<UUID, List<TrialMentionRow>> assign(
      List<TrialMentionRow> component, Set<UUID> dirty, Map<UUID, UUID> moved) {
    Map<UUID, UUID> trialOf = new HashMap<>();
    Map<UUID, List<TrialMentionRow>> trials = new HashMap<>();
    Map<Object, UUID> byTie = new HashMap<>();
    for (Set<TrialMentionRow> group :
        StudyGroups.of(component.stream().filter(row -> row.live).toList())) {
      UUID id = NodeIds.bits(StudyGroups.idOf(group));
      trials.put(id, List.copyOf(group));
      group.forEach(row -> trialOf.put(row.id, id));
      group.forEach(row -> StudyGroups.ties(row).forEach(tie -> byTie.put(tie, id)));
    }
    for (TrialMentionRow row : component) {
      UUID now =
          row.live
              ? trialOf.get(row.id)
              : StudyGroups.ties(row).stream()
                  .flatMap(tie -> Optional.ofNullable(byTie.get(tie)).stream())
                  .min(UUID::compareTo)
                  .orElse(null);
      add(dirty, row.trialId);
      if (row.trialId != null && now != null) {
        moved.merge(row.trialId, now, (a, b) -> a.compareTo(b) < 0 ? a : b);
      }
      row.trialId = now;
      add(dirty, now);
    }
    return trials;
  }

  private static void add(Set<UUID> ids, @Nullable UUID id) {
    if (id != null) {
      ids.add(id);
    }
  }

  private void followMentions(List<TrialMentionRow> component) {
    List<UUID> mentions = component.stream().map(row -> row.id).toList();
    Batches.change(
        entities,
        """
        update TrialConceptRow t
        set t.trialId = (select m.trialId from TrialMentionRow m where m.id = t.trialMentionId)
        where t.trialMentionId in (:ids)
        """,
        mentions);
    Batches.change(
        entities,
        """
        update StudyPaperRow s
        set s.trialId = (select m.trialId from TrialMentionRow m where m.id = s.mentionId)
        where s.mentionId in (:ids)
        """,
        mentions);
  }

  private void remove(Set<UUID> trials) {
    Batches.change(
        entities, "delete from TrialRegistrationRow r where r.trialId in (:ids)", trials);
    Batches.change(entities, "delete from TrialPhaseRow p where p.trialId in (:ids)", trials);
    Batches.change(entities, "delete from TrialRow t where t.id in (:ids)", trials);
  }

  private void write(Map<UUID, List<TrialMentionRow>> trials) {
    Map<UUID, Trial> written = new HashMap<>();
    trials.forEach(
        (id, mentions) -> {
          Trial trial = new StudyProjection(mentions).trial(NodeIds.trialId(id));
          TrialRow row = new TrialRow();
          mapper.write(trial, row);
          row.mentionCount = mentions.size();
          entities.persist(row);
          written.put(id, trial);
        });
    entities.flush();
    written.forEach(this::writeLists);
  }

  private void writeLists(UUID id, Trial trial) {
    int sortNo = 0;
    for (RegistryNumber number : trial.study().registrations()) {
      TrialRegistrationRow row = new TrialRegistrationRow();
      row.trialId = id;
      row.sortNo = sortNo++;
      row.registrationFolded = TextFold.fold(number.value());
      entities.persist(row);
    }
    sortNo = 0;
    for (String phase : trial.study().phases()) {
      TrialPhaseRow row = new TrialPhaseRow();
      row.trialId = id;
      row.sortNo = sortNo++;
      row.phaseFolded = TextFold.fold(phase);
      entities.persist(row);
    }
  }

  /**
   * A study answers under the keys of its mentions and under its registrations, and under ids that
   * led to it before.
   */
  private void writeAliases(
      List<TrialMentionRow> component, Map<UUID, List<TrialMentionRow>> trials) {
    Map<UUID, UUID> wanted = new HashMap<>();
    for (TrialMentionRow row : component) {
      if (row.trialId != null) {
        UUID trial = row.trialId;
        wanted.put(row.id, trial);
        row.study.registrations().forEach(n -> wanted.put(NodeIds.bits(TrialId.of(n)), trial));
      }
    }
    trials.keySet().forEach(id -> wanted.put(id, id));
    Map<UUID, TrialAliasRow> known = new HashMap<>();
    Batches.select(
            entities,
            "from TrialAliasRow a where a.id in (:ids)",
            TrialAliasRow.class,
            wanted.keySet())
        .forEach(row -> known.put(row.id, row));
    wanted.forEach((id, trial) -> writeAlias(known.get(id), id, trial));
  }

  /**
   * Ids that led to a study which is gone lead to the one that its mentions speak of now, if any is
   * left.
   */
  private void leadOn(Set<UUID> gone, Map<UUID, UUID> moved) {
    for (UUID trial : gone) {
      if (moved.containsKey(trial)) {
        entities
            .createQuery("update TrialAliasRow a set a.trialId = :now where a.trialId = :before")
            .setParameter("now", moved.get(trial))
            .setParameter("before", trial)
            .executeUpdate();
      }
    }
    Batches.change(entities, "delete from TrialAliasRow a where a.trialId in (:ids)", gone);
  }

  private void writeAlias(@Nullable TrialAliasRow known, UUID id, UUID trial) {
    TrialAliasRow row = known == null ? new TrialAliasRow() : known;
    row.trialId = trial;
    if (known == null) {
      row.id = id;
      entities.persist(row);
    }
  }
}

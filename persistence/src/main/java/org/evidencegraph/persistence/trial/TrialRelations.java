package org.evidencegraph.persistence.trial;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.evidencegraph.concept.ConceptId;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.Papers;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.concept.ConceptRelations;
import org.evidencegraph.persistence.page.Children;
import org.evidencegraph.persistence.page.FacetField;
import org.evidencegraph.persistence.page.Fields;
import org.evidencegraph.persistence.page.Link;
import org.evidencegraph.persistence.page.Order;
import org.evidencegraph.persistence.page.OrderFields;
import org.evidencegraph.persistence.page.Reach;
import org.evidencegraph.persistence.page.Relation;
import org.evidencegraph.persistence.page.Relations;
import org.evidencegraph.persistence.page.SortKey;
import org.evidencegraph.persistence.paper.PaperRelations;
import org.evidencegraph.persistence.provenance.DocumentRelations;
import org.evidencegraph.persistence.reference.ReferenceRelations;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.reference.ReferenceId;
import org.evidencegraph.trial.PaperTrial;
import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.TrialEdges;
import org.evidencegraph.trial.TrialId;
import org.evidencegraph.trial.TrialMention;
import org.evidencegraph.trial.TrialPaper;
import org.evidencegraph.trial.TrialPaperRelation;
import org.evidencegraph.trial.TrialTier;
import org.evidencegraph.trial.Trials;
import org.springframework.stereotype.Component;

/** Connections to and from studies, and what conditions on studies may name. */
@Component
public class TrialRelations implements Relations {
  private static final String ON_CONCEPT = "{r}t.trialId = {}.id and {r}t.live = true";

  /** Of a {@code TrialRow}. */
  public static final Fields TRIAL =
      new Fields("trial")
          .text("title", "{}.titleFolded")
          .choice("tier", "{}.tier", TrialTier.class)
          .textAmong("phase", "h.phaseFolded", "TrialPhaseRow h where h.trialId = {}.id")
          .textAmong(
              "registration",
              "g.registrationFolded",
              "TrialRegistrationRow g where g.trialId = {}.id");

  /** Of a {@code TrialMentionRow}: it is told by what it is related to. */
  private static final Fields MENTION = new Fields("trialMention");

  /** As {@link #PAPER_TRIALS} says, one way for each of its parts. */
  private static final List<Reach.Way> ON_PAPER =
      List.of(
          new Reach.Way(
              "TrialMentionRow {r}m join TrialRow {r} on {r}.id = {r}m.trialId",
              "{r}m.subjectPaperId = {}.id and {r}m.live = true"),
          new Reach.Way(
              "TrialMentionRow {r}m join TrialRow {r} on {r}.id = {r}m.trialId",
              "{r}m.paperId = {}.id and {r}m.referenceId is not null and {r}m.live = true"),
          new Reach.Way(
              "StudyPaperRow {r}m join TrialRow {r} on {r}.id = {r}m.trialId",
              "{r}m.paperId = {}.id and {r}m.live = true"));

  private static final SortKey TIER = SortKey.number("t.tierSort");
  private static final SortKey TITLE = SortKey.text("t.titleSort");
  private static final SortKey ID = SortKey.id("t.id");

  /** Of a {@code TrialRow t}. */
  public static final OrderFields ORDER_BY =
      new OrderFields()
          .by("TIER", TIER)
          .by("TITLE", TITLE)
          .by("MENTIONS", SortKey.number("t.mentionCount"));

  /** Of a {@code TrialRow t}. */
  public static final Map<String, FacetField> FACETS =
      Map.of(
          "tier",
          FacetField.of("tier", "t.tier"),
          "phase",
          new FacetField(
              "phase",
              "join TrialPhaseRow facetPhase on facetPhase.trialId = t.id",
              "facetPhase.phaseFolded",
              "upper(min(facetPhase.phaseFolded))"));

  private static final Order BY_TIER = Order.of("trials.default", TIER, TITLE, ID);

  private static final Order CLOSEST =
      Order.of("paperTrials.default", SortKey.number("x.relationSort"), TIER, TITLE, ID);

  private static final SortKey PLACE = SortKey.number("m.span.start");

  /** Of a {@code TrialMentionRow m} in a {@code DocumentRow d}. */
  private static final OrderFields MENTION_ORDER =
      new OrderFields()
          .by("DOCUMENT", SortKey.text("d.nameSort"), SortKey.id("m.documentId"), PLACE)
          .by("PLACE", PLACE);

  /** The same within one document. */
  private static final OrderFields MENTION_ORDER_IN_DOCUMENT =
      new OrderFields().by("DOCUMENT", PLACE).by("PLACE", PLACE);

  private static final Order BY_DOCUMENT =
      Order.of(
          "trialMentions.default",
          SortKey.text("d.nameSort"),
          SortKey.id("m.documentId"),
          PLACE,
          SortKey.id("m.id"));

  /**
   * Papers and studies in their closest relation: that of the paper which the mention is about, the
   * one whose text it stands in, and those that a registry lists.
   */
  private static final String PAPER_TRIALS =
      """
      (select u.trialId as trialId, u.paperId as paperId, min(u.relationSort) as relationSort from (
         select m.trialId as trialId, m.subjectPaperId as paperId, m.relationSort as relationSort
         from TrialMentionRow m
         where m.live = true and m.trialId is not null and m.subjectPaperId is not null
         and %s in (:parents)
         union all
         select n.trialId as trialId, n.paperId as paperId, 2 as relationSort
         from TrialMentionRow n
         where n.live = true and n.referenceId is not null and n.trialId is not null
         and n.paperId is not null and %s in (:parents)
         union all
         select s.trialId as trialId, s.paperId as paperId, s.relationSort as relationSort
         from StudyPaperRow s
         where s.live = true and s.trialId is not null and s.paperId is not null
         and %s in (:parents)) u
       group by u.trialId, u.paperId) x
      """;

  private static final String OF_PAPER =
      PAPER_TRIALS.formatted("m.subjectPaperId", "n.paperId", "s.paperId");
  private static final String OF_TRIAL =
      PAPER_TRIALS.formatted("m.trialId", "n.trialId", "s.trialId");

  private static final String OF_REFERENCE =
      """
      (select m.referenceId as referenceId, m.trialId as trialId from TrialMentionRow m
       where m.trialId is not null and m.referenceId in (:parents)
       group by m.referenceId, m.trialId) x
      """;

  private static final String OF_CONCEPT =
      """
      (select c.conceptId as conceptId, c.trialId as trialId from TrialConceptRow c
       where c.live = true and c.trialId is not null and c.conceptId in (:parents)
       group by c.conceptId, c.trialId) x
      """;

  private final Trials trials;
  private final Papers papers;
  private final EntityManager entities;
  private final TrialMapper mapper;

  TrialRelations(Trials trials, Papers papers, EntityManager entities, TrialMapper mapper) {
    this.trials = trials;
    this.papers = papers;
    this.entities = entities;
    this.mapper = mapper;
  }

  private static String concept(String role) {
    return "TrialConceptRow {r}t join ConceptRow {r} on {r}.id = {r}t.conceptId and {r}t.role = "
        + role;
  }

  @Override
  public List<Relation<?, ?>> relations() {
    return List.of(
        allTrials(), ofPaper(), papers(), mentions(), ofReference(), ofConcept(), ofDocument());
  }

  @Override
  public List<Reach> reaches() {
    return List.of(
        Reach.of("trial", "condition", concept("CONDITION"), ON_CONCEPT, ConceptRelations.CONCEPT),
        Reach.of(
            "trial", "intervention", concept("INTERVENTION"), ON_CONCEPT, ConceptRelations.CONCEPT),
        Reach.of(
            "trialMention", "paper", "PaperRow {r}", "{r}.id = {}.paperId", PaperRelations.PAPER),
        Reach.of(
            "trialMention",
            "reference",
            "ReferenceRow {r}",
            "{r}.id = {}.referenceId",
            ReferenceRelations.REFERENCE),
        Reach.of(
            "trialMention",
            "sourceDocument",
            "DocumentRow {r}",
            "{r}.id = {}.documentId",
            DocumentRelations.DOCUMENT),
        new Reach("paper", "trials", ON_PAPER, TRIAL));
  }

  private <P> Children<P, Trial> children() {
    return Children.nodes(NodeIds::trialId, trials::byIds);
  }

  private static TrialPaperRelation relation(Link<?> link) {
    return TrialPaperRelation.values()[(Integer) Objects.requireNonNull(link.extra())];
  }

  private static Fields withRelation(Fields fields) {
    return fields.with(
        new Fields().ordinal("relation", "x.relationSort", TrialPaperRelation.class));
  }

  private Relation<Root, Trial> allTrials() {
    return Relation.of(TrialEdges.TRIALS)
        .from("TrialRow t")
        .child("t.id")
        .fields(TRIAL.of("t"))
        .order(BY_TIER)
        .orderBy(ORDER_BY)
        .facets(FACETS)
        .children(children());
  }

  private Relation<PaperId, PaperTrial> ofPaper() {
    return Relation.of(TrialEdges.OF_PAPER)
        .from(OF_PAPER + " join TrialRow t on t.id = x.trialId")
        .parent("x.paperId")
        .child("t.id")
        .extra("x.relationSort")
        .fields(withRelation(TRIAL.of("t")))
        .order(CLOSEST)
        .orderBy(ORDER_BY)
        .facets(FACETS)
        .children(
            Children.linked(
                NodeIds::trialId,
                trials::byIds,
                (link, trial) -> new PaperTrial(link.parent(), trial, relation(link))));
  }

  private Relation<TrialId, TrialPaper> papers() {
    return Relation.of(TrialEdges.PAPERS)
        .from(OF_TRIAL + " join PaperRow p on p.id = x.paperId")
        .parent("x.trialId")
        .child("p.id")
        .extra("x.relationSort")
        .fields(withRelation(PaperRelations.PAPER.of("p")))
        .order(
            Order.of(
                "trialPapers.default",
                SortKey.number("x.relationSort"),
                SortKey.number("p.rankSort").desc(),
                SortKey.id("p.id")))
        .orderBy(PaperRelations.ORDER_BY)
        .facets(PaperRelations.FACETS)
        .children(
            Children.linked(
                NodeIds::paperId,
                papers::byIds,
                (link, paper) -> new TrialPaper(link.parent(), paper, relation(link))));
  }

  private Relation<TrialId, TrialMention> mentions() {
    return Relation.of(TrialEdges.MENTIONS)
        .from("TrialMentionRow m join DocumentRow d on d.id = m.documentId")
        .parent("m.trialId")
        .child("m.id")
        .where("m.live = true")
        .fields(MENTION.of("m"))
        .order(BY_DOCUMENT)
        .orderBy(MENTION_ORDER)
        .children(Children.nodes(id -> id, this::mentions));
  }

  private Relation<ReferenceId, Trial> ofReference() {
    return Relation.of(TrialEdges.OF_REFERENCE)
        .from(OF_REFERENCE + " join TrialRow t on t.id = x.trialId")
        .parent("x.referenceId")
        .child("t.id")
        .fields(TRIAL.of("t"))
        .order(BY_TIER)
        .orderBy(ORDER_BY)
        .facets(FACETS)
        .children(children());
  }

  private Relation<ConceptId, Trial> ofConcept() {
    return Relation.of(TrialEdges.OF_CONCEPT)
        .from(OF_CONCEPT + " join TrialRow t on t.id = x.trialId")
        .parent("x.conceptId")
        .child("t.id")
        .fields(TRIAL.of("t"))
        .order(BY_TIER)
        .orderBy(ORDER_BY)
        .facets(FACETS)
        .children(children());
  }

  private Relation<SourceDocumentId, TrialMention> ofDocument() {
    return Relation.of(TrialEdges.OF_DOCUMENT)
        .from("TrialMentionRow m")
        .parent("m.documentId")
        .child("m.id")
        .fields(MENTION.of("m"))
        .span("m.span")
        .order(Order.of("trialMentions.place", PLACE, SortKey.id("m.id")))
        .orderBy(MENTION_ORDER_IN_DOCUMENT)
        .children(Children.nodes(id -> id, this::mentions));
  }

  private Map<UUID, TrialMention> mentions(Collection<UUID> ids) {
    Map<UUID, TrialMention> found = new HashMap<>();
    Batches.select(
            entities, "from TrialMentionRow m where m.id in (:ids)", TrialMentionRow.class, ids)
        .forEach(row -> found.put(row.id, mapper.toMention(row)));
    return found;
  }
}

package org.evidencegraph.persistence.claim;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.evidencegraph.claim.Certainty;
import org.evidencegraph.claim.Claim;
import org.evidencegraph.claim.ClaimEdges;
import org.evidencegraph.claim.ClaimId;
import org.evidencegraph.claim.ClaimTrial;
import org.evidencegraph.claim.Claims;
import org.evidencegraph.claim.DiscourseRole;
import org.evidencegraph.claim.ReportedBenefit;
import org.evidencegraph.claim.Sentence;
import org.evidencegraph.claim.TrialClaim;
import org.evidencegraph.concept.ConceptId;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.PaperId;
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
import org.evidencegraph.persistence.reference.ReferenceRelations;
import org.evidencegraph.persistence.trial.TrialRelations;
import org.evidencegraph.provenance.Section;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.reference.Reference;
import org.evidencegraph.reference.ReferenceId;
import org.evidencegraph.reference.References;
import org.evidencegraph.trial.TrialId;
import org.evidencegraph.trial.TrialLinkBasis;
import org.evidencegraph.trial.Trials;
import org.springframework.stereotype.Component;

/** Connections to and from claims and sentences, and what conditions on them may name. */
@Component
class ClaimRelations implements Relations {
  private static final Fields SENTENCE =
      new Fields()
          .text("text", "{}.textFolded")
          .choice("role", "{}.role", DiscourseRole.class)
          .choice("section", "{}.section", Section.class)
          .flag("isClaim", "{}.claim");

  private static final Fields CLAIM =
      SENTENCE.as(
          "claim",
          new Fields()
              .choice("certainty", "{}.certainty", Certainty.class)
              .flag("negated", "{}.negated")
              .choice("reportedBenefit", "{}.reportedBenefit", ReportedBenefit.class));

  private static final SortKey PAPER_RANK = SortKey.number("p.rankSort").desc();
  private static final SortKey PAPER = SortKey.id("p.id");
  private static final SortKey PLACE = SortKey.number("s.sortNo");
  private static final SortKey START = SortKey.number("s.span.start");
  private static final SortKey ID = SortKey.id("s.id");

  /** Of a {@code SentenceRow s} of a {@code PaperRow p}; claims of one paper stay together. */
  private static final OrderFields ORDER_BY =
      new OrderFields()
          .by("POSITION", PAPER_RANK, PAPER, PLACE)
          .by(
              "ISSUED",
              List.of(
                  SortKey.number(
                      "(case when p.issuedSort = 0 then 99999999 else p.issuedSort + 0 end)"),
                  PAPER,
                  PLACE),
              List.of(SortKey.number("p.issuedSort").desc(), PAPER, PLACE));

  /** The same where all are of one paper. */
  private static final OrderFields ORDER_IN_PAPER =
      new OrderFields().by("POSITION", PLACE).by("ISSUED", List.of(PLACE), List.of(PLACE));

  /** The same where all are of one document. */
  private static final OrderFields ORDER_IN_DOCUMENT =
      new OrderFields().by("POSITION", START).by("ISSUED", List.of(START), List.of(START));

  private static final Map<String, FacetField> SENTENCE_FACETS =
      Map.of(
          "role",
          FacetField.of("role", "s.role"),
          "section",
          FacetField.of("section", "s.section"));

  private static final Map<String, FacetField> FACETS =
      Map.of(
          "role", FacetField.of("role", "s.role"),
          "section", FacetField.of("section", "s.section"),
          "certainty", FacetField.of("certainty", "s.certainty"),
          "reportedBenefit", FacetField.of("reportedBenefit", "s.reportedBenefit"));

  private static final Order BY_PAPER = Order.of("claims.default", PAPER_RANK, PAPER, PLACE, ID);
  private static final Order READING = Order.of("claims.reading", PLACE, ID);
  private static final Order IN_PLACE = Order.of("claims.place", START, ID);

  private static final String OF_CONCEPT =
      """
      (select m.conceptId as conceptId, m.sentenceId as claimId from ConceptMentionRow m
       where m.sentenceId is not null and m.conceptId in (:parents)
       group by m.conceptId, m.sentenceId) x
      """;

  /**
   * Shown claims and studies on their strongest basis, of some claims or some studies. 0: the claim
   * cites an entry whose title speaks of the study, or a paper that reports it; 1: the claim is of
   * such a paper; 2: a condition that the claim names was treated in the study.
   */
  private static final String LINKS =
      """
      (select u.claimId as claimId, u.trialId as trialId, min(u.basisSort) as basisSort from (
         select s.id as claimId, m.trialId as trialId, 0 as basisSort
         from SentenceRow s
         join InTextCitationRow i on i.sentenceId = s.id
         join TrialMentionRow m on m.referenceId = i.referenceId
         where s.claim = true and s.shown = true and m.live = true and m.trialId is not null
         and %1$s in (:parents)
         union all
         select s.id as claimId, m.trialId as trialId, 0 as basisSort
         from SentenceRow s
         join InTextCitationRow i on i.sentenceId = s.id
         join ReferenceRow r on r.id = i.referenceId
         join TrialMentionRow m on m.subjectPaperId = r.citedPaperId
         where s.claim = true and s.shown = true and m.live = true and m.trialId is not null
         and m.relationSort < 2 and %1$s in (:parents)
         union all
         select s.id as claimId, m.trialId as trialId, 1 as basisSort
         from SentenceRow s
         join TrialMentionRow m on m.subjectPaperId = s.paperId
         where s.claim = true and s.shown = true and m.live = true and m.trialId is not null
         and m.relationSort < 2 and %1$s in (:parents)
         union all
         select s.id as claimId, m.trialId as trialId, 2 as basisSort
         from SentenceRow s
         join ConceptMentionRow c on c.sentenceId = s.id
         join ConceptRow k on k.id = c.conceptId
         join TrialConceptRow m on m.conceptId = c.conceptId
         where s.claim = true and s.shown = true and m.live = true and m.trialId is not null
         and m.role = CONDITION and k.kind = CONDITION and %1$s in (:parents)) u
       group by u.claimId, u.trialId) x
      """;

  private final Claims claims;
  private final Trials trials;
  private final References references;
  private final EntityManager entities;
  private final ClaimMapper mapper;

  ClaimRelations(
      Claims claims,
      Trials trials,
      References references,
      EntityManager entities,
      ClaimMapper mapper) {
    this.claims = claims;
    this.trials = trials;
    this.references = references;
    this.entities = entities;
    this.mapper = mapper;
  }

  @Override
  public List<Relation<?, ?>> relations() {
    return List.of(
        allClaims(),
        allSentences(),
        ofPaper(),
        ofConcept(),
        ofDocument(),
        sentencesOfDocument(),
        trials(),
        ofTrial(),
        cited(),
        citing());
  }

  @Override
  public List<Reach> reaches() {
    return List.of(
        Reach.of("claim", "paper", "PaperRow {r}", "{r}.id = {}.paperId", PaperRelations.PAPER),
        Reach.of(
            "claim",
            "concept",
            "ConceptMentionRow {r}m join ConceptRow {r} on {r}.id = {r}m.conceptId",
            "{r}m.sentenceId = {}.id",
            ConceptRelations.CONCEPT),
        Reach.of(
            "paper",
            "claims",
            "SentenceRow {r}",
            "{r}.paperId = {}.id and {r}.claim = true and {r}.shown = true",
            CLAIM));
  }

  private <P> Children<P, Claim> children() {
    return Children.nodes(NodeIds::claimId, claims::byIds);
  }

  private Relation<Root, Claim> allClaims() {
    return Relation.of(ClaimEdges.CLAIMS)
        .from("SentenceRow s join PaperRow p on p.id = s.paperId")
        .child("s.id")
        .where("s.claim = true and s.shown = true")
        .fields(CLAIM.of("s"))
        .order(BY_PAPER)
        .orderBy(ORDER_BY)
        .facets(FACETS)
        .children(children());
  }

  private Relation<Root, Sentence> allSentences() {
    return Relation.of(ClaimEdges.SENTENCES)
        .from("SentenceRow s join PaperRow p on p.id = s.paperId")
        .child("s.id")
        .where("s.shown = true")
        .fields(SENTENCE.of("s"))
        .order(BY_PAPER)
        .orderBy(ORDER_BY)
        .facets(SENTENCE_FACETS)
        .children(Children.nodes(id -> id, this::sentences));
  }

  private Relation<PaperId, Claim> ofPaper() {
    return Relation.of(ClaimEdges.OF_PAPER)
        .from("SentenceRow s")
        .parent("s.paperId")
        .child("s.id")
        .where("s.claim = true and s.shown = true")
        .fields(CLAIM.of("s"))
        .order(READING)
        .orderBy(ORDER_IN_PAPER)
        .facets(FACETS)
        .children(children());
  }

  private Relation<ConceptId, Claim> ofConcept() {
    return Relation.of(ClaimEdges.OF_CONCEPT)
        .from(
            OF_CONCEPT
                + " join SentenceRow s on s.id = x.claimId join PaperRow p on p.id = s.paperId")
        .where("s.claim = true and s.shown = true")
        .parent("x.conceptId")
        .child("s.id")
        .fields(CLAIM.of("s"))
        .order(BY_PAPER)
        .orderBy(ORDER_BY)
        .facets(FACETS)
        .children(children());
  }

  private Relation<SourceDocumentId, Claim> ofDocument() {
    return Relation.of(ClaimEdges.OF_DOCUMENT)
        .from("SentenceRow s join PaperRow p on p.id = s.paperId")
        .parent("s.documentId")
        .child("s.id")
        .where("s.claim = true")
        .fields(CLAIM.of("s"))
        .span("s.span")
        .order(IN_PLACE)
        .orderBy(ORDER_BY)
        .facets(FACETS)
        .children(children());
  }

  private Relation<SourceDocumentId, Sentence> sentencesOfDocument() {
    return Relation.of(ClaimEdges.SENTENCES_OF_DOCUMENT)
        .from("SentenceRow s")
        .parent("s.documentId")
        .child("s.id")
        .fields(SENTENCE.of("s"))
        .span("s.span")
        .order(Order.of("sentences.place", START, ID))
        .orderBy(ORDER_IN_DOCUMENT)
        .facets(SENTENCE_FACETS)
        .children(Children.nodes(id -> id, this::sentences));
  }

  private Map<UUID, Sentence> sentences(Collection<UUID> ids) {
    Map<UUID, Sentence> found = new HashMap<>();
    Batches.select(entities, "from SentenceRow s where s.id in (:ids)", SentenceRow.class, ids)
        .forEach(row -> found.put(row.id, mapper.toSentence(row)));
    return found;
  }

  private static Fields withBasis(Fields fields) {
    return fields.with(new Fields().ordinal("basis", "x.basisSort", TrialLinkBasis.class));
  }

  private static TrialLinkBasis basis(Link<?> link) {
    return TrialLinkBasis.values()[(Integer) Objects.requireNonNull(link.extra())];
  }

  private Relation<ClaimId, ClaimTrial> trials() {
    return Relation.of(ClaimEdges.TRIALS)
        .from(LINKS.formatted("s.id") + " join TrialRow t on t.id = x.trialId")
        .parent("x.claimId")
        .child("t.id")
        .extra("x.basisSort")
        .fields(withBasis(TrialRelations.TRIAL.of("t")))
        .order(
            Order.of(
                "claimTrials.default",
                SortKey.number("x.basisSort"),
                SortKey.number("t.tierSort"),
                SortKey.text("t.titleSort"),
                SortKey.id("t.id")))
        .orderBy(TrialRelations.ORDER_BY)
        .facets(TrialRelations.FACETS)
        .children(
            Children.linked(
                NodeIds::trialId,
                trials::byIds,
                (link, trial) -> new ClaimTrial(link.parent(), trial, basis(link))));
  }

  private Relation<TrialId, TrialClaim> ofTrial() {
    return Relation.of(ClaimEdges.OF_TRIAL)
        .from(
            LINKS.formatted("m.trialId")
                + " join SentenceRow s on s.id = x.claimId join PaperRow p on p.id = s.paperId")
        .parent("x.trialId")
        .child("s.id")
        .extra("x.basisSort")
        .fields(withBasis(CLAIM.of("s")))
        .order(
            Order.of(
                "trialClaims.default", SortKey.number("x.basisSort"), PAPER_RANK, PAPER, PLACE, ID))
        .orderBy(ORDER_BY)
        .facets(FACETS)
        .children(
            Children.linked(
                NodeIds::claimId,
                claims::byIds,
                (link, claim) -> new TrialClaim(link.parent(), claim, basis(link))));
  }

  private Relation<ClaimId, Reference> cited() {
    return Relation.of(ClaimEdges.CITED)
        .from("InTextCitationRow i join ReferenceRow r on r.id = i.referenceId")
        .parent("i.sentenceId")
        .child("r.id")
        .fields(ReferenceRelations.REFERENCE.of("r"))
        .order(Order.of("claimReferences.default", SortKey.number("i.sortNo"), SortKey.id("r.id")))
        .orderBy(ReferenceRelations.ORDER_BY)
        .facets(ReferenceRelations.FACETS)
        .children(Children.nodes(NodeIds::referenceId, references::byIds));
  }

  private Relation<ReferenceId, Claim> citing() {
    return Relation.of(ClaimEdges.CITING)
        .from("InTextCitationRow i join SentenceRow s on s.id = i.sentenceId")
        .parent("i.referenceId")
        .child("s.id")
        .where("s.claim = true and s.paperId is not null")
        .fields(CLAIM.of("s"))
        .order(READING)
        .orderBy(ORDER_IN_PAPER)
        .facets(FACETS)
        .children(children());
  }
}

package org.evidencegraph.graphql;

import java.time.Instant;
import java.util.List;
import org.evidencegraph.claim.Assertion;
import org.evidencegraph.claim.Certainty;
import org.evidencegraph.claim.Claim;
import org.evidencegraph.claim.ClaimId;
import org.evidencegraph.claim.DiscourseRole;
import org.evidencegraph.claim.ReportedBenefit;
import org.evidencegraph.claim.Sentence;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.concept.ConceptMention;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.IdentifierScheme;
import org.evidencegraph.identifier.Issn;
import org.evidencegraph.identifier.Orcid;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.paper.Abstract;
import org.evidencegraph.paper.Abstract.AbstractSection;
import org.evidencegraph.paper.Affiliation;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.FieldValue;
import org.evidencegraph.paper.Funding;
import org.evidencegraph.paper.Journal;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.Metric;
import org.evidencegraph.paper.MetricKind;
import org.evidencegraph.paper.PageRange;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperDate;
import org.evidencegraph.paper.PaperDetails;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.paper.Rights;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.provenance.ExtractionMethod;
import org.evidencegraph.provenance.ImportRun;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Section;
import org.evidencegraph.provenance.Severity;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.TextSpan;
import org.evidencegraph.reference.Reference;
import org.evidencegraph.reference.ReferenceId;
import org.evidencegraph.reference.Resolution;
import org.evidencegraph.trial.StudyDescription;
import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.TrialId;
import org.evidencegraph.trial.TrialMention;
import org.evidencegraph.trial.TrialTier;

/**
 * A made-up graph of every kind of node: one page about one paper, which cites two others and one
 * thing that cannot be told.
 */
final class SmallGraph {
  static final String CONTENT =
      """
      Grey stones heal slowly
      Abstract \uD83E\uDEA8 Moss may help stones. Stones with moss healed in a phase 2 trial.
      References
      1. Hill A. Moss on stones. J Stones. 2001;3:4-9.
      2. Dale B. Some leaflet.
      """;

  static final String SHA = "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8";
  static final SourceDocumentId DOCUMENT_ID = SourceDocumentId.of(SHA);
  static final ImportRunId RUN_ID =
      ImportRunId.of(Instant.parse("2026-01-02T03:04:05Z"), "only one");
  static final ImportRun RUN =
      new ImportRun(RUN_ID, Instant.parse("2026-01-02T03:04:05Z"), null, "test 1", 1, 1, 0, 0, 0);
  static final SourceDocument DOCUMENT =
      new SourceDocument(
          DOCUMENT_ID,
          List.of("stones/grey.txt"),
          DocumentKind.PAPER_PAGE,
          "text/plain",
          SHA,
          "https://stones.example/grey",
          CONTENT.length(),
          RUN_ID);
  static final SourceDocument EMPTY_DOCUMENT =
      new SourceDocument(
          SourceDocumentId.of("f".repeat(64)),
          List.of(),
          DocumentKind.UNREADABLE,
          "application/octet-stream",
          "f".repeat(64),
          null,
          null,
          RUN_ID);
  static final Extraction EXTRACTION = new Extraction(ExtractionMethod.RULE, "Reader", "1");

  static final Paper PAPER =
      paper("whole", "Grey stones heal slowly", true, new Doi("10.5555/grey.stones"));
  static final Paper CITED = paper("reference/1", "Moss on stones", false, null);
  static final Paper RELATED = paper("related/1", "Stones elsewhere", false, null);
  static final List<Paper> PAPERS = List.of(PAPER, CITED, RELATED);

  static final Abstract ABSTRACT =
      new Abstract(
          "Moss may help stones.",
          span("Moss may help stones."),
          List.of(new AbstractSection(null, "Moss may help stones.", null)));
  static final PaperDetails DETAILS =
      new PaperDetails(
          List.of(new PaperDate(DateKind.RECEIVED, PartialDate.of(2013, 3))),
          List.of("Review"),
          List.of(new Affiliation("1", "House of Stones")),
          List.of("Ada Hill"),
          List.of(new Funding("Stone Fund", List.of("17"))),
          List.of(new Metric(MetricKind.ACCESSES, 83_000, "83k", true)),
          new Rights("© Stones", null, "open"));
  static final FieldValue FIELD_VALUE =
      new FieldValue(
          PaperField.TITLE,
          "Grey stones heal slowly",
          true,
          span("Grey stones heal slowly"),
          DOCUMENT_ID,
          EXTRACTION);
  static final List<Author> AUTHORS =
      List.of(
          new Author("Hill", "Ada", null, 1, new Orcid("0000-0002-1825-0097")),
          Author.group("Society of Stones", 2));
  static final List<Keyword> KEYWORDS = List.of(new Keyword("moss", Keyword.KEYWORD));

  static final Reference RESOLVED =
      reference(1, "1. Hill A. Moss on stones.", new Resolution.Resolved(CITED.id(), "TITLE", 0.9));
  static final Reference AMBIGUOUS =
      reference(
          2,
          "2. Dale B. Some leaflet.",
          new Resolution.Ambiguous(
              List.of(new Resolution.Candidate(CITED.id(), 0.5)), "two papers fit"));
  static final Reference UNRESOLVED =
      reference(3, "Some leaflet.", new Resolution.Unresolved("only a name"));

  /** Denotes a paper that is nowhere, which no sound store gives. */
  static final Reference BROKEN =
      reference(
          4, "Some leaflet.", new Resolution.Resolved(PaperId.of(SHA, "nowhere"), "TITLE", 0.9));

  static final List<Reference> REFERENCES = List.of(RESOLVED, AMBIGUOUS, UNRESOLVED);

  static final Concept CONCEPT =
      Concept.of(ConceptKind.CONDITION, "slow healing", "MeSH", "D000001", List.of("slowness"));
  static final ConceptMention MENTION =
      new ConceptMention(CONCEPT.id(), "heal slowly", span("heal slowly"));

  static final Trial TRIAL =
      new Trial(
          TrialId.of(new RegistryNumber(IdentifierScheme.NCT, "NCT00000001")),
          "Moss for stones",
          TrialTier.REGISTERED,
          new StudyDescription(
              "Moss for stones",
              "MOSS",
              List.of(new RegistryNumber(IdentifierScheme.NCT, "NCT00000001")),
              List.of("PHASE2"),
              "phase 2",
              List.of("randomized"),
              null,
              12,
              "stones",
              List.of("no moss"),
              "forest"));
  static final TrialMention TRIAL_MENTION =
      new TrialMention(span("phase 2 trial"), PAPER.id(), RESOLVED.id());

  static final Claim CLAIM =
      new Claim(
          ClaimId.of(SHA, "claim"),
          "Moss may help stones.",
          "Moss may help stones.",
          span("Moss may help stones."),
          Section.ABSTRACT,
          null,
          DiscourseRole.CONCLUSION,
          new Assertion(Certainty.HEDGED, false, ReportedBenefit.FAVOURABLE),
          EXTRACTION,
          PAPER.id());
  static final Sentence SENTENCE =
      new Sentence(
          CLAIM.text(), CLAIM.span(), Section.ABSTRACT, null, DiscourseRole.CONCLUSION, CLAIM.id());
  static final Problem PROBLEM =
      new Problem("ODD_LEAFLET", Severity.WARNING, "a leaflet is no paper", null);

  private SmallGraph() {}

  static TextSpan span(String words) {
    int start = CONTENT.indexOf(words);
    return TextSpan.of(DOCUMENT_ID, CONTENT, start, start + words.length());
  }

  private static Paper paper(String address, String title, boolean held, Doi doi) {
    return new Paper(
        PaperId.of(SHA, address),
        title,
        "Hill",
        title,
        PaperType.JOURNAL_ARTICLE,
        held,
        List.of(held ? KnownFrom.CAPTURE : KnownFrom.REFERENCE_LIST),
        List.of(PaperField.LANGUAGE),
        true,
        new Journal(
            "Journal of Stones",
            "J Stones",
            List.of(new JournalIssn(new Issn("1745-7254"), "online"))),
        "J Stones",
        PartialDate.of(2014, 5, 28),
        "3",
        "1",
        new PageRange("4", "9", "4-9"),
        6,
        "e1",
        doi,
        new Pmid("24866817"),
        new Pmcid("PMC6077517"),
        null,
        null,
        held ? 0 : 1,
        held ? 3 : 0);
  }

  private static Reference reference(int ordinal, String text, Resolution resolution) {
    return new Reference(
        ReferenceId.of(SHA, "reference/" + ordinal),
        text,
        ordinal,
        Integer.toString(ordinal),
        text,
        span(text),
        AUTHORS,
        true,
        "Moss on stones",
        "J Stones",
        2001,
        "3",
        null,
        new PageRange("4", "9", "4-9"),
        null,
        new Doi("10.5555/moss"),
        List.of("PubMed"),
        PAPER.id(),
        resolution);
  }
}

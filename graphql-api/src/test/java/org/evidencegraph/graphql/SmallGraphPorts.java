package org.evidencegraph.graphql;

import static org.evidencegraph.graphql.SmallGraph.ABSTRACT;
import static org.evidencegraph.graphql.SmallGraph.AMBIGUOUS;
import static org.evidencegraph.graphql.SmallGraph.AUTHORS;
import static org.evidencegraph.graphql.SmallGraph.BROKEN;
import static org.evidencegraph.graphql.SmallGraph.CLAIM;
import static org.evidencegraph.graphql.SmallGraph.CONCEPT;
import static org.evidencegraph.graphql.SmallGraph.CONTENT;
import static org.evidencegraph.graphql.SmallGraph.DETAILS;
import static org.evidencegraph.graphql.SmallGraph.DOCUMENT;
import static org.evidencegraph.graphql.SmallGraph.DOCUMENT_ID;
import static org.evidencegraph.graphql.SmallGraph.EMPTY_DOCUMENT;
import static org.evidencegraph.graphql.SmallGraph.FIELD_VALUE;
import static org.evidencegraph.graphql.SmallGraph.KEYWORDS;
import static org.evidencegraph.graphql.SmallGraph.MENTION;
import static org.evidencegraph.graphql.SmallGraph.PAPER;
import static org.evidencegraph.graphql.SmallGraph.PAPERS;
import static org.evidencegraph.graphql.SmallGraph.PROBLEM;
import static org.evidencegraph.graphql.SmallGraph.REFERENCES;
import static org.evidencegraph.graphql.SmallGraph.RELATED;
import static org.evidencegraph.graphql.SmallGraph.RESOLVED;
import static org.evidencegraph.graphql.SmallGraph.RUN;
import static org.evidencegraph.graphql.SmallGraph.SENTENCE;
import static org.evidencegraph.graphql.SmallGraph.TRIAL;
import static org.evidencegraph.graphql.SmallGraph.TRIAL_MENTION;
import static org.evidencegraph.graphql.SmallGraph.UNRESOLVED;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evidencegraph.claim.Claim;
import org.evidencegraph.claim.ClaimEdges;
import org.evidencegraph.claim.ClaimId;
import org.evidencegraph.claim.ClaimTrial;
import org.evidencegraph.claim.Claims;
import org.evidencegraph.claim.TrialClaim;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptEdges;
import org.evidencegraph.concept.ConceptId;
import org.evidencegraph.concept.ConceptMention;
import org.evidencegraph.concept.Concepts;
import org.evidencegraph.graphql.intake.ImportState;
import org.evidencegraph.graphql.intake.ServiceState;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.intake.Library;
import org.evidencegraph.paper.Abstract;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.FieldValue;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperDetails;
import org.evidencegraph.paper.PaperEdges;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.PaperRelation;
import org.evidencegraph.paper.Papers;
import org.evidencegraph.paper.RelatedPaper;
import org.evidencegraph.provenance.DocumentEdges;
import org.evidencegraph.provenance.ImportRun;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.SourceDocuments;
import org.evidencegraph.provenance.Stretch;
import org.evidencegraph.reference.CitingPaper;
import org.evidencegraph.reference.Reference;
import org.evidencegraph.reference.ReferenceEdges;
import org.evidencegraph.reference.ReferenceId;
import org.evidencegraph.reference.References;
import org.evidencegraph.trial.PaperTrial;
import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.TrialEdges;
import org.evidencegraph.trial.TrialId;
import org.evidencegraph.trial.TrialLinkBasis;
import org.evidencegraph.trial.TrialMention;
import org.evidencegraph.trial.TrialPaper;
import org.evidencegraph.trial.TrialPaperRelation;
import org.evidencegraph.trial.Trials;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The API over the {@link SmallGraph}, without database and without importer. */
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
    })
@ComponentScan({
  "org.evidencegraph.graphql.citation",
  "org.evidencegraph.graphql.claim",
  "org.evidencegraph.graphql.concept",
  "org.evidencegraph.graphql.error",
  "org.evidencegraph.graphql.filter",
  "org.evidencegraph.graphql.http",
  "org.evidencegraph.graphql.identifier",
  "org.evidencegraph.graphql.intake",
  "org.evidencegraph.graphql.limit",
  "org.evidencegraph.graphql.live",
  "org.evidencegraph.graphql.lookup",
  "org.evidencegraph.graphql.page",
  "org.evidencegraph.graphql.paper",
  "org.evidencegraph.graphql.provenance",
  "org.evidencegraph.graphql.reference",
  "org.evidencegraph.graphql.search",
  "org.evidencegraph.graphql.security",
  "org.evidencegraph.graphql.trial",
  "org.evidencegraph.graphql.upload"
})
class SmallGraphPorts {
  /** Borne by more papers than anyone lists. */
  static final Identifier SHARED = new Doi("10.5555/book");

  static final String BROKEN_LABEL = "break the store";

  @Bean
  InMemoryConnections connections() {
    return new InMemoryConnections()
        .with(PaperEdges.PAPERS, root -> PAPERS)
        .with(PaperEdges.OF_DOCUMENT, document -> List.of(PAPER))
        .with(PaperEdges.DOCUMENTS, paper -> List.of(DOCUMENT))
        .with(
            PaperEdges.RELATED, paper -> List.of(new RelatedPaper(RELATED, PaperRelation.SIMILAR)))
        .with(ReferenceEdges.REFERENCES, root -> REFERENCES)
        .with(
            ReferenceEdges.OF_PAPER,
            paper -> paper.equals(PAPER.id()) ? REFERENCES : List.<Reference>of())
        .with(ReferenceEdges.OF_DOCUMENT, document -> REFERENCES)
        .with(ReferenceEdges.CITED_BY, paper -> List.of(new CitingPaper(paper, PAPER)))
        .with(ConceptEdges.CONCEPTS, root -> List.of(CONCEPT))
        .with(ConceptEdges.OF_PAPER, paper -> List.of(CONCEPT))
        .with(ConceptEdges.PAPERS, concept -> List.of(PAPER))
        .with(TrialEdges.TRIALS, root -> List.of(TRIAL))
        .with(
            TrialEdges.OF_PAPER,
            paper -> List.of(new PaperTrial(paper, TRIAL, TrialPaperRelation.REPORTS)))
        .with(
            TrialEdges.PAPERS,
            trial -> List.of(new TrialPaper(trial, PAPER, TrialPaperRelation.REPORTS)))
        .with(TrialEdges.MENTIONS, trial -> List.of(TRIAL_MENTION))
        .with(TrialEdges.OF_REFERENCE, reference -> List.of(TRIAL))
        .with(TrialEdges.OF_CONCEPT, concept -> List.of(TRIAL))
        .with(TrialEdges.OF_DOCUMENT, document -> List.of(TRIAL_MENTION))
        .with(ClaimEdges.CLAIMS, root -> List.of(CLAIM))
        .with(ClaimEdges.SENTENCES, root -> List.of(SENTENCE))
        .with(ClaimEdges.OF_PAPER, paper -> List.of(CLAIM))
        .with(ClaimEdges.OF_CONCEPT, concept -> List.of(CLAIM))
        .with(ClaimEdges.OF_DOCUMENT, document -> List.of(CLAIM))
        .with(ClaimEdges.SENTENCES_OF_DOCUMENT, document -> List.of(SENTENCE))
        .with(
            ClaimEdges.TRIALS,
            claim -> List.of(new ClaimTrial(claim, TRIAL, TrialLinkBasis.SHARED_CONDITION)))
        .with(
            ClaimEdges.OF_TRIAL,
            trial -> List.of(new TrialClaim(trial, CLAIM, TrialLinkBasis.SHARED_CONDITION)))
        .with(ClaimEdges.CITED, claim -> List.of(RESOLVED))
        .with(ClaimEdges.CITING, reference -> List.of(CLAIM))
        .with(DocumentEdges.DOCUMENTS, root -> List.of(DOCUMENT, EMPTY_DOCUMENT))
        .with(DocumentEdges.RUNS, root -> List.of(RUN))
        .with(DocumentEdges.OF_RUN, run -> List.of(DOCUMENT))
        .with(DocumentEdges.PROBLEMS, document -> List.of(PROBLEM));
  }

  @Bean
  Papers papers() {
    return new Papers() {
      @Override
      public Map<PaperId, Paper> byIds(Collection<PaperId> ids) {
        return among(ids, PAPERS, Paper::id);
      }

      @Override
      public Optional<Paper> findBy(Identifier identifier) {
        return PAPERS.stream().filter(paper -> identifier.equals(paper.doi())).findFirst();
      }

      @Override
      public Map<Identifier, List<Paper>> bearing(Collection<Identifier> identifiers, int most) {
        Map<Identifier, List<Paper>> found = new HashMap<>();
        identifiers.forEach(
            identifier ->
                findBy(identifier).ifPresent(paper -> found.put(identifier, List.of(paper))));
        if (identifiers.contains(SHARED)) {
          found.put(SHARED, Collections.nCopies(most, PAPER));
        }
        return found;
      }

      @Override
      public Map<String, List<Paper>> entitled(Collection<String> titles, int most) {
        return PAPERS.stream()
            .filter(paper -> titles.contains(paper.title()))
            .collect(Collectors.groupingBy(Paper::title));
      }

      @Override
      public Map<PaperId, List<Author>> authors(Collection<PaperId> papers) {
        return each(papers, AUTHORS);
      }

      @Override
      public Map<PaperId, List<Identifier>> identifiers(Collection<PaperId> papers) {
        return each(papers, List.of(PAPER.doi(), PAPER.pmid()));
      }

      @Override
      public Map<PaperId, List<Keyword>> keywords(Collection<PaperId> papers) {
        return each(papers, KEYWORDS);
      }

      @Override
      public Map<PaperId, Abstract> abstracts(Collection<PaperId> papers) {
        return papers.contains(PAPER.id()) ? Map.of(PAPER.id(), ABSTRACT) : Map.of();
      }

      @Override
      public Map<PaperId, PaperDetails> details(Collection<PaperId> papers) {
        return each(papers, DETAILS);
      }

      @Override
      public Map<PaperId, List<FieldValue>> fieldValues(Collection<PaperId> papers) {
        return each(papers, List.of(FIELD_VALUE));
      }
    };
  }

  @Bean
  References references() {
    return new References() {
      @Override
      public Map<ReferenceId, Reference> byIds(Collection<ReferenceId> ids) {
        return among(ids, List.of(RESOLVED, AMBIGUOUS, UNRESOLVED, BROKEN), Reference::id);
      }

      @Override
      public Map<CitingPaper.Citation, List<Reference>> behind(
          Collection<CitingPaper.Citation> citations) {
        return each(citations, List.of(RESOLVED));
      }
    };
  }

  @Bean
  Concepts concepts() {
    return new Concepts() {
      @Override
      public Map<ConceptId, Concept> byIds(Collection<ConceptId> ids) {
        return among(ids, List.of(CONCEPT), Concept::id);
      }

      @Override
      public Optional<Concept> findByLabel(String label) {
        if (label.equals(BROKEN_LABEL)) {
          throw new IllegalStateException("select * from secret_table");
        }
        return Optional.of(CONCEPT).filter(concept -> concept.label().equals(label));
      }
    };
  }

  @Bean
  Trials trials() {
    return new Trials() {
      @Override
      public Map<TrialId, Trial> byIds(Collection<TrialId> ids) {
        return among(ids, List.of(TRIAL), Trial::id);
      }

      @Override
      public Optional<Trial> findBy(RegistryNumber registration) {
        return Optional.of(TRIAL)
            .filter(trial -> trial.study().registrations().contains(registration));
      }

      @Override
      public Map<RegistryNumber, List<Trial>> registered(Collection<RegistryNumber> registrations) {
        Map<RegistryNumber, List<Trial>> found = new HashMap<>();
        registrations.forEach(
            number -> findBy(number).ifPresent(trial -> found.put(number, List.of(trial))));
        return found;
      }

      @Override
      public Map<TrialId, List<ConceptMention>> conditions(Collection<TrialId> trials) {
        return each(trials, List.of(MENTION));
      }

      @Override
      public Map<TrialId, List<ConceptMention>> interventions(Collection<TrialId> trials) {
        return Map.of();
      }

      @Override
      public Map<PaperTrial.Link, List<TrialMention>> mentions(Collection<PaperTrial.Link> links) {
        return each(links, List.of(TRIAL_MENTION));
      }
    };
  }

  @Bean
  Claims claims() {
    return new Claims() {
      @Override
      public Map<ClaimId, Claim> byIds(Collection<ClaimId> ids) {
        return among(ids, List.of(CLAIM), Claim::id);
      }

      @Override
      public Map<ClaimId, List<ConceptMention>> conceptMentions(Collection<ClaimId> claims) {
        return each(claims, List.of(MENTION));
      }

      @Override
      public Map<ClaimTrial.Link, List<Concept>> sharedConditions(
          Collection<ClaimTrial.Link> links) {
        return each(links, List.of(CONCEPT));
      }
    };
  }

  @Bean
  SourceDocuments sourceDocuments() {
    return new SourceDocuments() {
      @Override
      public Map<SourceDocumentId, List<Problem>> problems(Collection<SourceDocumentId> ids) {
        return Map.of();
      }

      @Override
      public Map<SourceDocumentId, SourceDocument> byIds(Collection<SourceDocumentId> ids) {
        return among(ids, List.of(DOCUMENT, EMPTY_DOCUMENT), SourceDocument::id);
      }

      @Override
      public Map<Stretch, String> texts(Collection<Stretch> stretches) {
        return stretches.stream()
            .filter(stretch -> stretch.document().equals(DOCUMENT_ID))
            .distinct()
            .collect(Collectors.toMap(stretch -> stretch, SmallGraphPorts::text));
      }

      @Override
      public Optional<SourceDocument> findBySha256(String sha256) {
        return Optional.of(DOCUMENT).filter(document -> document.sha256().equals(sha256));
      }

      @Override
      public Optional<SourceDocument> findByName(String name) {
        return Optional.of(DOCUMENT).filter(document -> document.names().contains(name));
      }

      @Override
      public Map<ImportRunId, ImportRun> runs(Collection<ImportRunId> ids) {
        return among(ids, List.of(RUN), ImportRun::id);
      }
    };
  }

  @Bean
  Library library() {
    return new Library() {
      @Override
      public String contentHash() {
        return "0".repeat(32);
      }

      @Override
      public Holdings holdings() {
        return new Holdings(3, 1, 1, 1, 3, 1, 2);
      }

      @Override
      public int release() {
        return 1;
      }

      @Override
      public boolean isEmpty() {
        return false;
      }
    };
  }

  @Bean
  FoundInSmallGraph searchIndex() {
    return new FoundInSmallGraph();
  }

  @Bean
  SubmittedDocuments submittedDocuments() {
    return new SubmittedDocuments();
  }

  @Bean
  ImportState importState() {
    return () -> ServiceState.SAMPLE;
  }

  @Bean
  BuildProperties buildProperties() {
    Properties properties = new Properties();
    properties.setProperty("version", "1.2.3");
    return new BuildProperties(properties);
  }

  private static String text(Stretch stretch) {
    return CONTENT.substring(
        Math.min(stretch.start(), CONTENT.length()), Math.min(stretch.end(), CONTENT.length()));
  }

  private static <I, N> Map<I, N> among(Collection<I> ids, List<N> nodes, Function<N, I> id) {
    Map<I, N> found = new HashMap<>();
    nodes.stream()
        .filter(node -> ids.contains(id.apply(node)))
        .forEach(node -> found.put(id.apply(node), node));
    return found;
  }

  private static <K, V> Map<K, V> each(Collection<K> keys, V value) {
    Map<K, V> values = new HashMap<>();
    keys.forEach(key -> values.put(key, value));
    return values;
  }
}

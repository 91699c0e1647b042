package org.evidencegraph.persistence.intake;

import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.evidencegraph.persistence.column.CanonicalText;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An order-free hash of the graph: the sum of one hash for each row, modulo 2^128. Rows are taken
 * as the tables hold them, without what only tells when and how often something was imported.
 */
@Component
class Fingerprint {
  /** Without it PostgreSQL would hand over all rows of a query at once. */
  private static final String FETCH_SIZE = HibernateHints.HINT_FETCH_SIZE;

  private static final int ROWS_AT_ONCE = 1_000;

  /** Nobody has to wait for it, so the bound for readers does not hold here. */
  private static final int SECONDS = 3_600;

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);

  /** One query for each kind of row; together they select everything that the graph shows. */
  private static final List<String> ROWS =
      List.of(
          """
          select 'document', d.sha256, d.mediaType, d.documentKind, d.charset, d.renderer, d.importer, d.url
          from DocumentRow d where d.live = true
          """,
          """
          select 'name', n.documentId, n.name
          from DocumentNameRow n join DocumentRow d on d.id = n.documentId
          where d.live = true and n.inUse = true
          """,
          """
          select 'problem', p.documentId, p.sortNo, p.code, p.severity, p.message, p.span.start, p.span.end
          from ProblemRow p join DocumentRow d on d.id = p.documentId where d.live = true
          """,
          """
          select 'record', r.id, r.documentId, r.knownFrom, r.described, r.extraction, r.paperId, r.status,
            r.matchMethod, r.matchScore, r.candidates
          from SourceRecordRow r where r.live = true
          """,
          """
          select 'paper', p.id, p.label, p.byline, p.title, p.type, p.held, p.knownFrom, p.missing,
            p.authorsComplete, p.journal, p.containerTitle, p.issuedYear, p.issuedMonth, p.issuedDay, p.volume,
            p.issue, p.pages, p.pageCount, p.articleNumber, p.doi, p.pmid, p.pmcid, p.url, p.language,
            p.citationCount, p.referenceCount, p.referenceRecordId, p.claimRecordId
          from PaperRow p
          """,
          "select 'details', d.paperId, d.details, d.abstractText from PaperDetailRow d",
          "select 'author', a.paperId, a.sortNo, a.family, a.given, a.literal, a.orcid from"
              + " PaperAuthorRow a",
          "select 'keyword', k.paperId, k.sortNo, k.term, k.scheme from PaperKeywordRow k",
          "select 'identifier', i.paperId, i.scheme, i.identifier from PaperIdentifierRow i",
          """
          select 'listed', l.id, l.recordId, l.sortNo, l.relation, l.paperId, l.otherPaperId
          from ListedPaperRow l where l.live = true
          """,
          "select 'citation', c.citingPaperId, c.citedPaperId from CitationRow c",
          """
          select 'reference', r.id, r.recordId, r.ordinal, r.number, r.unstructured, r.span.start, r.span.end,
            r.span.check, r.links, r.citingPaperId, r.citedPaperId, r.shown
          from ReferenceRow r where r.live = true
          """,
          """
          select 'sentence', s.id, s.recordId, s.sortNo, s.text, s.span.start, s.span.end, s.span.check, s.section,
            s.sectionLabel, s.role, s.claim, s.certainty, s.negated, s.reportedBenefit, s.paperId, s.shown
          from SentenceRow s where s.live = true
          """,
          """
          select 'in-text', i.sentenceId, i.referenceId, i.sortNo
          from InTextCitationRow i join SentenceRow s on s.id = i.sentenceId where s.live = true
          """,
          """
          select 'concept', c.id, c.label, c.kind, c.vocabulary, c.code, c.synonyms, c.claimCount, c.mentionCount
          from ConceptRow c
          """,
          """
          select 'mention', m.id, m.conceptId, m.recordId, m.sentenceId, m.referenceId, m.paperId, m.asPrinted,
            m.span.start, m.span.end
          from ConceptMentionRow m where m.live = true
          """,
          """
          select 'study paper', s.id, s.mentionId, s.recordId, s.relation, s.span.start, s.span.end, s.paperId,
            s.trialId
          from StudyPaperRow s where s.live = true
          """,
          "select 'trial', t.id, t.label, t.tier, t.study, t.mentionCount from TrialRow t",
          """
          select 'trial mention', m.id, m.recordId, m.referenceId, m.paperId, m.subjectPaperId, m.relation, m.tier,
            m.study, m.span.start, m.span.end, m.trialId
          from TrialMentionRow m where m.live = true
          """,
          """
          select 'trial concept', t.trialMentionId, t.conceptMentionId, t.role
          from TrialConceptRow t where t.live = true
          """);

  private final EntityManager entities;
  private final TransactionTemplate reading;
  private @Nullable CompletableFuture<Known> asked;

  /** The hash of one release, which never changes. */
  private record Known(int release, String hash) {}

  Fingerprint(EntityManager entities, PlatformTransactionManager transactions) {
    this.entities = entities;
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    reading.setTimeout(SECONDS);
  }

  /**
   * Of this release or a later one. Who does not wait for the end finds it known later: it is read
   * on a thread of its own, once for all who ask.
   *
   * @return 32 hexadecimal digits
   */
  String of(int release) {
    while (true) {
      Known known = known(release).join();
      if (known.release >= release) {
        return known.hash;
      }
    }
  }

  private synchronized CompletableFuture<Known> known(int release) {
    CompletableFuture<Known> last = asked;
    if (last == null
        || last.isCompletedExceptionally()
        || last.isDone() && last.join().release < release) {
      last = CompletableFuture.supplyAsync(this::read, Thread::startVirtualThread);
      asked = last;
    }
    return last;
  }

  private Known read() {
    return Objects.requireNonNull(
        reading.execute(
            _ ->
                new Known(
                    entities.find(DataReleaseRow.class, DataReleaseRow.ID).count,
                    "%032x".formatted(sum()))));
  }

  private BigInteger sum() {
    BigInteger sum = BigInteger.ZERO;
    for (String rows : ROWS) {
      try (Stream<Object[]> stream =
          entities
              .createQuery(rows, Object[].class)
              .setHint(FETCH_SIZE, ROWS_AT_ONCE)
              .getResultStream()) {
        sum = stream.map(Fingerprint::hash).reduce(sum, BigInteger::add).mod(MODULUS);
      }
    }
    return sum;
  }

  private static BigInteger hash(Object[] row) {
    return new BigInteger(1, Arrays.copyOf(sha256(CanonicalText.of(row)), 16));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

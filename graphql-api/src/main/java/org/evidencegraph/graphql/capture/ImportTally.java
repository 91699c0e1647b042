package org.evidencegraph.graphql.capture;

import io.micrometer.core.instrument.Metrics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;

/** Counts what becomes of the documents of one run, while it goes on. Safe for many threads. */
public final class ImportTally {

  private static final int NAMES_KEPT = 3;

  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
  private final Map<String, ProblemGroup> problems = new TreeMap<>();
  private int records;
  private int archives;

  /**
   * Problems of one kind.
   *
   * @param documents names of the first that have it
   */
  public record ProblemGroup(String code, Severity severity, int count, List<String> documents) {
    public ProblemGroup {
      documents = List.copyOf(documents);
    }

    private ProblemGroup with(String document, Severity other) {
      boolean kept = documents.size() < NAMES_KEPT && !documents.contains(document);
      List<String> names = new ArrayList<>(documents);
      if (kept) {
        names.add(document);
      }
      Severity worst = severity.compareTo(other) >= 0 ? severity : other;
      return new ProblemGroup(code, worst, count + 1, names);
    }
  }

  synchronized void count(Outcome outcome) {
    counts.merge(outcome, 1, Integer::sum);
    Metrics.counter("evidence.import.documents", "outcome", outcome.name()).increment();
  }

  /** An archive that was opened; each of its files counts by itself. */
  synchronized void countArchive() {
    archives++;
    Metrics.counter("evidence.import.documents", "outcome", "ARCHIVE").increment();
  }

  synchronized void countRecords(int more) {
    records += more;
    Metrics.counter("evidence.import.records").increment(more);
  }

  synchronized void note(String document, Collection<Problem> found) {
    found.forEach(problem -> note(document, problem.code(), problem.severity()));
  }

  synchronized void note(String document, String code, Severity severity) {
    ProblemGroup group =
        problems.getOrDefault(code, new ProblemGroup(code, severity, 0, List.of()));
    problems.put(code, group.with(document, severity));
  }

  public synchronized int of(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  public synchronized int archives() {
    return archives;
  }

  /** Documents that were looked at, archives among them. */
  public synchronized int documents() {
    return archives + counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** As in an ImportRun, the joined are among the kept. */
  public synchronized int kept() {
    return of(Outcome.KEPT) + of(Outcome.JOINED);
  }

  /** Records and studies that were recorded; a page has one. */
  public synchronized int records() {
    return records;
  }

  /** In order of their codes. */
  public synchronized List<ProblemGroup> problems() {
    return List.copyOf(problems.values());
  }

  /** Whether anything that was to be read was not, or not all of it. */
  public synchronized boolean anythingRejected() {
    return of(Outcome.FAILED) > 0
        || problems.values().stream().anyMatch(group -> group.severity() == Severity.ERROR);
  }

  /** The closing line of a run. */
  public synchronized String summary() {
    String archived = archives == 0 ? "" : ", %d archives".formatted(archives);
    return "%d documents read: %d kept (%d of them joined papers held before)%s, %d not papers, %d failed, %d unchanged"
        .formatted(
            documents(),
            kept(),
            of(Outcome.JOINED),
            archived,
            of(Outcome.NOT_A_PAPER),
            of(Outcome.FAILED),
            of(Outcome.UNCHANGED));
  }
}

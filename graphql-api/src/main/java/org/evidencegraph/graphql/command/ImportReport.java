package org.evidencegraph.graphql.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evidencegraph.graphql.capture.ImportTally;
import org.evidencegraph.graphql.capture.ImportTally.ProblemGroup;
import org.evidencegraph.graphql.capture.LogLine;
import org.evidencegraph.intake.Outcome;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outcome of an import, for people and for programs.
 *
 * @param run global id of the run
 * @param stopped whether it was told to stop before its end
 */
record ImportReport(String run, ImportTally tally, Duration took, boolean stopped) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** 0 when all was read, 1 otherwise. */
  int exitCode() {
    return stopped || tally.documents() == 0 || tally.anythingRejected() ? 1 : 0;
  }

  String table() {
    StringBuilder table = new StringBuilder();
    count(table, "Documents read", tally.documents(), "");
    count(table, "  kept", tally.kept(), "%,d records".formatted(tally.records()));
    count(table, "  of these joined", tally.of(Outcome.JOINED), "gave to papers held before");
    if (tally.archives() > 0) {
      count(table, "  archives", tally.archives(), "their files were read one by one");
    }
    count(table, "  not papers", tally.of(Outcome.NOT_A_PAPER), "kept without a paper");
    count(table, "  failed", tally.of(Outcome.FAILED), "rejected: kept by name and hash only");
    count(table, "  unchanged", tally.of(Outcome.UNCHANGED), "in the store already");
    if (stopped) {
      table.append("Stopped before the end; the same command goes on.\n");
    }
    problems(table);
    return table.toString();
  }

  private static void count(StringBuilder table, String label, int count, String meaning) {
    String line = String.format(Locale.ROOT, "%-18s %,9d   %s", label, count, meaning);
    table.append(line.stripTrailing()).append('\n');
  }

  private void problems(StringBuilder table) {
    List<ProblemGroup> groups = tally.problems();
    if (groups.isEmpty()) {
      return;
    }
    int width = groups.stream().mapToInt(group -> group.code().length()).max().orElse(0);
    String form = "%-" + Math.max(width, "Problem".length()) + "s  %-8s  %7s  %s%n";
    table.append('\n').append(form.formatted("Problem", "Severity", "Count", "First documents"));
    for (ProblemGroup group : groups) {
      table.append(
          form.formatted(
              group.code(),
              group.severity(),
              String.format(Locale.ROOT, "%,d", group.count()),
              LogLine.of(String.join(", ", group.documents()))));
    }
  }

  String json() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("importRun", run);
    report.put("stopped", stopped);
    report.put("seconds", took.toMillis() / 1000.0);
    report.put("read", tally.documents());
    report.put("kept", tally.kept());
    report.put("joined", tally.of(Outcome.JOINED));
    report.put("archives", tally.archives());
    report.put("notPapers", tally.of(Outcome.NOT_A_PAPER));
    report.put("failed", tally.of(Outcome.FAILED));
    report.put("unchanged", tally.of(Outcome.UNCHANGED));
    report.put("records", tally.records());
    report.put("problems", tally.problems().stream().map(ImportReport::json).toList());
    return JSON.writeValueAsString(report) + "\n";
  }

  private static Map<String, Object> json(ProblemGroup group) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("code", group.code());
    problem.put("severity", group.severity().name());
    problem.put("count", group.count());
    problem.put("documents", group.documents());
    return problem;
  }
}

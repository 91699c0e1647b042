package org.evidencegraph.graphql.startup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;
import org.evidencegraph.provenance.TextSpan;
import org.jspecify.annotations.Nullable;

/// Text for one line of the log. Names and messages come from outside: a line break in them must
/// not look like a line of its own.
final class LogLine {

  private LogLine() {}

  /// The text with every control character shown as a question mark.
  static String of(String text) {
    return text.replaceAll("[\\p{Cntrl}\u2028\u2029]", "?");
  }

  /// The worst problem of a document, where it is, and how many more there are:
  /// `page.txt:31: BAD_DATE: ... (and 2 more)`. Empty where nothing is worse than INFO.
  static Optional<String> ofProblems(ImportedDocument document) {
    List<Problem> problems =
        document.problems().stream()
            .filter(problem -> problem.severity() != Severity.INFO)
            .sorted(Comparator.comparing(Problem::severity).reversed())
            .toList();
    return problems.stream().findFirst().map(first -> line(document, first, problems.size() - 1));
  }

  private static String line(ImportedDocument document, Problem problem, int more) {
    String place = document.name() + place(document.content(), problem.span());
    String rest = more == 0 ? "" : " (and " + more + " more)";
    return of(place + ": " + problem.code() + ": " + problem.message() + rest);
  }

  /// The line number as editors count, from 1; empty without a span or a text.
  private static String place(@Nullable String content, @Nullable TextSpan span) {
    if (content == null || span == null) {
      return "";
    }
    int end = Math.min(span.start(), content.length());
    return ":" + (content.substring(0, end).chars().filter(c -> c == '\n').count() + 1);
  }
}

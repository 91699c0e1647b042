package org.evidencegraph.graphql.capture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.Problem;

/**
 * Text for one line of the log. Names and messages come from outside: a line break in them must not
 * look like a line of its own.
 */
public final class LogLine {

  private LogLine() {}

  /** The text with every control character shown as a question mark. */
  public static String of(String text) {
    return text.replaceAll("[\\p{Cc}\u2028\u2029]", "?");
  }

  /**
   * The worst problem of a document and how many more there are. A problem's message names the
   * document and the line itself: {@code page.txt:31: ... [BAD_DATE] (and 2 more)}.
   */
  static Optional<String> ofProblems(ImportedDocument document) {
    List<Problem> problems = document.problems();
    String rest = problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : "";
    return problems.stream()
        .max(Comparator.comparing(Problem::severity))
        .map(worst -> of(worst.message() + " [" + worst.code() + "]" + rest));
  }
}

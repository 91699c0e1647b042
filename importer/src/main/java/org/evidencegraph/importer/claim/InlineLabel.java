package org.evidencegraph.importer.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Section labels that stand in the running text where no reader took them out: {@code Methods: We
 * asked ...}.
 */
final class InlineLabel {
  // "RESULTS: In total", "Conclusions." as a sentence of its own
  private static final Pattern LABEL =
      Pattern.compile(
          "^((?:PURPOSE OF (?:THE )?REVIEW|RECENT"
              + " FINDINGS|(?:(?:Patients|Materials?|Subjects|Design|Background|Methods?) and )?"
              + "(?:Background|Introduction|Context|Objectives?|Aims?|Purpose|Hypothesis|Methods?|Methodology|Design|Setting|Participants|Patients|Subjects|Interventions?|Measurements?|Main"
              + " outcome"
              + " measures?|Results?|Findings|Discussion|Conclusions?|Interpretation|Summary|Limitations?|Trial"
              + " registration)))(?:\\s?:|\\.$)",
          Pattern.CASE_INSENSITIVE);
  private static final int FEWEST = 2;

  private InlineLabel() {}

  /**
   * The statements, those behind an inline label with it; unchanged where sections are labelled or
   * fewer than two stand.
   */
  static List<Statement> carried(List<Statement> statements) {
    boolean labelled = statements.stream().anyMatch(s -> s.label() != null);
    long inline = statements.stream().filter(s -> of(s) != null).count();
    if (labelled || inline < FEWEST) {
      return statements;
    }
    List<Statement> carried = new ArrayList<>();
    @Nullable String label = null;
    for (Statement statement : statements) {
      @Nullable String own = of(statement);
      label = own != null ? own : label;
      carried.add(new Statement(statement.value(), statement.section(), label, statement.words()));
    }
    return carried;
  }

  private static @Nullable String of(Statement statement) {
    Matcher m = LABEL.matcher(statement.value());
    return m.find() ? m.group(1) : null;
  }
}

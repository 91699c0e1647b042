package org.evidencegraph.importer.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evidencegraph.claim.DiscourseRole;
import org.evidencegraph.importer.sentence.Word;
import org.evidencegraph.provenance.Section;

/**
 * Tells what the sentences of one text do. Wording that is plain (an aim, a gap, a call for
 * research) goes before the label of the section, the label before wording that is not, and the
 * place in the text comes last.
 */
final class RoleReader {
  // "To compare A with B ..." without a subject
  private static final Pattern INFINITIVE =
      Pattern.compile(
          "^To (?:determine|evaluate|assess|investigate|compare|examine|test|study|explore|describe|identify|analy[sz]e|"
              + "report|estimate|establish|quantify|measure|review|summari[sz]e|develop|validate|characteri[sz]e)\\b[^,]*$");

  private RoleReader() {}

  /** Roles of the sentences of one abstract or caption, in order. */
  static List<DiscourseRole> read(List<Statement> statements) {
    List<DiscourseRole> roles = new ArrayList<>();
    int last = lastStatement(statements);
    for (int i = 0; i < statements.size(); i++) {
      roles.add(role(statements.get(i), i == last));
    }
    return roles;
  }

  // the last sentence that is not about the paper itself
  private static int lastStatement(List<Statement> statements) {
    int last = statements.size() - 1;
    while (last > 0 && (aim(statements.get(last)) || source(statements.get(last)))) {
      last--;
    }
    return last;
  }

  private static DiscourseRole role(Statement statement, boolean last) {
    Optional<DiscourseRole> plain = plain(statement);
    if (plain.isPresent()) {
      return plain.get();
    }
    return SectionRole.of(statement.label(), statement.section())
        .orElseGet(() -> unlabelled(statement, last));
  }

  /** A role that the wording shows whatever the section. */
  private static Optional<DiscourseRole> plain(Statement statement) {
    List<Word> main = statement.mainClause();
    if (aim(statement)) {
      return Optional.of(DiscourseRole.AIM);
    }
    if (callsForResearch(main)) {
      return Optional.of(DiscourseRole.RECOMMENDATION);
    }
    if (!statement.concedes() && ClaimCues.GAP.in(main)) {
      return Optional.of(DiscourseRole.GAP);
    }
    return ClaimCues.LIMITATION.in(main) ? Optional.of(DiscourseRole.LIMITATION) : Optional.empty();
  }

  static boolean aim(Statement statement) {
    return ClaimCues.AIM.in(statement.words()) || INFINITIVE.matcher(statement.value()).find();
  }

  static boolean source(Statement statement) {
    return ClaimCues.SOURCE.in(statement.words());
  }

  static boolean callsForResearch(List<Word> words) {
    return ClaimCues.RECOMMENDATION.in(words) && ClaimCues.RESEARCH.in(words);
  }

  private static DiscourseRole unlabelled(Statement statement, boolean last) {
    if (statement.section() == Section.FIGURE_CAPTION || statement.section() == Section.TABLE) {
      return caption(statement);
    }
    if (last || ClaimCues.CONCLUSION.lengthAt(statement.words(), 0) > 0) {
      return DiscourseRole.CONCLUSION;
    }
    if (ClaimCues.METHOD.in(statement.words())) {
      return DiscourseRole.METHOD;
    }
    return ClaimCues.FINDING.in(statement.words())
        ? DiscourseRole.FINDING
        : DiscourseRole.BACKGROUND;
  }

  private static DiscourseRole caption(Statement statement) {
    if (source(statement)) {
      return DiscourseRole.METHOD;
    }
    return ClaimCues.VERB.in(statement.words()) ? DiscourseRole.FINDING : DiscourseRole.BACKGROUND;
  }
}

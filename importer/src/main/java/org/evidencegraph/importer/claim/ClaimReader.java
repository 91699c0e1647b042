package org.evidencegraph.importer.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evidencegraph.claim.Assertion;
import org.evidencegraph.claim.Certainty;
import org.evidencegraph.claim.DiscourseRole;
import org.evidencegraph.importer.sentence.PhraseList;
import org.evidencegraph.importer.sentence.Word;
import org.evidencegraph.provenance.Section;
import org.jspecify.annotations.Nullable;

/** Reads roles and claims off the sentences of one text. */
public final class ClaimReader {
  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");
  private static final PhraseList OF_THE_STUDY = PhraseList.of("limitation", "limitations");
  private static final PhraseList EFFECT_OF_A_GAP =
      PhraseList.of(
          "impedes",
          "impede",
          "limits",
          "hampers",
          "hinders",
          "prevents",
          "leads to",
          "causes",
          "complicates",
          "restricts",
          "hampered",
          "hindered",
          "impeded",
          "limited the");
  private static final int FEWEST_WORDS = 3;

  private ClaimReader() {}

  /**
   * What the sentences of one text do and claim, in their order.
   *
   * @param printed sentences of one abstract with all its sections, or of one caption
   */
  public static List<ReadStatement> read(List<Statement> printed) {
    List<Statement> statements = InlineLabel.carried(printed);
    List<DiscourseRole> roles = RoleReader.read(statements);
    List<ReadStatement> read = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      read.add(
          new ReadStatement(roles.get(i), assertion(statements, i, roles.get(i)).orElse(null)));
    }
    return read;
  }

  /**
   * @param assertion null where the sentence claims nothing about the world
   */
  public record ReadStatement(DiscourseRole role, @Nullable Assertion assertion) {}

  private static Optional<Assertion> assertion(
      List<Statement> statements, int index, DiscourseRole role) {
    Statement statement = statements.get(index);
    @Nullable Statement before = index == 0 ? null : statements.get(index - 1);
    return claims(statement, role)
        ? Optional.of(
            new Assertion(
                certainty(statement), negated(statement), BenefitReader.read(statement, before)))
        : Optional.empty();
  }

  private static boolean claims(Statement statement, DiscourseRole role) {
    if (statement.words().size() < FEWEST_WORDS || verbless(statement)) {
      return false;
    }
    if (ClaimCues.FORECAST.in(statement.words())) {
      return false;
    }
    return switch (role) {
      case AIM, METHOD -> false;
      case GAP -> explainsGap(statement);
      case RECOMMENDATION ->
          !RoleReader.callsForResearch(statement.mainClause()) || statement.concedes();
      case LIMITATION -> !OF_THE_STUDY.in(statement.words());
      case BACKGROUND, FINDING, CONCLUSION -> !RoleReader.source(statement);
    };
  }

  // "the lack of markers impedes ...": what is missing has an effect, and that is asserted
  private static boolean explainsGap(Statement statement) {
    return EFFECT_OF_A_GAP.in(statement.mainClause());
  }

  // "patients who did not respond" says nothing against the main proposition
  private static boolean inRelativeClause(List<Word> words, int negation) {
    return negation > 0 && RELATIVE.contains(words.get(negation - 1).lower());
  }

  private static boolean verbless(Statement statement) {
    boolean caption =
        statement.section() == Section.FIGURE_CAPTION || statement.section() == Section.TABLE;
    return caption && !ClaimCues.VERB.in(statement.words());
  }

  private static Certainty certainty(Statement statement) {
    return ClaimCues.HEDGE.in(statement.mainClause()) ? Certainty.HEDGED : Certainty.ASSERTED;
  }

  private static boolean negated(Statement statement) {
    List<Word> main = statement.mainClause();
    int i = 0;
    while (i < main.size()) {
      if (ClaimCues.NOT_A_NEGATION.lengthAt(main, i) > 0) {
        i += ClaimCues.NOT_A_NEGATION.lengthAt(main, i);
      } else if (ClaimCues.NEGATION.lengthAt(main, i) > 0 && !inRelativeClause(main, i)) {
        return true;
      } else {
        i++;
      }
    }
    return false;
  }
}

package org.evidencegraph.importer.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.evidencegraph.claim.DiscourseRole;
import org.evidencegraph.importer.sentence.PhraseList;
import org.evidencegraph.importer.sentence.Word;
import org.evidencegraph.provenance.Section;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the sentences of one text do. A labelled section says where its sentences are at home;
 * in an abstract of a study without labels the {@link RoleModel} does. Plain wording (an aim, a
 * gap, a call for research) then narrows the role. Other texts, such as abstracts of reviews, are
 * read by their wording, with the place in the text as the last resort.
 */
final class RoleReader {
  // "To compare A with B ..." without a subject
  private static final Pattern INFINITIVE =
      Pattern.compile(
          "^To (?:determine|evaluate|assess|investigate|compare|examine|test|study|explore|describe|identify|analy[sz]e|"
              + "report|estimate|establish|quantify|measure|review|summari[sz]e|develop|validate|characteri[sz]e)\\b[^,]*$");

  // "p < 0.05", "n = 12", "95% CI": figures of a study
  private static final Pattern FIGURES =
      Pattern.compile(
          "\\b[pP]\\s?[<>=]\\s?0?\\.\\d|\\b[nN]\\s?=\\s?\\d|\\b95\\s?%\\s?(?:CI|confidence)|\u00B1");

  // "The present article gives ...", "Here, we critically appraise ..."; not "Here we show that
  // ..."
  private static final Pattern OF_ITSELF =
      Pattern.compile(
          "\\b(?:this|the present|the current|our) (?:\\w+"
              + " )?(?:review|article|paper|overview|chapter|manuscript|commentary|perspective|essay|editorial)\\b|\\bhere,?"
              + " we (?!show|demonstrat|found|find|identif|observe|report that|provide evidence)",
          Pattern.CASE_INSENSITIVE);
  private static final int FEWEST_SENTENCES = 4;

  // studies are told in the past, or as plans; reviews in the present
  private static final PhraseList NARRATIVE =
      PhraseList.of("was", "were", "had", "will", "we investigated", "we studied");
  private static final double MOSTLY_TOLD = 0.5;
  private static final double PARTLY_TOLD = 0.25;
  private static final PhraseList OWN_STUDY =
      PhraseList.of(
          "we",
          "our",
          "this study",
          "this trial",
          "the study",
          "the trial",
          "participants",
          "this protocol");

  private RoleReader() {}

  /** Roles of the sentences of one abstract or caption, in order. */
  static List<DiscourseRole> read(List<Statement> statements) {
    List<@Nullable AbstractPart> parts = parts(statements);
    int last = lastStatement(statements);
    Set<String> labelsWithAim = labelsWithAim(statements);
    List<DiscourseRole> roles = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      DiscourseRole role = role(statements.get(i), parts.get(i), i == last);
      roles.add(afterAim(statements.get(i), role, labelsWithAim));
    }
    return roles;
  }

  // the part each sentence is at home in, null where neither label nor model tells
  private static List<@Nullable AbstractPart> parts(List<Statement> statements) {
    List<AbstractPart> modelled =
        reportsStudy(statements) ? RoleModel.standard().parts(statements) : List.of();
    List<@Nullable AbstractPart> parts = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Optional<DiscourseRole> labelled = labelled(statements.get(i));
      parts.add(
          labelled.isPresent()
              ? AbstractPart.of(labelled.get())
              : modelled.isEmpty() ? null : modelled.get(i));
    }
    return parts;
  }

  private static Optional<DiscourseRole> labelled(Statement statement) {
    return SectionRole.of(statement.label(), statement.section());
  }

  /** Whether a text tells what its authors did and counted; the model knows no other texts. */
  private static boolean reportsStudy(List<Statement> statements) {
    if (statements.size() < FEWEST_SENTENCES
        || statements.stream().anyMatch(RoleReader::ofReview)) {
      return false;
    }
    long methods = statements.stream().filter(s -> ClaimCues.METHOD.in(s.words())).count();
    boolean figures = statements.stream().anyMatch(s -> FIGURES.matcher(s.value()).find());
    boolean own = statements.stream().anyMatch(s -> OWN_STUDY.in(s.words()));
    double narrative = narrative(statements);
    boolean toldByItself =
        narrative >= MOSTLY_TOLD || (narrative >= PARTLY_TOLD && (own || methods > 0));
    return methods >= 2 || figures || (own && methods > 0) || toldByItself;
  }

  // share of the sentences that tell what happened or will
  private static double narrative(List<Statement> statements) {
    long told = statements.stream().filter(s -> NARRATIVE.in(s.words())).count();
    return (double) told / statements.size();
  }

  private static boolean ofReview(Statement statement) {
    return ClaimCues.REVIEW.in(statement.words());
  }

  // the last sentence that is not about the paper itself
  private static int lastStatement(List<Statement> statements) {
    int last = statements.size() - 1;
    while (last > 0 && (aim(statements.get(last)) || source(statements.get(last)))) {
      last--;
    }
    return last;
  }

  private static DiscourseRole role(
      Statement statement, @Nullable AbstractPart part, boolean last) {
    if (ClaimCues.REGISTRATION.in(statement.words())) {
      return DiscourseRole.METHOD;
    }
    Optional<DiscourseRole> plain = plain(statement, part);
    if (plain.isPresent()) {
      return plain.get();
    }
    if (part != null) {
      return labelled(statement).orElse(part.role());
    }
    return unlabelled(statement, last);
  }

  /** A role that the wording shows, as far as the part of the text admits it. */
  private static Optional<DiscourseRole> plain(Statement statement, @Nullable AbstractPart part) {
    List<Word> main = statement.mainClause();
    boolean opens = part == null || part == AbstractPart.OPENING;
    boolean closes = part == null || part == AbstractPart.CLOSING;
    boolean opensStudy = part == AbstractPart.OPENING && ClaimCues.OPENING_AIM.in(main);
    if (opensStudy || (opens && aim(statement))) {
      return Optional.of(DiscourseRole.AIM);
    }
    if (part != AbstractPart.METHODS && ClaimCues.LIMITATION.in(main)) {
      return Optional.of(DiscourseRole.LIMITATION);
    }
    if ((closes || opens) && callsForResearch(main)) {
      return Optional.of(DiscourseRole.RECOMMENDATION);
    }
    boolean gap = (closes || opens) && !statement.concedes() && ClaimCues.GAP.in(main);
    return gap ? Optional.of(DiscourseRole.GAP) : Optional.empty();
  }

  private static Set<String> labelsWithAim(List<Statement> statements) {
    Set<String> labels = new HashSet<>();
    for (Statement statement : statements) {
      @Nullable String label = statement.label();
      if (label != null && aim(statement)) {
        labels.add(label);
      }
    }
    return labels;
  }

  // a section "Objective" often begins with what is known
  private static DiscourseRole afterAim(
      Statement statement, DiscourseRole role, Set<String> labelsWithAim) {
    @Nullable String label = statement.label();
    boolean known =
        role == DiscourseRole.AIM
            && label != null
            && labelsWithAim.contains(label)
            && !aim(statement);
    return known ? DiscourseRole.BACKGROUND : role;
  }

  static boolean aim(Statement statement) {
    return ClaimCues.AIM.in(statement.words())
        || INFINITIVE.matcher(statement.value()).find()
        || OF_ITSELF.matcher(statement.value()).find();
  }

  /** Whether it tells where data, a picture or money came from. */
  static boolean source(Statement statement) {
    return ClaimCues.SOURCE.in(statement.words()) || ClaimCues.REGISTRATION.in(statement.words());
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

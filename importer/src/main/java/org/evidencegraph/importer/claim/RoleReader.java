package org.evidencegraph.importer.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
  private static final String SIGNS = "<>=%\u00B1";

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

  // one of these stands in whatever OF_ITSELF finds
  private static final Set<String> ITSELF =
      Set.of(
          "review",
          "article",
          "paper",
          "overview",
          "chapter",
          "manuscript",
          "commentary",
          "perspective",
          "essay",
          "editorial",
          "here");

  private final List<Statement> statements;

  /** Sentences that tell the aim, by their index. */
  private final BitSet aims = new BitSet();

  private RoleReader(List<Statement> statements) {
    this.statements = statements;
    for (int i = 0; i < statements.size(); i++) {
      aims.set(i, aim(statements.get(i)));
    }
  }

  /** Roles of the sentences of one abstract or caption, in order. */
  static List<DiscourseRole> read(List<Statement> statements) {
    return new RoleReader(statements).roles();
  }

  private List<DiscourseRole> roles() {
    List<@Nullable AbstractPart> parts = parts();
    int last = lastStatement();
    Set<String> labelsWithAim = labelsWithAim();
    List<DiscourseRole> roles = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      roles.add(afterAim(i, role(i, parts.get(i), i == last), labelsWithAim));
    }
    return roles;
  }

  // the part each sentence is at home in, null where neither label nor model tells
  private List<@Nullable AbstractPart> parts() {
    List<AbstractPart> modelled =
        reportsStudy() ? RoleModel.standard().parts(statements) : List.of();
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
  private boolean reportsStudy() {
    if (statements.size() < FEWEST_SENTENCES
        || statements.stream().anyMatch(RoleReader::ofReview)) {
      return false;
    }
    long methods = statements.stream().filter(s -> ClaimCues.METHOD.in(s.words())).count();
    boolean figures = statements.stream().anyMatch(s -> figures(s.value()));
    boolean own = statements.stream().anyMatch(s -> OWN_STUDY.in(s.words()));
    double narrative = narrative();
    boolean toldByItself =
        narrative >= MOSTLY_TOLD || (narrative >= PARTLY_TOLD && (own || methods > 0));
    return methods >= 2 || figures || (own && methods > 0) || toldByItself;
  }

  // most sentences have none of the signs that figures need
  private static boolean figures(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (SIGNS.indexOf(value.charAt(i)) >= 0) {
        return FIGURES.matcher(value).find();
      }
    }
    return false;
  }

  // share of the sentences that tell what happened or will
  private double narrative() {
    long told = statements.stream().filter(s -> NARRATIVE.in(s.words())).count();
    return (double) told / statements.size();
  }

  private static boolean ofReview(Statement statement) {
    return ClaimCues.REVIEW.in(statement.words());
  }

  // the last sentence that is not about the paper itself
  private int lastStatement() {
    int last = statements.size() - 1;
    while (last > 0 && (aims.get(last) || source(statements.get(last)))) {
      last--;
    }
    return last;
  }

  private DiscourseRole role(int index, @Nullable AbstractPart part, boolean last) {
    Statement statement = statements.get(index);
    if (ClaimCues.REGISTRATION.in(statement.words())) {
      return DiscourseRole.METHOD;
    }
    Optional<DiscourseRole> plain = plain(index, part);
    if (plain.isPresent()) {
      return plain.get();
    }
    if (part != null) {
      return labelled(statement).orElse(part.role());
    }
    return unlabelled(statement, last);
  }

  /** A role that the wording shows, as far as the part of the text admits it. */
  private Optional<DiscourseRole> plain(int index, @Nullable AbstractPart part) {
    Statement statement = statements.get(index);
    List<Word> main = statement.mainClause();
    boolean opens = part == null || part == AbstractPart.OPENING;
    boolean closes = part == null || part == AbstractPart.CLOSING;
    boolean opensStudy = part == AbstractPart.OPENING && ClaimCues.OPENING_AIM.in(main);
    if (opensStudy || (opens && aims.get(index))) {
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

  private Set<String> labelsWithAim() {
    Set<String> labels = new HashSet<>();
    aims.stream()
        .mapToObj(i -> statements.get(i).label())
        .filter(Objects::nonNull)
        .forEach(labels::add);
    return labels;
  }

  // a section "Objective" often begins with what is known
  private DiscourseRole afterAim(int index, DiscourseRole role, Set<String> labelsWithAim) {
    @Nullable String label = statements.get(index).label();
    boolean known =
        role == DiscourseRole.AIM
            && label != null
            && labelsWithAim.contains(label)
            && !aims.get(index);
    return known ? DiscourseRole.BACKGROUND : role;
  }

  private static boolean aim(Statement statement) {
    return ClaimCues.AIM.in(statement.words())
        || INFINITIVE.matcher(statement.value()).lookingAt()
        || ofItself(statement);
  }

  private static boolean ofItself(Statement statement) {
    for (Word word : statement.words()) {
      if (ITSELF.contains(word.key())) {
        return OF_ITSELF.matcher(statement.value()).find();
      }
    }
    return false;
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

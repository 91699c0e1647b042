package org.evidencegraph.importer.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.evidencegraph.importer.claim.ClaimReader;
import org.evidencegraph.importer.claim.Statement;
import org.evidencegraph.importer.concept.ConceptFinder;
import org.evidencegraph.importer.concept.FoundConcept;
import org.evidencegraph.importer.sentence.InTextCitations;
import org.evidencegraph.importer.sentence.Range;
import org.evidencegraph.importer.sentence.SentenceSplitter;
import org.evidencegraph.importer.text.FoldedText;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.importer.text.Passage;
import org.evidencegraph.importer.text.Reading;
import org.evidencegraph.importer.text.TitleRange;
import org.evidencegraph.importer.trial.BodyProse;
import org.evidencegraph.importer.trial.Prose;
import org.evidencegraph.importer.trial.TrialFinder;
import org.evidencegraph.intake.ImportedMention;
import org.evidencegraph.intake.ImportedSentence;
import org.evidencegraph.intake.ImportedTrial;
import org.evidencegraph.provenance.Section;
import org.jspecify.annotations.Nullable;

/**
 * Reads prose by rules, word lists and one small trained model; the same text always reads the
 * same.
 */
public final class RuleBasedReading implements LanguageReading {
  // no title or sentence about a study is longer; anything longer is no prose
  private static final int LONGEST_STUDY_TEXT = 5_000;

  /**
   * {@code Table 2 shows}, {@code (Fig. 1)} alone is none: a sentence about the paper's own parts.
   */
  private static final Pattern OF_THE_PAPER =
      Pattern.compile(
          "(?i)^(?:the )?(?:tables?|figures?|fig\\.|figs\\.|supplementary|appendix|additional"
              + " file)\\s"
              + "|\\b(?:shown|presented|summari[sz]ed|listed|displayed|depicted|illustrated|given|reported)"
              + " in (?:the )?(?:tables?|fig)|\\?$");

  @Override
  public Reading read(
      FoldedText text, List<Passage> passages, List<TitleRange> titles, int referenceCount) {
    return new OnePaper(text, passages, titles, referenceCount).read();
  }

  private static final class OnePaper {
    private final FoldedText text;
    private final List<Passage> passages;
    private final List<TitleRange> titles;
    private final int referenceCount;
    private final ConceptFinder finder;
    private final List<ImportedSentence> sentences = new ArrayList<>();
    private final List<ImportedMention> mentions = new ArrayList<>();
    private final List<ImportedTrial> trials = new ArrayList<>();
    private final List<Prose> prose = new ArrayList<>();
    private final List<BodyProse> body = new ArrayList<>();
    private @Nullable Prose ownTitle;

    OnePaper(FoldedText text, List<Passage> passages, List<TitleRange> titles, int referenceCount) {
      this.text = text;
      this.passages = passages;
      this.titles = titles;
      this.referenceCount = referenceCount;
      this.finder = ConceptFinder.standard().learning(text.text(), ownRanges());
    }

    private List<Range> ownRanges() {
      List<Range> ranges = new ArrayList<>();
      passages.forEach(p -> ranges.add(new Range(p.start(), p.end())));
      titles.stream()
          .filter(t -> t.reference() == null)
          .forEach(t -> ranges.add(new Range(t.start(), t.end())));
      return ranges;
    }

    Reading read() {
      readTitles();
      texts().forEach(this::readText);
      trials.addAll(0, new TrialFinder(text).inPaper(ownTitle, prose, body));
      return new Reading(sentences, mentions, trials);
    }

    private void readTitles() {
      for (TitleRange title : titles) {
        Range range = new Range(title.start(), title.end());
        @Nullable Integer reference = title.reference();
        ConceptFinder knowing =
            reference == null ? finder : finder.learning(text.text(), List.of(range));
        Prose read = prose(range, knowing.find(text.text(), range));
        addMentions(read.concepts(), reference);
        if (reference == null) {
          ownTitle = readable(range) ? read : null;
        } else {
          trials.addAll(
              readable(range) ? new TrialFinder(text).inReference(read, reference) : List.of());
        }
      }
    }

    private static boolean readable(Range range) {
      return range.end() - range.start() <= LONGEST_STUDY_TEXT;
    }

    private Prose prose(Range range, List<FoundConcept> concepts) {
      return Prose.of(text.text(), range, text.value(range.start(), range.end()), concepts);
    }

    private void addMentions(List<FoundConcept> concepts, @Nullable Integer reference) {
      concepts.forEach(found -> mentions.add(TrialFinder.mention(text, found, reference)));
    }

    // the sections of the abstract are one text; each caption and each section of a body is one
    private Collection<List<Passage>> texts() {
      Map<String, List<Passage>> texts = new LinkedHashMap<>();
      for (Passage passage : passages) {
        String key =
            caption(passage.section())
                ? "caption " + passage.start()
                : body(passage.section())
                    ? passage.section() + " " + passage.label()
                    : "running text";
        texts.computeIfAbsent(key, k -> new ArrayList<>()).add(passage);
      }
      return texts.values();
    }

    private static boolean caption(Section section) {
      return section == Section.FIGURE_CAPTION || section == Section.TABLE;
    }

    private static boolean body(Section section) {
      return switch (section) {
        case INTRODUCTION, METHODS, RESULTS, DISCUSSION, CONCLUSION, OTHER -> true;
        case TITLE, ABSTRACT, FIGURE_CAPTION, TABLE, REFERENCES -> false;
      };
    }

    private void readText(List<Passage> passagesOfText) {
      List<Range> ranges = new ArrayList<>();
      List<Statement> statements = new ArrayList<>();
      for (Passage passage : passagesOfText) {
        for (Range range : SentenceSplitter.split(text.text(), passage.start(), passage.end())) {
          ranges.add(range);
          statements.add(
              Statement.of(
                  text.value(range.start(), range.end()), passage.section(), passage.label()));
        }
      }
      List<ClaimReader.ReadStatement> read = ClaimReader.read(statements);
      for (int i = 0; i < ranges.size(); i++) {
        addSentence(ranges.get(i), statements.get(i), read.get(i));
      }
    }

    private void addSentence(Range range, Statement statement, ClaimReader.ReadStatement read) {
      List<FoundConcept> concepts = finder.find(text.text(), range);
      addMentions(concepts, null);
      if (!caption(statement.section()) && readable(range)) {
        addProse(prose(range, concepts), statement);
      }
      sentences.add(
          new ImportedSentence(
              statement.value(),
              text.span(range.start(), range.end()),
              statement.section(),
              statement.label(),
              read.role(),
              claims(statement, concepts) ? read.assertion() : null,
              InTextCitations.in(statement.value(), referenceCount)));
    }

    private void addProse(Prose read, Statement statement) {
      if (body(statement.section())) {
        body.add(new BodyProse(read, statement.section(), statement.label()));
      } else {
        prose.add(read);
      }
    }

    // a body speaks of its tables, its methods and itself as well: there, only what names a concept
    // and points at nothing but the world is taken for a claim
    private static boolean claims(Statement statement, List<FoundConcept> concepts) {
      return switch (statement.section()) {
        case METHODS, OTHER -> false;
        case INTRODUCTION, RESULTS, DISCUSSION, CONCLUSION ->
            !concepts.isEmpty() && !OF_THE_PAPER.matcher(statement.value()).find();
        case TITLE, ABSTRACT, FIGURE_CAPTION, TABLE, REFERENCES -> true;
      };
    }
  }
}

package org.evidencegraph.importer.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.importer.sentence.Range;
import org.evidencegraph.importer.sentence.Word;
import org.evidencegraph.importer.sentence.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds the concepts that a stretch of text names. The longest name wins, no two mentions overlap,
 * and qualifiers in front of a name belong to its mention.
 */
public final class ConceptFinder {
  private static final Set<String> COORDINATORS = Set.of("and", "or");
  private static final int MOST_ELLIPTIC_WORDS = 2;

  private final Lexicon lexicon;
  private final Abbreviations abbreviations;

  private ConceptFinder(Lexicon lexicon, Abbreviations abbreviations) {
    this.lexicon = lexicon;
    this.abbreviations = abbreviations;
  }

  /** Knows the lexicon and no abbreviations of a text. */
  public static ConceptFinder standard() {
    return new ConceptFinder(Lexicon.standard(), Abbreviations.NONE);
  }

  /** Knows besides what the ranges define; what they define goes before what was known. */
  public ConceptFinder learning(String text, List<Range> ranges) {
    Abbreviations own = Abbreviations.of(text, ranges, range -> find(text, range));
    if (own.isEmpty()) {
      return this;
    }
    return new ConceptFinder(lexicon, own.or(abbreviations));
  }

  /** Mentions inside a range of a text, in reading order, with offsets of the whole text. */
  public List<FoundConcept> find(String text, Range range) {
    List<Word> words = Words.in(text, range.start(), range.end());
    List<Hit> hits = names(words);
    hits.removeIf(hit -> adjective(text, words, hit));
    addBuilt(words, hits);
    addElliptic(words, hits);
    return qualified(text, words, hits);
  }

  private List<Hit> names(List<Word> words) {
    List<Hit> hits = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      @Nullable Hit hit = nameAt(words, i);
      if (hit == null) {
        i++;
      } else {
        hits.add(hit);
        i = hit.last + 1;
      }
    }
    return hits;
  }

  // the steroid of "steroid-resistant" is not given
  private static boolean adjective(String text, List<Word> words, Hit hit) {
    return hit.concept.kind() == ConceptKind.INTERVENTION
        && hit.last + 1 < words.size()
        && Qualifiers.participle(text, words.get(hit.last + 1))
        && !words.get(hit.last + 1).lower().equals("based")
        && !words.get(hit.last + 1).lower().equals("mediated");
  }

  private @Nullable Hit nameAt(List<Word> words, int i) {
    Optional<Lexicon.Match> match = lexicon.longestAt(words, i);
    Word word = words.get(i);
    boolean several = match.isPresent() && match.get().words() > 1;
    if (!several && word.abbreviation() && abbreviations.defines(word.text())) {
      return abbreviations.meaning(word.text()).map(concept -> new Hit(i, i, concept)).orElse(null);
    }
    return match.map(m -> new Hit(i, i + m.words() - 1, m.concept())).orElse(null);
  }

  private static void addBuilt(List<Word> words, List<Hit> hits) {
    List<Hit> built = new ArrayList<>();
    boolean headline = ConditionPattern.headline(words);
    int next = 0;
    int floor = 0;
    for (int i = 0; i < words.size(); i++) {
      if (next < hits.size() && i == hits.get(next).first) {
        i = hits.get(next).last;
        floor = i + 1;
        next++;
        continue;
      }
      int last = i;
      Optional<ConditionPattern.Built> found = ConditionPattern.endingAt(words, i, floor, headline);
      if (found.isPresent()) {
        built.add(new Hit(found.get().first(), last, found.get().concept()));
        floor = i + 1;
      }
    }
    hits.addAll(built);
    hits.sort(Comparator.comparingInt(Hit::first));
  }

  // "inflammatory or autoimmune diseases": the first adjective shares the noun of the second
  private void addElliptic(List<Word> words, List<Hit> hits) {
    List<Hit> elliptic = new ArrayList<>();
    for (int h = 0; h < hits.size(); h++) {
      Hit hit = hits.get(h);
      int floor = h == 0 ? 0 : hits.get(h - 1).last + 1;
      int and = hit.first - 1;
      if (hit.concept.kind() == ConceptKind.CONDITION
          && and > floor
          && COORDINATORS.contains(words.get(and).lower())
          && ConditionPattern.head(words.get(hit.last))) {
        shared(words, floor, and - 1, words.get(hit.last).key()).ifPresent(elliptic::add);
      }
    }
    hits.addAll(elliptic);
    hits.sort(Comparator.comparingInt(Hit::first));
  }

  private Optional<Hit> shared(List<Word> words, int floor, int last, String head) {
    for (int n = MOST_ELLIPTIC_WORDS; n >= 1; n--) {
      int first = last - n + 1;
      if (first >= floor) {
        List<String> keys = new ArrayList<>();
        words.subList(first, last + 1).forEach(word -> keys.add(word.key()));
        keys.add(head);
        Optional<Concept> concept = lexicon.named(keys);
        if (concept.isPresent()) {
          return Optional.of(new Hit(first, last, concept.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static List<FoundConcept> qualified(String text, List<Word> words, List<Hit> hits) {
    List<FoundConcept> found = new ArrayList<>();
    int floor = 0;
    for (Hit hit : hits) {
      int first = Qualifiers.first(text, words, hit.first, floor, hit.concept.kind());
      int end = words.get(hit.last).end();
      found.add(
          new FoundConcept(
              hit.concept,
              new Range(words.get(first).start(), end),
              new Range(words.get(hit.first).start(), end)));
      floor = hit.last + 1;
    }
    return found;
  }

  private record Hit(int first, int last, Concept concept) {}
}

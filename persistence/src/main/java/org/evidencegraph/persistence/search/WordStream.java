package org.evidencegraph.persistence.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.evidencegraph.persistence.search.Words.Word;

/** The words of the values of one field, as Lucene takes them. Values stand apart. */
final class WordStream extends TokenStream {
  /** No phrase reaches from one value into the next. */
  private static final int GAP = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Iterator<Step> steps;

  private record Step(String term, int increment) {}

  WordStream(List<String> values) {
    this.steps = steps(values).iterator();
  }

  private static List<Step> steps(List<String> values) {
    List<Step> steps = new ArrayList<>();
    for (String value : values) {
      List<Word> words = Words.of(value);
      for (int n = 0; n < words.size(); n++) {
        int forward = n > 0 || steps.isEmpty() ? 1 : GAP;
        for (String term : terms(words, n)) {
          steps.add(new Step(term, forward));
          forward = 0;
        }
      }
    }
    return steps;
  }

  private static Set<String> terms(List<Word> words, int n) {
    Word word = words.get(n);
    Set<String> terms = new LinkedHashSet<>(List.of(word.term()));
    terms.add(word.stem());
    terms.add(word.plus());
    terms.addAll(Words.joined(words, n));
    return terms;
  }

  @Override
  public boolean incrementToken() {
    if (!steps.hasNext()) {
      return false;
    }
    clearAttributes();
    Step step = steps.next();
    term.setEmpty().append(step.term);
    increment.setPositionIncrement(step.increment);
    return true;
  }
}

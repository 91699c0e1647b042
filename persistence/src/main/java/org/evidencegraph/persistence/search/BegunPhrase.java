package org.evidencegraph.persistence.search;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Words side by side, the last of which is only begun: {@code stem cell*}. */
final class BegunPhrase extends Query {
  /** Words that the beginning may stand for; the first ones of the alphabet. */
  private static final int MOST_WORDS = 1_000;

  private final String field;
  private final List<String> words;
  private final String begun;

  /**
   * @param words terms of the index; at least one
   * @param begun the beginning of the word after them
   */
  BegunPhrase(String field, List<String> words, String begun) {
    this.field = field;
    this.words = List.copyOf(words);
    this.begun = begun;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Set<Term> ends = new TreeSet<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      addEnds(leaf.reader().terms(field), ends);
    }
    if (ends.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    words.forEach(word -> phrase.add(new Term(field, word)));
    return phrase.add(ends.toArray(Term[]::new)).build();
  }

  private void addEnds(@Nullable Terms terms, Set<Term> ends) throws IOException {
    if (terms == null) {
      return;
    }
    BytesRef beginning = new BytesRef(begun);
    TermsEnum all = terms.iterator();
    TermsEnum.SeekStatus found = all.seekCeil(beginning);
    BytesRef term = found == TermsEnum.SeekStatus.END ? null : all.term();
    for (int n = 0; n < MOST_WORDS && term != null; n++) {
      if (!StringHelper.startsWith(term, beginning)) {
        return;
      }
      ends.add(new Term(field, BytesRef.deepCopyOf(term)));
      term = all.next();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String defaultField) {
    return field + ":\"" + String.join(" ", words) + " " + begun + "*\"";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BegunPhrase phrase
        && field.equals(phrase.field)
        && words.equals(phrase.words)
        && begun.equals(phrase.begun);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, words, begun);
  }
}

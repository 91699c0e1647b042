package org.evidencegraph.persistence.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.evidencegraph.persistence.search.IndexedNode.Weight;
import org.evidencegraph.persistence.search.Words.Word;
import org.evidencegraph.search.SearchType;
import org.evidencegraph.search.SuggestRequest;

/**
 * What is typed, as a query of Lucene: all words have to occur, the last one at least begun. The
 * score is made of steps and knows no frequencies, so that the list does not jump about while
 * somebody types.
 */
final class SuggestionQuery {
  /** A label that begins like that comes before all others. */
  private static final float BEGINS_SO = 100;

  /** For each word that the title has, before those that only other fields have. */
  private static final float IN_TITLE = 10;

  private static final float HELD = 0.5f;

  private SuggestionQuery() {}

  static Query of(SuggestRequest request) {
    List<Word> words = Words.of(request.prefix());
    if (words.isEmpty() || request.isTooShort()) {
      return new MatchNoDocsQuery();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (int n = 0; n < words.size(); n++) {
      boolean begun = n == words.size() - 1 && isOpen(request.prefix());
      query.add(anywhere(words.get(n), begun), Occur.FILTER);
      add(query, IN_TITLE, in(Weight.TITLE, words.get(n), begun));
    }
    query.add(HitQuery.types(request.types()), Occur.FILTER);
    add(query, BEGINS_SO, beginning(words));
    for (SearchType type : request.types()) {
      add(query, rank(type), new TermQuery(new Term(Documents.TYPE, type.name())));
    }
    add(query, HELD, new TermQuery(new Term(Documents.HELD, "true")));
    return query.build();
  }

  /** A blank ends a word. */
  private static boolean isOpen(String prefix) {
    return Character.isLetterOrDigit(prefix.codePointBefore(prefix.length()));
  }

  private static void add(BooleanQuery.Builder query, float steps, Query what) {
    query.add(new BoostQuery(new ConstantScoreQuery(what), steps), Occur.SHOULD);
  }

  private static float rank(SearchType type) {
    return switch (type) {
      case CONCEPT -> 5;
      case TRIAL -> 4;
      case PAPER -> 3;
      case CLAIM -> 2;
      case REFERENCE -> 1;
    };
  }

  private static Query anywhere(Word word, boolean begun) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Weight field : List.of(Weight.TITLE, Weight.TERM, Weight.NAME)) {
      query.add(in(field, word, begun), Occur.SHOULD);
    }
    query.add(new PrefixQuery(new Term(Weight.IDENTIFIER.name(), word.term())), Occur.SHOULD);
    query.add(inSentence(word, begun), Occur.SHOULD);
    return query.build();
  }

  /** What has no title is known by its text. */
  private static Query inSentence(Word word, boolean begun) {
    return new BooleanQuery.Builder()
        .add(in(Weight.TEXT, word, begun), Occur.FILTER)
        .add(HitQuery.types(Set.of(SearchType.CLAIM, SearchType.REFERENCE)), Occur.FILTER)
        .build();
  }

  private static Query in(Weight field, Word word, boolean begun) {
    return begun
        ? new PrefixQuery(new Term(field.name(), word.term()))
        : new TermQuery(new Term(field.name(), word.stem()));
  }

  private static Query beginning(List<Word> words) {
    return new PrefixQuery(new Term(Documents.BEGINNING, beginning(words.stream())));
  }

  /** The words of a label, folded, with blanks between them. */
  static String beginning(Stream<Word> words) {
    String text = words.map(Word::term).collect(Collectors.joining(" "));
    return text.substring(0, Math.min(text.length(), Documents.LONGEST_BEGINNING));
  }
}

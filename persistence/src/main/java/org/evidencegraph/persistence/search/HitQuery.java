package org.evidencegraph.persistence.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.persistence.search.IndexedNode.Weight;
import org.evidencegraph.persistence.search.Words.Word;
import org.evidencegraph.search.SearchRequest;
import org.evidencegraph.search.SearchType;

/**
 * What is asked, as a query of Lucene. Phrases and prefixes have to occur; of words all, up to
 * three, and three in four of more. Words that say nothing do not count beside others.
 */
final class HitQuery {
  private static final int ALL_OF_SO_MANY = 3;

  /** How much a word counts that is found in a second field, too. */
  private static final float ALSO = 0.15f;

  /** How much more it tells that a word stands there as it was asked, not only by its stem. */
  private static final float EXACT = 1.1f;

  private static final float WITH_PLUS = 2f;

  private static final Set<String> SAYING_NOTHING =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "but", "by", "do", "does", "for", "from",
          "how", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "such", "that",
          "the", "their", "then", "there", "these", "they", "this", "to", "was", "were", "what",
          "which", "will", "with");

  private HitQuery() {}

  static Query of(SearchRequest request) {
    return of(request, request.page().where());
  }

  /** What a facet of that field counts: hits of any value of it. */
  static Query beside(String field, SearchRequest request) {
    Set<SearchType> types =
        field.equals(SearchRequest.TYPE) ? EnumSet.allOf(SearchType.class) : request.types();
    return of(
        new SearchRequest(request.text(), types, request.page()),
        request.page().where().without(field));
  }

  private static Query of(SearchRequest request, Condition where) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(words(Wanted.of(request.text())), Occur.MUST);
    if (request.types().size() < SearchType.values().length) {
      query.add(types(request.types()), Occur.FILTER);
    }
    if (!where.equals(Condition.ANY)) {
      query.add(HitCondition.of(where), Occur.FILTER);
    }
    return query.build();
  }

  static Query types(Set<SearchType> types) {
    return new TermInSetQuery(
        Documents.TYPE, types.stream().map(type -> new BytesRef(type.name())).toList());
  }

  private static Query words(List<Wanted> all) {
    List<Wanted> telling = all.stream().filter(wanted -> !saysNothing(wanted)).toList();
    List<Wanted> wanted = telling.isEmpty() ? all : telling;
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    long words = wanted.stream().filter(Wanted::isWord).count();
    boolean needsAll = words <= ALL_OF_SO_MANY;
    for (Wanted one : wanted) {
      query.add(of(one), one.isWord() && !needsAll ? Occur.SHOULD : Occur.MUST);
    }
    if (!needsAll) {
      query.setMinimumNumberShouldMatch((int) (words * 3 + 3) / 4);
    }
    return wanted.isEmpty() ? new MatchNoDocsQuery() : query.build();
  }

  private static boolean saysNothing(Wanted wanted) {
    return wanted.isWord()
        && wanted.words().size() == 1
        && SAYING_NOTHING.contains(wanted.last().term());
  }

  private static Query of(Wanted wanted) {
    List<Query> anywhere = new ArrayList<>();
    for (Weight field : Weight.values()) {
      Query there = field == Weight.IDENTIFIER ? identifier(wanted) : in(field.name(), wanted);
      anywhere.add(new BoostQuery(there, field.boost));
    }
    return new DisjunctionMaxQuery(anywhere, ALSO);
  }

  private static Query identifier(Wanted wanted) {
    Term term = new Term(Weight.IDENTIFIER.name(), wanted.identifier());
    return wanted.isPrefix() ? new PrefixQuery(term) : new ConstantScoreQuery(new TermQuery(term));
  }

  private static Query in(String field, Wanted wanted) {
    if (wanted.isPrefix()) {
      return prefix(field, wanted);
    }
    return wanted.words().size() == 1 ? word(field, wanted.last()) : compound(field, wanted);
  }

  private static Query word(String field, Word word) {
    List<Query> forms = new ArrayList<>();
    forms.add(term(field, word.stem()));
    if (!word.stem().equals(word.term())) {
      forms.add(new BoostQuery(term(field, word.term()), EXACT));
    }
    if (!word.plus().equals(word.term())) {
      forms.add(new BoostQuery(term(field, word.plus()), WITH_PLUS));
    }
    return new DisjunctionMaxQuery(forms, 0);
  }

  private static Query compound(String field, Wanted wanted) {
    Query inOrder = inOrder(field, wanted.words());
    return wanted.isWord() && wanted.isCompound()
        ? new DisjunctionMaxQuery(List.of(inOrder, term(field, wanted.joined())), 0)
        : inOrder;
  }

  private static Query inOrder(String field, List<Word> words) {
    return new PhraseQuery(field, words.stream().map(Word::stem).toArray(String[]::new));
  }

  private static Query prefix(String field, Wanted wanted) {
    Query joined = new PrefixQuery(new Term(field, wanted.joined()));
    if (wanted.words().size() == 1) {
      return joined;
    }
    List<String> before = wanted.before().stream().map(Word::stem).toList();
    Query begun = new BegunPhrase(field, before, wanted.last().term());
    return wanted.isCompound() ? new DisjunctionMaxQuery(List.of(begun, joined), 0) : begun;
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}

package org.evidencegraph.persistence.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.evidencegraph.page.Facet;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is found by one of its fields.
 *
 * @param <V> integers, or names of enum values
 */
final class HitFacet<V extends Comparable<V>> {
  private final Values<V> values;

  /** Reads the values of one part of the index. */
  @FunctionalInterface
  private interface Values<V> {
    Value<V> in(LeafReaderContext part) throws IOException;
  }

  /** The value of one document, null where it has none. */
  @FunctionalInterface
  private interface Value<V> {
    @Nullable V of(int document) throws IOException;
  }

  private HitFacet(Values<V> values) {
    this.values = values;
  }

  static HitFacet<?> of(String field) {
    return field.equals(Documents.YEAR) ? numbers(field) : names(field);
  }

  private static HitFacet<Integer> numbers(String field) {
    return new HitFacet<>(
        part -> {
          SortedNumericDocValues numbers = DocValues.getSortedNumeric(part.reader(), field);
          return document -> numbers.advanceExact(document) ? (int) numbers.nextValue() : null;
        });
  }

  private static HitFacet<String> names(String field) {
    return new HitFacet<>(
        part -> {
          SortedDocValues names = DocValues.getSorted(part.reader(), field);
          return document ->
              names.advanceExact(document)
                  ? names.lookupOrd(names.ordValue()).utf8ToString()
                  : null;
        });
  }

  /** The most frequent values first, then by value. */
  List<Facet> counted(IndexSearcher searcher, Query query, int size) throws IOException {
    return searcher.search(query, new Counting<>(values)).entrySet().stream()
        .sorted(
            Map.Entry.<V, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(size)
        .map(counted -> new Facet(counted.getKey(), counted.getValue()))
        .toList();
  }

  private record Counting<V>(Values<V> values)
      implements CollectorManager<Counts<V>, Map<V, Integer>> {

    @Override
    public Counts<V> newCollector() {
      return new Counts<>(values, new HashMap<>());
    }

    @Override
    public Map<V, Integer> reduce(Collection<Counts<V>> collectors) {
      Map<V, Integer> all = new HashMap<>();
      collectors.forEach(
          some -> some.counts.forEach((value, count) -> all.merge(value, count, Integer::sum)));
      return all;
    }
  }

  private record Counts<V>(Values<V> values, Map<V, Integer> counts) implements Collector {

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext part) throws IOException {
      Value<V> value = values.in(part);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {
          // scores do not count
        }

        @Override
        public void collect(int document) throws IOException {
          V found = value.of(document);
          if (found != null) {
            counts.merge(found, 1, Integer::sum);
          }
        }
      };
    }
  }
}

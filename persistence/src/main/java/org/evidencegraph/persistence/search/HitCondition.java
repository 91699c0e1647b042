package org.evidencegraph.persistence.search;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.IntField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.evidencegraph.filter.Condition;

/** What hits must meet beside their words, as a query of Lucene that scores nothing. */
final class HitCondition {
  private HitCondition() {}

  static Query of(Condition condition) {
    return switch (condition) {
      case Condition.All all -> joined(all.parts(), Occur.FILTER, new MatchAllDocsQuery());
      case Condition.Either either -> joined(either.parts(), Occur.SHOULD, new MatchNoDocsQuery());
      case Condition.Not not -> not(of(not.part()));
      case Condition.OneOf oneOf -> oneOf(oneOf.field(), oneOf.values());
      case Condition.Compared compared -> compared(compared);
      case Condition.Absent absent -> not(new FieldExistsQuery(absent.field()));
      case Condition.Contains _,
          Condition.StartsWith _,
          Condition.Related _,
          Condition.Overlaps _ ->
          throw new IllegalArgumentException("hits are not searched for " + condition);
    };
  }

  private static Query joined(List<Condition> parts, Occur occur, Query ofNone) {
    if (parts.isEmpty()) {
      return ofNone;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    parts.forEach(part -> query.add(of(part), occur));
    return query.build();
  }

  private static Query not(Query query) {
    return new BooleanQuery.Builder()
        .add(new MatchAllDocsQuery(), Occur.FILTER)
        .add(query, Occur.MUST_NOT)
        .build();
  }

  private static Query oneOf(String field, Collection<Object> values) {
    return field.equals(Documents.YEAR)
        ? IntField.newSetQuery(field, values.stream().mapToInt(Integer.class::cast).toArray())
        : new TermInSetQuery(
            field, values.stream().map(value -> new BytesRef(value.toString())).toList());
  }

  private static Query compared(Condition.Compared test) {
    int value = (Integer) test.value();
    return switch (test.side()) {
      case ABOVE -> not(range(test.field(), Integer.MIN_VALUE, value), test.field());
      case FROM -> range(test.field(), value, Integer.MAX_VALUE);
      case BELOW -> not(range(test.field(), value, Integer.MAX_VALUE), test.field());
      case UP_TO -> range(test.field(), Integer.MIN_VALUE, value);
    };
  }

  private static Query range(String field, int from, int to) {
    return IntField.newRangeQuery(field, from, to);
  }

  /** What has a value, and not such a one. */
  private static Query not(Query query, String field) {
    return new BooleanQuery.Builder()
        .add(new FieldExistsQuery(field), Occur.FILTER)
        .add(query, Occur.MUST_NOT)
        .build();
  }
}

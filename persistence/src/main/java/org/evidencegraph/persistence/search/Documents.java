package org.evidencegraph.persistence.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.evidencegraph.filter.TextFold;
import org.evidencegraph.persistence.search.IndexedNode.Passage;
import org.evidencegraph.persistence.search.IndexedNode.Weight;
import org.evidencegraph.search.SearchRequest;

/** Nodes as documents of Lucene. A change here is a new {@link #FORMAT}. */
final class Documents {
  /** Goes up when documents are made in another way, words and fields included. */
  static final int FORMAT = 3;

  static final String ID = "id";
  static final String TYPE = SearchRequest.TYPE;
  static final String OWNER = "owner";
  static final String YEAR = SearchRequest.YEAR;
  static final String HELD = SearchRequest.HELD;

  /** How a title or label begins. */
  static final String BEGINNING = "beginning";

  static final int LONGEST_BEGINNING = 80;

  /** Before the names of fields that are only kept to be shown. */
  static final String SHOWN = "shown.";

  private static final int LONGEST_IDENTIFIER = 200;
  private static final String LEAD_INS =
      "^(?:(?:https?://)?(?:dx\\.)?doi\\.org/|(?:doi|pmid|pmcid):?)(?=.)";

  private Documents() {}

  static Document of(IndexedNode node) {
    Document document = new Document();
    document.add(new StringField(ID, node.id(), Field.Store.YES));
    document.add(new SortedDocValuesField(ID, new BytesRef(node.id())));
    document.add(new StringField(TYPE, node.type().name(), Field.Store.YES));
    document.add(new SortedDocValuesField(TYPE, new BytesRef(node.type().name())));
    document.add(new StringField(OWNER, node.owner(), Field.Store.NO));
    if (node.year() != null) {
      document.add(new IntField(YEAR, node.year(), Field.Store.NO));
    }
    if (node.held() != null) {
      document.add(new StringField(HELD, node.held().toString(), Field.Store.NO));
    }
    addTexts(node, document);
    return document;
  }

  private static void addTexts(IndexedNode node, Document document) {
    Map<Weight, List<String>> texts = new EnumMap<>(Weight.class);
    List<Passage> weightiestFirst =
        node.passages().stream()
            .sorted(Comparator.comparing((Passage passage) -> -passage.weight().boost))
            .toList();
    for (Passage passage : weightiestFirst) {
      document.add(new StoredField(SHOWN + passage.field(), passage.text()));
      if (passage.weight() == Weight.TITLE) {
        String words = SuggestionQuery.beginning(Words.of(passage.text()).stream());
        document.add(new StringField(BEGINNING, words, Field.Store.NO));
      }
      texts.computeIfAbsent(passage.weight(), w -> new ArrayList<>()).add(passage.text());
    }
    texts.forEach(
        (weight, values) -> {
          if (weight == Weight.IDENTIFIER) {
            values.forEach(
                value ->
                    document.add(
                        new StringField(weight.name(), identifier(value), Field.Store.NO)));
          } else {
            document.add(new TextField(weight.name(), new WordStream(values)));
          }
        });
  }

  /** An identifier as it is compared: folded, without {@code https://doi.org/}. */
  static String identifier(String text) {
    String folded = TextFold.fold(text).replaceFirst(LEAD_INS, "");
    return folded.substring(0, Math.min(folded.length(), LONGEST_IDENTIFIER));
  }
}

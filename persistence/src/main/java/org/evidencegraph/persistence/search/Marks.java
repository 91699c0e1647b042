package org.evidencegraph.persistence.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.evidencegraph.persistence.search.Words.Word;
import org.evidencegraph.search.TextMatch;
import org.evidencegraph.search.TextMatch.Range;

/** Finds where what was asked stands in the texts of a hit. */
final class Marks {
  /** Longer texts are cut to the stretch that holds most. */
  private static final int LONGEST = 300;

  /** How much before the first mark. */
  private static final int LEAD = 60;

  private final List<Wanted> wanted;

  Marks(List<Wanted> wanted) {
    this.wanted = wanted;
  }

  /** The texts that have something of what was asked, in the order of the document. */
  List<TextMatch> in(Document document) {
    List<TextMatch> matches = new ArrayList<>();
    for (IndexableField field : document.getFields()) {
      if (field.name().startsWith(Documents.SHOWN)) {
        String name = field.name().substring(Documents.SHOWN.length());
        in(name, field.stringValue()).ifPresent(matches::add);
      }
    }
    return matches;
  }

  private Optional<TextMatch> in(String field, String text) {
    List<Range> ranges = ranges(text);
    if (ranges.isEmpty()) {
      return Optional.empty();
    }
    int start = text.length() <= LONGEST ? 0 : start(text, ranges);
    int end = text.length() <= LONGEST ? text.length() : end(text, start, ranges);
    List<Range> inside =
        ranges.stream()
            .filter(range -> range.start() >= start && range.end() <= end)
            .map(range -> new Range(range.start() - start, range.end() - start))
            .toList();
    return Optional.of(new TextMatch(field, text.substring(start, end), inside));
  }

  private List<Range> ranges(String text) {
    List<Word> words = Words.of(text);
    List<Range> ranges = new ArrayList<>();
    for (Wanted one : wanted) {
      if (isIdentifier(text, one)) {
        return List.of(new Range(0, text.length()));
      }
      for (int n = 0; n < words.size(); n++) {
        int length = one.isPrefix() ? beginning(words, n, one) : length(words, n, one);
        if (length > 0) {
          Word last = words.get(n + length - 1);
          ranges.add(new Range(words.get(n).start(), end(last, one)));
        }
      }
    }
    return merged(ranges);
  }

  private static boolean isIdentifier(String text, Wanted one) {
    return one.isWord() && Documents.identifier(text).equals(one.identifier());
  }

  private static int end(Word last, Wanted one) {
    boolean plus = last.plus().equals(one.last().plus()) && !last.plus().equals(last.term());
    return plus ? last.end() + 1 : last.end();
  }

  /** How many words from there on are what is wanted; 0 where they are not. */
  private static int length(List<Word> words, int n, Wanted one) {
    if (matches(words, n, one.words())) {
      return one.words().size();
    }
    if (one.isWord() && one.isCompound()) {
      String joined = one.joined();
      return words.get(n).term().equals(joined) ? 1 : joinedLength(words, n, joined, false);
    }
    return 0;
  }

  private static boolean matches(List<Word> words, int n, List<Word> wanted) {
    if (n + wanted.size() > words.size()) {
      return false;
    }
    for (int k = 0; k < wanted.size(); k++) {
      if (!words.get(n + k).stem().equals(wanted.get(k).stem())) {
        return false;
      }
    }
    return true;
  }

  private static int joinedLength(List<Word> words, int n, String joined, boolean begins) {
    List<String> terms = Words.joined(words, n);
    for (int k = 0; k < terms.size(); k++) {
      if (begins ? terms.get(k).startsWith(joined) : terms.get(k).equals(joined)) {
        return k + 2;
      }
    }
    return 0;
  }

  private static int beginning(List<Word> words, int n, Wanted one) {
    if (!one.isCompound()) {
      return words.get(n).term().startsWith(one.last().term()) ? 1 : 0;
    }
    return words.get(n).term().startsWith(one.joined())
        ? 1
        : joinedLength(words, n, one.joined(), true);
  }

  private static List<Range> merged(List<Range> ranges) {
    List<Range> merged = new ArrayList<>();
    ranges.sort(Comparator.comparing(Range::start).thenComparing(Range::end));
    for (Range range : ranges) {
      if (!merged.isEmpty() && range.start() < merged.getLast().end()) {
        Range before = merged.removeLast();
        merged.add(new Range(before.start(), Math.max(before.end(), range.end())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  /** A blank's end before the range from which on most others are near. */
  private static int start(String text, List<Range> ranges) {
    int best = 0;
    int most = 0;
    for (int n = 0; n < ranges.size(); n++) {
      int near = ranges.get(n).start() - LEAD + LONGEST;
      int last = n;
      while (last < ranges.size() && ranges.get(last).end() <= near) {
        last++;
      }
      if (last - n > most) {
        most = last - n;
        best = n;
      }
    }
    int start = ranges.get(best).start();
    int from = Math.max(0, start - LEAD);
    int blank = from == 0 ? -1 : text.indexOf(' ', from);
    return from == 0 ? 0 : blank >= 0 && blank < start ? blank + 1 : start;
  }

  /** A blank after the ranges that still fit. */
  private static int end(String text, int start, List<Range> ranges) {
    int end = Math.min(text.length(), start + LONGEST);
    if (end < text.length()) {
      int blank = text.lastIndexOf(' ', end);
      end = blank > start ? blank : end;
    }
    for (Range range : ranges) {
      if (range.start() < end && range.end() > end) {
        end = range.end();
      }
    }
    return end;
  }
}

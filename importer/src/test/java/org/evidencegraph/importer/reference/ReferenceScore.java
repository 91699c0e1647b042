package org.evidencegraph.importer.reference;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evidencegraph.importer.reference.field.ReferenceCorpus;

/**
 * Counts fields that were found, over the eight fields by which parsers of references are compared.
 * Case, marks and blanks do not count; of a date only the year does; authors are one string,
 * without "and" and "et al"; a labelled volume "61(3)" is volume 61, issue 3.
 */
final class ReferenceScore {
  private static final List<String> FIELDS =
      List.of("author", "title", "journal", "volume", "issue", "pages", "year", "doi");
  private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");
  private static final Pattern PAGE = Pattern.compile("[A-Za-z]?\\d+[A-Za-z]?");
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
  private static final Pattern BOTH =
      Pattern.compile(
          "(?i)\\s*(?:vol\\.?|volume)?\\s*(\\w+)\\s*(?:[(\\[]\\s*(?:no\\.?|issue)?\\s*([\\w\u2013/"
              + " -]+?)\\s*[)\\]]|,?\\s*(?:no\\.?|issue|nr\\.?)\\s*([\\w\u2013/-]+))"
              + "\\s*[.,:;]*\\s*");

  /** Right, wrong and missed values by field. */
  private final Map<String, int[]> counts = new TreeMap<>();

  void add(ReferenceCorpus.Labelled labelled, Map<String, String> read) {
    Map<String, String> expected = expected(labelled);
    for (String field : FIELDS) {
      String right = form(field, expected.getOrDefault(field, ""));
      String found = form(field, read.getOrDefault(field, ""));
      int[] count = counts.computeIfAbsent(field, f -> new int[3]);
      boolean same = found.equals(right);
      count[0] += same && !right.isEmpty() ? 1 : 0;
      count[1] += !same && !found.isEmpty() ? 1 : 0;
      count[2] += !same && !right.isEmpty() ? 1 : 0;
    }
  }

  private static Map<String, String> expected(ReferenceCorpus.Labelled labelled) {
    Map<String, String> expected = new LinkedHashMap<>();
    for (ReferenceCorpus.Span span : labelled.spans()) {
      String value = labelled.text().substring(span.start(), span.end());
      String field = span.label().equals("date") ? "year" : span.label();
      expected.merge(field, value, (a, b) -> a + " " + b);
    }
    Matcher both = BOTH.matcher(expected.getOrDefault("volume", ""));
    if (!expected.containsKey("issue") && both.matches()) {
      expected.put("volume", both.group(1));
      expected.put("issue", both.group(2) == null ? both.group(3) : both.group(2));
    }
    return expected;
  }

  private static String form(String field, String value) {
    return switch (field) {
      case "year" -> first(YEAR, value, plain(value));
      case "pages" ->
          PAGE.matcher(value)
              .results()
              .map(MatchResult::group)
              .collect(Collectors.joining("-"))
              .toLowerCase(Locale.ROOT);
      case "volume", "issue" ->
          plain(value.replaceAll("(?i)\\b(vol(ume)?|no|issue|number|nr|iss)\\b\\.?", ""));
      case "doi" ->
          first(DOI, value, value)
              .toLowerCase(Locale.ROOT)
              .replaceAll("^[ .,;)\\]]+|[ .,;)\\]]+$", "");
      case "journal" -> plain(value.replaceFirst("(?i)^\\s*in[:\\s]\\s*", ""));
      case "author" -> plain(value.replaceAll("(?iU)\\b(and|et al|eds?|und)\\b\\.?", ""));
      default -> plain(value);
    };
  }

  private static String first(Pattern form, String value, String otherwise) {
    Matcher m = form.matcher(value);
    return m.find() ? m.group() : otherwise;
  }

  private static String plain(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9\u0370-\u9fff]", "");
  }

  double f1() {
    int[] sum = new int[3];
    for (int[] count : counts.values()) {
      for (int k = 0; k < 3; k++) {
        sum[k] += count[k];
      }
    }
    return f1(sum);
  }

  private static double f1(int[] count) {
    return 2.0 * count[0] / Math.max(1, 2 * count[0] + count[1] + count[2]);
  }

  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder("F1 %.4f%n".formatted(f1()));
    for (String field : FIELDS) {
      int[] n = counts.get(field);
      lines.append(
          "  %-8s %.3f (%d right, %d wrong, %d missed)%n"
              .formatted(field, f1(n), n[0], n[1], n[2]));
    }
    return lines.toString();
  }
}

package org.evidencegraph.importer.article;

import java.util.List;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.reference.ReferenceList;
import org.evidencegraph.importer.text.Line;

/** Reads the references below their heading, where it can be told where each of them ends. */
final class ArticleReferences {
  private static final int BRIEF = 25;

  /** {@code Br Poult Sci. 2002; 43: 1-8}: where a cited work appeared, on a line of its own. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?!.{0,60}(?:\\p{L}{4}|\\b\\p{Lu})[.?!] \\p{Lu})\\p{Lu}[\\p{L}. &]{2,50}"
              + " (?:19|20)\\d{2};.{1,30}");

  /** Indexes list the cited works by their titles, with names and places on lines below. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?i)articles referenced by this article.{0,20}|showing [\\d-]{1,12} of \\d{1,5}"
              + " references|citation type");

  private ArticleReferences() {}

  /** Short lines without numbers or links tell nothing of where an entry ends. */
  static void read(ArticlePageReader.Parts parts, PageDraft draft) {
    if (!parts.zones().hasReferences()) {
      return;
    }
    int first = parts.zones().references() + 1;
    List<Line> lines = List.copyOf(parts.text().lines(first, parts.zones().referencesEnd()));
    boolean counted = parts.text().value(first - 1).matches("(?i)\\d{1,4} references");
    if (!lines.isEmpty() && (counted || LISTED.matcher(lines.getFirst().label()).matches())) {
      TitledReferences.read(lines, draft);
      return;
    }
    long brief = lines.stream().filter(line -> line.length() < BRIEF).count();
    boolean keyed =
        !lines.isEmpty() && lines.getFirst().label().matches("\\W?\\d.*|.* et al\\.?.*");
    boolean whole = brief * 2 <= lines.size() || isLinked(lines);
    boolean parted = lines.stream().anyMatch(line -> PLACE.matcher(line.label()).matches());
    boolean markup = lines.stream().anyMatch(line -> line.text().matches("</?(?:ol|ul|li)\\b.*"));
    if (!markup && (keyed || whole && !parted || ReferenceList.isNameStacks(lines))) {
      draft.references(lines);
    }
  }

  private static boolean isLinked(List<Line> lines) {
    return lines.stream()
        .anyMatch(
            line -> line.label().matches("(?i)(?:google scholar|cross-?ref|pubmed|scopus).*"));
  }
}

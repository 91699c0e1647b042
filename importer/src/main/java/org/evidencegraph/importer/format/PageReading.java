package org.evidencegraph.importer.format;

import java.util.List;
import org.evidencegraph.importer.text.Passage;
import org.evidencegraph.importer.text.TitleRange;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.intake.ImportedRelation;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.provenance.Problem;

/**
 * What a reader understood of a page.
 *
 * @param passages running text, in reading order, for the language reading
 * @param titles the paper's own and those of its references
 */
public record PageReading(
    Bibliography said,
    List<ImportedReference> references,
    List<ImportedRelation> related,
    List<Passage> passages,
    List<TitleRange> titles,
    List<Problem> problems) {
  public PageReading {
    references = List.copyOf(references);
    related = List.copyOf(related);
    passages = List.copyOf(passages);
    titles = List.copyOf(titles);
    problems = List.copyOf(problems);
  }
}

package org.evidencegraph.importer.format;

import java.util.List;
import org.evidencegraph.importer.text.Passage;
import org.evidencegraph.importer.text.TitleRange;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.intake.ImportedRelation;
import org.evidencegraph.intake.ImportedStudy;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.provenance.Problem;

/**
 * What a reader understood of a page.
 *
 * @param passages running text, in reading order, for the language reading
 * @param titles the paper's own and those of its references
 * @param studies where the page is a registry's, of studies and of no paper; else none
 */
public record PageReading(
    Bibliography said,
    List<ImportedReference> references,
    List<ImportedRelation> related,
    List<Passage> passages,
    List<TitleRange> titles,
    List<ImportedStudy> studies,
    List<Problem> problems) {
  public PageReading {
    references = List.copyOf(references);
    related = List.copyOf(related);
    passages = List.copyOf(passages);
    titles = List.copyOf(titles);
    studies = List.copyOf(studies);
    problems = List.copyOf(problems);
  }

  /** Whether the page tells of studies and of no paper. */
  public boolean isOfStudies() {
    return !studies.isEmpty();
  }
}

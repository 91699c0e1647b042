package org.evidencegraph.paper;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencegraph.identifier.Identifier;

/**
 * Port: papers and their lists, read in batches; every map holds what was found, empty lists
 * included.
 */
public interface Papers {

  /** By id, given out now or ever: an id that was merged away answers with the survivor. */
  Map<PaperId, Paper> byIds(Collection<PaperId> ids);

  Optional<Paper> findBy(Identifier identifier);

  /**
   * The papers that print each identifier, held ones first, then by id; identifiers that no paper
   * prints are left out.
   *
   * @param most how many papers at most for one identifier
   */
  Map<Identifier, List<Paper>> bearing(Collection<Identifier> identifiers, int most);

  /**
   * The papers of exactly these titles, whatever their case, accents, kind of dash and final full
   * stop: held ones first, then the newest. Titles that no paper has are left out.
   *
   * @param most how many papers at most for one title
   */
  Map<String, List<Paper>> entitled(Collection<String> titles, int most);

  Map<PaperId, List<Author>> authors(Collection<PaperId> papers);

  Map<PaperId, List<Identifier>> identifiers(Collection<PaperId> papers);

  Map<PaperId, List<Keyword>> keywords(Collection<PaperId> papers);

  /** Papers without an abstract are left out. */
  Map<PaperId, Abstract> abstracts(Collection<PaperId> papers);

  Map<PaperId, PaperDetails> details(Collection<PaperId> papers);

  /** Every value every document gave, by field, chosen ones first. */
  Map<PaperId, List<FieldValue>> fieldValues(Collection<PaperId> papers);
}

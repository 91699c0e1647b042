package org.evidencegraph.persistence.claim;

import java.util.Objects;
import org.evidencegraph.claim.Assertion;
import org.evidencegraph.claim.Claim;
import org.evidencegraph.claim.ClaimId;
import org.evidencegraph.claim.Sentence;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.provenance.Extraction;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

@Mapper(uses = NodeIds.class)
interface ClaimMapper {
  int LONGEST_LABEL = 100;

  @Mapping(target = "label", expression = "java(label(row.text))")
  @Mapping(target = "span", expression = "java(row.span.in(row.documentId))")
  @Mapping(target = "assertion", expression = "java(assertion(row))")
  @Mapping(target = "extraction", source = "extraction")
  @Mapping(target = "paper", source = "row.paperId")
  Claim toClaim(SentenceRow row, Extraction extraction);

  @Mapping(target = "span", expression = "java(row.span.in(row.documentId))")
  @Mapping(target = "claim", expression = "java(claim(row))")
  Sentence toSentence(SentenceRow row);

  /** The text, cut at a word. Named, so that it is applied to nothing else. */
  @Named("label")
  default String label(String text) {
    if (text.length() <= LONGEST_LABEL) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST_LABEL);
    int cut = end > LONGEST_LABEL / 2 ? end : text.offsetByCodePoints(0, LONGEST_LABEL / 2);
    return text.substring(0, cut) + "…";
  }

  default Assertion assertion(SentenceRow row) {
    return new Assertion(
        Objects.requireNonNull(row.certainty),
        Objects.requireNonNull(row.negated),
        Objects.requireNonNull(row.reportedBenefit));
  }

  default @Nullable ClaimId claim(SentenceRow row) {
    return row.claim ? NodeIds.claimId(row.id) : null;
  }
}

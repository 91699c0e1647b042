package org.evidencegraph.persistence.column;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.evidencegraph.claim.ClaimId;
import org.evidencegraph.concept.ConceptId;
import org.evidencegraph.identifier.Key;
import org.evidencegraph.identifier.NodeId;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.reference.ReferenceId;
import org.evidencegraph.trial.TrialId;

/**
 * Between ids of the graph and what tables hold of them: the 128 bits without the type prefix,
 * which the table itself says. Mappers use these methods by their types.
 */
public final class NodeIds {
  private static final HexFormat HEX = HexFormat.of();

  private NodeIds() {}

  /** The bits of {@code pap_0123456789abcdef0123456789abcdef}. */
  public static UUID bits(NodeId id) {
    String value = id.value();
    return bits(value.substring(value.indexOf('_') + 1));
  }

  /** A key for a row that is no node: the same for the same owner and address. */
  public static UUID bits(String prefix, UUID owner, String address) {
    String key = Key.of(prefix, owner.toString(), address);
    return bits(key.substring(prefix.length() + 1));
  }

  private static UUID bits(String digits) {
    return new UUID(
        Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16));
  }

  public static List<UUID> bits(Collection<? extends NodeId> ids) {
    return ids.stream().map(NodeIds::bits).distinct().toList();
  }

  public static PaperId paperId(UUID bits) {
    return new PaperId(id(PaperId.PREFIX, bits));
  }

  public static SourceDocumentId documentId(UUID bits) {
    return new SourceDocumentId(id(SourceDocumentId.PREFIX, bits));
  }

  public static ImportRunId runId(UUID bits) {
    return new ImportRunId(id(ImportRunId.PREFIX, bits));
  }

  public static ReferenceId referenceId(UUID bits) {
    return new ReferenceId(id(ReferenceId.PREFIX, bits));
  }

  public static ConceptId conceptId(UUID bits) {
    return new ConceptId(id(ConceptId.PREFIX, bits));
  }

  public static TrialId trialId(UUID bits) {
    return new TrialId(id(TrialId.PREFIX, bits));
  }

  public static ClaimId claimId(UUID bits) {
    return new ClaimId(id(ClaimId.PREFIX, bits));
  }

  private static String id(String prefix, UUID bits) {
    return prefix
        + '_'
        + HEX.toHexDigits(bits.getMostSignificantBits())
        + HEX.toHexDigits(bits.getLeastSignificantBits());
  }
}

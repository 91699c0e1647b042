package org.evidencegraph.importer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencegraph.claim.DiscourseRole;
import org.junit.jupiter.api.Test;

/**
 * How well roles are told without labels, measured on structured abstracts whose labels are hidden.
 * Run with a folder of JATS articles in {@code EVIDENCE_JATS}.
 */
class RoleBenchmarkTests {
  private static final double FLOOR = 0.84;

  @Test
  void tellsRolesOfHeldOutAbstractsWithoutTheirLabels() {
    Optional<Path> folder = StructuredAbstracts.folder();
    assumeTrue(folder.isPresent(), "EVIDENCE_JATS names no folder of JATS articles");
    StructuredAbstracts all = StructuredAbstracts.read(folder.orElseThrow());
    Confusion training = measure(all.training());
    Confusion heldOut = measure(all.heldOut());
    System.out.println("roles with labels hidden, training half: " + training);
    System.out.println("roles with labels hidden, held-out half: " + heldOut);
    assertThat(heldOut.accuracy()).isGreaterThan(FLOOR);
  }

  static Confusion measure(StructuredAbstracts abstracts) {
    Confusion confusion = new Confusion();
    for (StructuredAbstracts.Article article : abstracts.articles()) {
      List<DiscourseRole> read = RoleReader.read(article.statements());
      for (int i = 0; i < read.size(); i++) {
        confusion.add(article.roles().get(i), read.get(i));
      }
    }
    return confusion;
  }

  /** Counts by label and by what was read. */
  static final class Confusion {
    private final Map<AbstractPart, Map<DiscourseRole, Integer>> counts =
        new EnumMap<>(AbstractPart.class);
    private int right;
    private int all;

    void add(DiscourseRole label, DiscourseRole read) {
      AbstractPart part = AbstractPart.of(label);
      counts
          .computeIfAbsent(part, p -> new EnumMap<>(DiscourseRole.class))
          .merge(read, 1, Integer::sum);
      right += holds(part, read) ? 1 : 0;
      all++;
    }

    // finer roles count where they belong: a gap may open or close a text
    private static boolean holds(AbstractPart part, DiscourseRole read) {
      return AbstractPart.of(read) == part
          || (part == AbstractPart.CLOSING && read == DiscourseRole.GAP);
    }

    double accuracy() {
      return all == 0 ? 0 : (double) right / all;
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("%d of %d = %.3f%n".formatted(right, all, accuracy()));
      counts.forEach((part, row) -> text.append("  %-12s read as %s%n".formatted(part, row)));
      return text.toString();
    }
  }
}

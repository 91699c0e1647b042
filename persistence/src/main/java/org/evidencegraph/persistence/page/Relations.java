package org.evidencegraph.persistence.page;

import java.util.List;

/** The relations of one feature. */
@FunctionalInterface
public interface Relations {
  List<Relation<?, ?>> relations();

  /** How conditions go over to the rows of this feature, and from them to others. */
  default List<Reach> reaches() {
    return List.of();
  }
}

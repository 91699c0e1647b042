package org.evidencegraph.persistence.page;

import java.util.List;

/** The relations of one feature. */
@FunctionalInterface
public interface Relations {
  List<Relation<?, ?>> relations();
}

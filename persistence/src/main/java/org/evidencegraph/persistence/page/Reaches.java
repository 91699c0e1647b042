package org.evidencegraph.persistence.page;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** All reaches of all features, by where they start and what conditions call them. */
final class Reaches {
  private final Map<String, Reach> byName = new HashMap<>();

  Reaches(Stream<Reach> reaches) {
    reaches.forEach(reach -> byName.put(key(reach.subject(), reach.name()), reach));
  }

  Reach of(Fields fields, String name) {
    Reach reach = byName.get(key(fields.subject(), name));
    if (reach == null) {
      throw new IllegalArgumentException(
          "there is no relation \"" + name + "\" of a " + fields.subject() + " to filter by");
    }
    return reach;
  }

  private static String key(String subject, String name) {
    return subject + '.' + name;
  }
}

package org.evidencegraph.persistence.page;

import java.util.List;

/**
 * How a condition on one kind of row goes over to the rows related to it: {@code claims} of a
 * paper. The feature of the further kind declares it, so that earlier features need not know later
 * ones.
 *
 * @param subject of the fields that it starts from, such as {@code paper}
 * @param name in conditions: {@code claims}
 * @param ways ways to get there; a row is related when it is reached on any of them
 * @param fields of the rows that are reached
 */
public record Reach(String subject, String name, List<Way> ways, Fields fields) {
  public Reach {
    ways = List.copyOf(ways);
  }

  /**
   * @param from HQL with {@code {r}} for the related row's alias: {@code PaperRow {r}}
   * @param on how they are joined, with {@code {}} for the row started from: {@code {r}.id =
   *     {}.paperId}
   */
  public record Way(String from, String on) {}

  public static Reach of(String subject, String name, String from, String on, Fields fields) {
    return new Reach(subject, name, List.of(new Way(from, on)), fields);
  }
}

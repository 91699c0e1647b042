package org.evidencegraph.graphql.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of a mutation while it runs. Stands in the GraphQL context of every operation. */
final class WatchedMutation {
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, String> runs = new ConcurrentHashMap<>();

  /**
   * @param key under which the answer has it: the alias, or the name
   */
  synchronized void has(String key, String name) {
    fields.put(key, name);
  }

  void began(String key, String importRun) {
    runs.put(key, importRun);
  }

  /** Name by key, in the order of the text; none for other operations than mutations. */
  synchronized Map<String, String> fields() {
    return new LinkedHashMap<>(fields);
  }

  /** The import that a field began. */
  Optional<String> run(String key) {
    return Optional.ofNullable(runs.get(key));
  }
}

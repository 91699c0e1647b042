package org.evidencegraph.persistence.paper;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.evidencegraph.identity.MatchKeys;

/**
 * Keys that very many records of held papers share, such as the title of every reply to a letter.
 * They tell nothing, and all their records need not be looked at each time one more comes. Which
 * keys these are follows from the live records alone, so the order of imports does not matter: a
 * key that becomes crowded, or ceases to be, has few enough other records to decide about them all
 * anew.
 */
final class Crowds {
  /** Live records of held papers that may share a key. */
  static final int MOST = 100;

  private final Map<String, Integer> drafts;
  private final Map<String, Integer> seeds;
  private final Set<String> crowded = new HashSet<>();

  /**
   * @param drafts how many live records of held papers have a key and are not written yet
   * @param seeds how many of those written may have come or gone with it
   */
  Crowds(Map<String, Integer> drafts, Map<String, Integer> seeds) {
    this.drafts = drafts;
    this.seeds = seeds;
    drafts.forEach(
        (key, count) -> {
          if (count > MOST) {
            note(key);
          }
        });
  }

  private void note(String key) {
    if (!MatchKeys.isOfIdentifier(key)) {
      crowded.add(key);
    }
  }

  /**
   * The keys whose records have to be looked at.
   *
   * @param written how many live records of held papers have a key, seeds included
   */
  Set<String> open(Map<String, Integer> written) {
    Set<String> open = new HashSet<>();
    written.forEach(
        (key, count) -> {
          if (count + drafts.getOrDefault(key, 0) > MOST) {
            note(key);
          }
          int others = count - seeds.getOrDefault(key, 0);
          if (!crowded.contains(key) || others <= MOST) {
            open.add(key);
          }
        });
    return open;
  }

  Set<String> crowded() {
    return crowded;
  }
}

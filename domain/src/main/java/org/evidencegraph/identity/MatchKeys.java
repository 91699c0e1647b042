package org.evidencegraph.identity;

import java.util.Set;
import java.util.TreeSet;
import org.evidencegraph.identifier.Key;
import org.evidencegraph.paper.Bibliography;

/**
 * The keys under which a record is found by others that may denote the same paper. Two records that
 * {@link Matching} would match share at least one key; sharing one decides nothing.
 */
public final class MatchKeys {
  private static final int MANY_WORDS = 4;

  private MatchKeys() {}

  /** Keys of at most 40 characters; none for a record that nothing can be matched with. */
  public static Set<String> of(Bibliography said) {
    return of(Signature.of(said));
  }

  /** Whether a key is of an identifier, which tells more than a title or a place in a volume. */
  public static boolean isOfIdentifier(String key) {
    return key.startsWith("id_");
  }

  static Set<String> of(Signature record) {
    Set<String> keys = new TreeSet<>();
    record.ids().forEach(id -> keys.add(hashed("id", id)));
    String title = record.title();
    if (title != null) {
      keys.add(
          hashed("ti", record.titleWords() >= MANY_WORDS ? title : title + '|' + record.author()));
    }
    String location = record.location();
    if (location != null) {
      keys.add(hashed("lo", location));
    }
    return keys;
  }

  private static String hashed(String prefix, String value) {
    return Key.of(prefix, "match", value);
  }
}

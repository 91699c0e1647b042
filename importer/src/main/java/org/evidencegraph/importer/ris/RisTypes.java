package org.evidencegraph.importer.ris;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.evidencegraph.importer.format.PaperTypes;
import org.evidencegraph.paper.PaperType;
import org.jspecify.annotations.Nullable;

/** What the types of RIS mean. */
final class RisTypes {
  private static final Map<String, PaperType> TYPES =
      Map.ofEntries(
          Map.entry("JOUR", PaperType.JOURNAL_ARTICLE),
          Map.entry("EJOUR", PaperType.JOURNAL_ARTICLE),
          Map.entry("INPR", PaperType.JOURNAL_ARTICLE),
          Map.entry("MGZN", PaperType.JOURNAL_ARTICLE),
          Map.entry("BOOK", PaperType.BOOK),
          Map.entry("EBOOK", PaperType.BOOK),
          Map.entry("EDBOOK", PaperType.BOOK),
          Map.entry("CHAP", PaperType.CHAPTER),
          Map.entry("CHAPTER", PaperType.CHAPTER),
          Map.entry("ECHAP", PaperType.CHAPTER),
          Map.entry("ENCYC", PaperType.CHAPTER),
          Map.entry("DICT", PaperType.CHAPTER),
          Map.entry("CONF", PaperType.CONFERENCE_PAPER),
          Map.entry("CPAPER", PaperType.CONFERENCE_PAPER),
          Map.entry("THES", PaperType.THESIS));

  /** Types whose second title is a journal. */
  private static final Set<String> IN_JOURNALS =
      Set.of("JOUR", "EJOUR", "INPR", "MGZN", "JFULL", "ABST", "NEWS");

  /** Types whose second title is the book or proceedings they are a part of. */
  private static final Set<String> IN_BOOKS =
      Set.of("CHAP", "CHAPTER", "ECHAP", "ENCYC", "DICT", "CONF", "CPAPER");

  private RisTypes() {}

  /**
   * @param printed {@code JOUR}; null where the record has none
   * @param kinds what it says of the kind of work in words
   */
  static @Nullable PaperType of(@Nullable String printed, List<String> kinds) {
    PaperType general = printed == null ? null : TYPES.getOrDefault(key(printed), PaperType.OTHER);
    PaperType special = PaperTypes.of(kinds);
    boolean tells =
        special != null && special != PaperType.OTHER && special != PaperType.JOURNAL_ARTICLE;
    boolean open = general == null || general == PaperType.JOURNAL_ARTICLE;
    if (open && tells || printed != null && key(printed).equals("GEN") && special != null) {
      return special;
    }
    return general == PaperType.OTHER && special == PaperType.PREPRINT ? special : general;
  }

  /** Whether the people in the place of authors are editors. */
  static boolean isEdited(@Nullable String printed) {
    return printed != null && key(printed).equals("EDBOOK");
  }

  static boolean inJournal(@Nullable String printed) {
    return printed == null
        || IN_JOURNALS.contains(key(printed))
        || !TYPES.containsKey(key(printed));
  }

  static boolean inBook(@Nullable String printed) {
    return printed != null && IN_BOOKS.contains(key(printed));
  }

  static String key(String printed) {
    return printed.strip().toUpperCase(Locale.ROOT);
  }
}

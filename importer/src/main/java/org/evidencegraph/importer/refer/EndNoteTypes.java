package org.evidencegraph.importer.refer;

import java.util.List;
import java.util.Locale;
import org.evidencegraph.importer.format.PaperTypes;
import org.evidencegraph.paper.PaperType;
import org.jspecify.annotations.Nullable;

/** EndNote's names of reference types. */
public final class EndNoteTypes {
  /** What the second title of a reference type is. */
  public enum Container {
    JOURNAL,
    BOOK,
    NONE
  }

  private EndNoteTypes() {}

  /**
   * @param name {@code Journal Article}; null where none is given
   * @param kinds what the record says of the kind of work in other words
   */
  public static @Nullable PaperType type(@Nullable String name, List<String> kinds) {
    PaperType special = PaperTypes.of(kinds);
    boolean tells = special != null && special != PaperType.OTHER;
    if (name == null) {
      return tells ? special : null;
    }
    PaperType general = general(key(name));
    boolean open = general == PaperType.JOURNAL_ARTICLE || key(name).equals("generic");
    return open && tells ? special : general;
  }

  private static PaperType general(String key) {
    return switch (key) {
      case "journal article", "journal", "electronic article", "magazine article", "article" ->
          PaperType.JOURNAL_ARTICLE;
      case "book", "edited book", "electronic book", "serial", "book whole" -> PaperType.BOOK;
      case "book section", "electronic book section", "encyclopedia", "dictionary" ->
          PaperType.CHAPTER;
      case "conference proceedings", "conference paper", "conference" -> PaperType.CONFERENCE_PAPER;
      case "thesis", "dissertation" -> PaperType.THESIS;
      case "preprint" -> PaperType.PREPRINT;
      default -> PaperType.OTHER;
    };
  }

  /** Whether the people in the place of authors are editors. */
  public static boolean isEdited(@Nullable String name) {
    return name != null && key(name).equals("edited book");
  }

  public static Container container(@Nullable String name) {
    if (name == null) {
      return Container.JOURNAL;
    }
    return switch (general(key(name))) {
      case JOURNAL_ARTICLE, PREPRINT -> Container.JOURNAL;
      case CHAPTER, CONFERENCE_PAPER -> Container.BOOK;
      case BOOK, THESIS -> Container.NONE;
      default -> key(name).contains("article") ? Container.JOURNAL : Container.NONE;
    };
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}

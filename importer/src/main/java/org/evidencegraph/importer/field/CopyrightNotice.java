package org.evidencegraph.importer.field;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notice that publishers put behind an abstract. */
public final class CopyrightNotice {
  /** {@code Copyright (c) 2010 A Publisher.}, {@code (c) 2006 A Society.}, with the year. */
  private static final Pattern LAST =
      Pattern.compile(
          "\\s+((?:Copyright|COPYRIGHT|\\([cC]\\)|\u00A9)(?:\\s(?:\\([cC]\\)|\u00A9))?,?\\s?"
              + "(?:19|20)\\d{2}\\b[^\\n]{0,150})$");

  private static final int LONGEST = 200;

  private CopyrightNotice() {}

  /** The notice at the end of a text; empty where there is none. */
  public static Optional<String> behind(String text) {
    Matcher m = LAST.matcher(text).region(Math.max(0, text.length() - LONGEST), text.length());
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /** The text before its notice. */
  public static String without(String text) {
    return behind(text)
        .map(notice -> text.substring(0, text.length() - notice.length()).stripTrailing())
        .orElse(text);
  }
}

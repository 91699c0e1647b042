package org.evidencegraph.importer.ovid;

import java.util.regex.Pattern;
import org.evidencegraph.importer.tagged.TagGrammar;
import org.jspecify.annotations.Nullable;

/** {@code <8>} opens a citation; what is not indented is a label, what is goes on with it. */
final class OvidGrammar implements TagGrammar {
  static final String NUMBER = "<>";

  /** {@code <8>}. */
  private static final Pattern OPENING = Pattern.compile("<\\d{1,7}>\\s*");

  /** {@code Author Keywords}, {@code Link to the Ovid Full Text or citation}. */
  private static final Pattern LABEL = Pattern.compile("[A-Z][A-Za-z][A-Za-z ()/-]{1,58}");

  @Override
  public @Nullable Tagged tagged(String line) {
    if (OPENING.matcher(line).matches()) {
      return new Tagged(NUMBER, "");
    }
    return LABEL.matcher(line).matches() ? new Tagged(line.strip(), "") : null;
  }

  @Override
  public boolean opens(String tag) {
    return tag.equals(NUMBER);
  }

  // citations without a number begin with the same label
  @Override
  public boolean opensAfterBlank(String first, String tag) {
    return tag.equals(first);
  }

  @Override
  public boolean closes(String tag) {
    return false;
  }

  @Override
  public @Nullable String end() {
    return null;
  }
}

package org.evidencegraph.importer.refer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.tagged.TagGrammar;
import org.jspecify.annotations.Nullable;

/**
 * {@code %A Doe, Jane}; a record begins with {@code %0}, or behind an empty line where that is left
 * out.
 */
final class ReferGrammar implements TagGrammar {
  private static final Pattern LINE =
      Pattern.compile("\\s{0,2}(%[0-9A-Za-z?@!#$^&*~<>()\\[\\]+])(?:[ \\t]|$)");

  @Override
  public @Nullable Tagged tagged(String line) {
    Matcher m = LINE.matcher(line);
    return m.lookingAt() ? new Tagged(m.group(1), line.substring(m.end())) : null;
  }

  @Override
  public boolean opens(String tag) {
    return tag.equals("%0");
  }

  @Override
  public boolean opensAfterBlank(String first, String tag) {
    return !opens(first);
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

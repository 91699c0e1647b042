package org.evidencegraph.importer.isi;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.tagged.TagGrammar;
import org.jspecify.annotations.Nullable;

/** {@code AU Doe, J}, further lines of a field indented; {@code PT} to {@code ER}. */
final class IsiGrammar implements TagGrammar {
  private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9])(?: |$)");
  private static final Set<String> OF_FILE = Set.of("FN", "VR", "EF");

  @Override
  public @Nullable Tagged tagged(String line) {
    Matcher m = LINE.matcher(line);
    return m.lookingAt() ? new Tagged(m.group(1), line.substring(m.end())) : null;
  }

  @Override
  public boolean opens(String tag) {
    return tag.equals("PT");
  }

  @Override
  public boolean closes(String tag) {
    return tag.equals("ER");
  }

  @Override
  public boolean isOfFile(String tag) {
    return OF_FILE.contains(tag);
  }

  @Override
  public String end() {
    return "ER";
  }
}

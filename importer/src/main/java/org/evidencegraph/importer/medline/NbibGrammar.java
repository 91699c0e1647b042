package org.evidencegraph.importer.medline;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.tagged.TagGrammar;
import org.jspecify.annotations.Nullable;

/** {@code TI - The title}, further lines of a field indented; every record opens with its PMID. */
final class NbibGrammar implements TagGrammar {
  /** Numbers of a record, which stand first in it. */
  private static final Set<String> NUMBERS = Set.of("PMC", "PMCR");

  private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9]{1,3}) {0,3}- ?");

  @Override
  public @Nullable Tagged tagged(String line) {
    Matcher m = LINE.matcher(line);
    return m.lookingAt() ? new Tagged(m.group(1), line.substring(m.end())) : null;
  }

  @Override
  public boolean opens(String tag) {
    return tag.equals("PMID");
  }

  @Override
  public boolean opensAfterBlank(String first, String tag) {
    return NUMBERS.contains(tag);
  }

  @Override
  public boolean closes(String tag) {
    return false;
  }

  @Override
  public boolean blankEndsField() {
    return true;
  }

  @Override
  public @Nullable String end() {
    return null;
  }
}

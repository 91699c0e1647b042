package org.evidencegraph.importer.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where preprints appear: printed in the place of a journal, without volume and pages. */
final class PreprintServer {
  private static final Pattern NAME =
      Pattern.compile(
          "\\b(?:bioRxiv|medRxiv|[Cc]hemRxiv|PsyArXiv|SocArXiv|EarthArXiv|arXiv|Research Square"
              + "|SSRN|Preprints\\.org|OSF Preprints)\\b");

  private PreprintServer() {}

  static boolean isOne(@Nullable String container) {
    return container != null && NAME.matcher(container).matches();
  }

  /** The first one that is named from an index on. */
  static @Nullable String find(String text, int from) {
    Matcher server = NAME.matcher(text);
    return server.find(from) ? server.group() : null;
  }
}

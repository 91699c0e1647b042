package org.evidencegraph.importer.format;

import java.util.List;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.sentence.Range;
import org.evidencegraph.importer.sentence.SentenceSplitter;
import org.evidencegraph.importer.text.Line;
import org.jspecify.annotations.Nullable;

/**
 * Sentences below an abstract that name the number of a registered study: the only ones of a page's
 * running text that the language rules read.
 */
public final class RegistrationLines {
  private static final int LONGEST = 20_000;
  private static final int LONGEST_HEADING = 60;

  private RegistrationLines() {}

  /**
   * Notes the sentences of a line that name such a number.
   *
   * @param above label of the line above; taken for a heading where it is short and no sentence
   */
  public static void read(Line line, String above, PageDraft draft) {
    if (line.length() > LONGEST) {
      return;
    }
    String text = line.folded().text();
    if (RegistryNumber.findAll(text.substring(line.start(), line.end())).isEmpty()) {
      return;
    }
    for (Range sentence : sentences(line)) {
      if (!RegistryNumber.findAll(text.substring(sentence.start(), sentence.end())).isEmpty()) {
        draft.registration(sentence.start(), sentence.end(), heading(above));
      }
    }
  }

  private static List<Range> sentences(Line line) {
    return SentenceSplitter.split(line.folded().text(), line.start(), line.end());
  }

  private static @Nullable String heading(String above) {
    boolean heading =
        !above.isEmpty() && above.length() <= LONGEST_HEADING && !above.matches(".*[.;,]");
    return heading ? above.replaceFirst("\\s?:$", "") : null;
  }
}

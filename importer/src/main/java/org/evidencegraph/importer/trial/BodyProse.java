package org.evidencegraph.importer.trial;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.provenance.Section;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of an article's body.
 *
 * @param label heading that it stands under; null where there is none
 */
public record BodyProse(Prose prose, Section section, @Nullable String label) {
  /** {@code This trial was registered at}, {@code Trial registration:}, {@code Identifier:}. */
  private static final Pattern REGISTERS =
      Pattern.compile(
          "(?i)\\bregist(?:ered|ration)\\b|\\bidentifier\\b|\\b(?:trial|study|registry) number\\b");

  private static final Pattern OF_ITSELF =
      Pattern.compile(
          "(?i)^(?:trial|study|protocol) registration\\b"
              + "|\\b(?:this|the|our) (?:present |current )?(?:\\w+ )?(?:trial|study|protocol)"
              + " (?:was|is|has been)\\b[^.;]{0,80}\\bregistered\\b");

  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "(?i)\\b(?:ongoing|another|other|previous|previously|parent|future|planned|separate|sub-?study|earlier|larger|et"
              + " al)\\b");

  private static final int AT_END = 12;

  List<RegistryNumber> numbers() {
    return RegistryNumber.findAll(prose.value()).stream()
        .map(RegistryNumber.Found::number)
        .distinct()
        .toList();
  }

  /**
   * Whether it tells under which numbers a study is registered, where papers tell it of their own.
   */
  boolean registers() {
    boolean place =
        section == Section.METHODS || section == Section.OTHER || section == Section.RESULTS;
    return underRegistration()
        || place
            && REGISTERS.matcher(prose.value()).find()
            && !OF_OTHERS.matcher(prose.value()).find();
  }

  /** Whether it says so of the paper's own study in as many words. */
  boolean registersItself() {
    return underRegistration()
        || OF_ITSELF.matcher(prose.value()).find() && !OF_OTHERS.matcher(prose.value()).find();
  }

  /** Whether an abstract's sentence with a number gives it as the one of the paper's own study. */
  static boolean isRegistration(Prose sentence) {
    String value = sentence.value();
    List<RegistryNumber.Found> found = RegistryNumber.findAll(value);
    boolean last = !found.isEmpty() && value.length() - found.getLast().end() <= AT_END;
    return (last || REGISTERS.matcher(value).find()) && !OF_OTHERS.matcher(value).find();
  }

  private boolean underRegistration() {
    return label != null
        && label
            .toLowerCase(Locale.ROOT)
            .matches(
                ".*registration.*|clinical trials?(?: (?:number|identifier|id|protocols?))?|trial"
                    + " (?:number|identifier)|associated data");
  }
}

package org.evidencegraph.importer.ris;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.tagged.TagGrammar;
import org.jspecify.annotations.Nullable;

/** {@code TY - JOUR} to {@code ER - }; blanks around the hyphen vary. */
final class RisGrammar implements TagGrammar {
  /** {@code AU - Doe, Jane}, {@code au - Doe}, {@code ER -}, {@code T1 -Title}. */
  private static final Pattern LINE =
      Pattern.compile("\\s{0,3}([A-Za-z][A-Za-z0-9])\\s{2,4}[-\u2013]");

  /** {@code AU - Doe, Jane}; but "we - as ever - slept" goes on with an abstract. */
  private static final Pattern NARROW = Pattern.compile("([A-Z][A-Z0-9])\\s-(?:\\s|$)");

  private static final Set<String> TAGS =
      Set.of(
          ("TY A1 A2 A3 A4 A5 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DI DO"
                  + " DP ED EP ER ET ID IS J1 J2 J9 JA JF JI JO K1 KW L1 L2 L3 L4 LA LB LK M1 M2"
                  + " M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST T1 T2 T3 TA TI TT U1 U2 U3 U4"
                  + " U5 UR VL VO Y1 Y2 YR")
              .split(" "));

  /** {@code ER} alone. */
  private static final Pattern BARE_END = Pattern.compile("\\s{0,3}(?:ER|er)\\s*-?\\s*");

  @Override
  public @Nullable Tagged tagged(String line) {
    if (BARE_END.matcher(line).matches()) {
      return new Tagged("ER", "");
    }
    Matcher wide = LINE.matcher(line);
    if (wide.lookingAt()) {
      return new Tagged(wide.group(1).toUpperCase(Locale.ROOT), line.substring(wide.end()));
    }
    Matcher narrow = NARROW.matcher(line);
    return narrow.lookingAt() && TAGS.contains(narrow.group(1))
        ? new Tagged(narrow.group(1), line.substring(narrow.end()))
        : null;
  }

  @Override
  public boolean opens(String tag) {
    return tag.equals("TY");
  }

  @Override
  public boolean closes(String tag) {
    return tag.equals("ER");
  }

  @Override
  public String end() {
    return "ER";
  }
}

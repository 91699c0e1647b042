package org.evidencegraph.importer.name;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Orcid;
import org.jspecify.annotations.Nullable;

/** Reads ORCID iDs as records hold them. */
public final class OrcidText {
  /** {@code 0000-0002-1825-0097}, {@code 0000000218250097}, with or without an address before. */
  private static final Pattern FORM =
      Pattern.compile("(\\d{4})-?(\\d{4})-?(\\d{4})-?(\\d{3}[\\dXx])\\W{0,3}$");

  private OrcidText() {}

  /** An iD that the text ends with, in whatever form it was handed in. */
  public static Optional<Orcid> parse(@Nullable String printed) {
    Matcher m = FORM.matcher(printed == null ? "" : printed.strip());
    return m.find()
        ? Orcid.parse(String.join("-", m.group(1), m.group(2), m.group(3), m.group(4)))
        : Optional.empty();
  }
}

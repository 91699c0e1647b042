package org.evidencegraph.graphql.error;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The caller gave an argument a value that is not allowed. The message is written for the caller.
 */
public final class BadUserInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_ECHO = 200;

  private final String argument;
  private final @Nullable String got;
  private final String allowed;
  private final String fix;

  /**
   * @param argument path of the argument from the field on, such as {@code filter.issued.eq}
   * @param got the value as it came; null stands for a value that was left out or null
   * @param allowed what the argument takes, as a noun phrase: {@code 1 to 100}
   * @param fix what to do, as a sentence
   */
  public BadUserInputException(String argument, @Nullable Object got, String allowed, String fix) {
    this(argument, got, allowed, "", fix);
  }

  /**
   * @param why what is wrong with the value, as a sentence; empty where that is plain
   */
  public BadUserInputException(
      String argument, @Nullable Object got, String allowed, String why, String fix) {
    super(
        "%s is %s; allowed is %s. %s"
            .formatted(argument, echo(got), allowed, (why + " " + fix).strip()));
    this.argument = argument;
    this.got = got == null ? null : echo(got);
    this.allowed = allowed;
    this.fix = fix;
  }

  /** The particulars as clients get them beside the code. */
  Map<String, Object> extensions() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("argument", argument);
    if (got != null) {
      extensions.put("got", got);
    }
    extensions.put("allowed", allowed);
    extensions.put("fix", fix);
    return extensions;
  }

  private static String echo(@Nullable Object got) {
    if (!(got instanceof String text)) {
      return String.valueOf(got);
    }
    return text.length() <= LONGEST_ECHO
        ? '"' + text + '"'
        : '"' + text.substring(0, LONGEST_ECHO) + "…\"";
  }
}

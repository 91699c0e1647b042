package org.evidencegraph.graphql.identifier;

import java.util.Optional;
import java.util.function.Function;
import org.evidencegraph.graphql.error.BadUserInputException;

/**
 * Reads ids and identifiers that callers give; malformed ones are refused with what is expected.
 */
public final class IdArguments {

  private IdArguments() {}

  /**
   * @param argument path of the argument, such as {@code by.id}
   */
  public static <I> I parse(String argument, String id, String prefix, Function<String, I> parse) {
    try {
      return parse.apply(id);
    } catch (IllegalArgumentException e) {
      throw new BadUserInputException(
          argument,
          id,
          prefix + "_ and 32 hexadecimal digits",
          "Give an id as a field id gave it, unchanged.");
    }
  }

  /**
   * @param parse of an identifier such as a DOI, empty for what is none
   * @param allowed its form with an example
   */
  public static <T> T parse(
      String argument, String text, Function<String, Optional<T>> parse, String allowed) {
    return parse
        .apply(text)
        .orElseThrow(
            () ->
                new BadUserInputException(
                    argument, text, allowed, "Check for missing or additional characters."));
  }
}

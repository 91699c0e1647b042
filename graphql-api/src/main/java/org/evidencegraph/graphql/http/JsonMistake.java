package org.evidencegraph.graphql.http;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Tells what is wrong with a text that is to be JSON, and where, without words of the library. */
final class JsonMistake {

  private JsonMistake() {}

  /** Such as {@code line 1, column 12: this is not JSON; ...}. */
  static String of(JacksonException mistake) {
    return place(mistake.getLocation()) + what(mistake);
  }

  private static String place(TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1 || location.getColumnNr() < 1
        ? ""
        : "line %d, column %d: ".formatted(location.getLineNr(), location.getColumnNr());
  }

  private static String what(JacksonException mistake) {
    return switch (mistake) {
      case UnexpectedEndOfInputException end ->
          "the JSON ends before it is complete; close each text, list and object.";
      case StreamConstraintsException large -> tooLarge(large.getOriginalMessage());
      case MismatchedInputException more ->
          "more follows the end of the JSON; send one request at a time.";
      case StreamReadException twice
          when twice.getOriginalMessage().startsWith("Duplicate Object property") ->
          "a name stands twice in one object; give each once.";
      default ->
          "this is not JSON; names and texts stand in double quotes, other values are numbers,"
              + " true, false, null, lists and objects.";
    };
  }

  private static String tooLarge(String message) {
    String words = message.toLowerCase(Locale.ROOT);
    if (words.contains("nesting")) {
      return "the JSON nests deeper than %d levels; send it flatter."
          .formatted(RequestText.DEEPEST);
    }
    return words.contains("token count")
        ? "the JSON has more than %,d names, values and brackets; send it in several requests."
            .formatted(RequestText.MOST_TOKENS)
        : "a name, text or number of the JSON is too long; send long texts as files.";
  }
}

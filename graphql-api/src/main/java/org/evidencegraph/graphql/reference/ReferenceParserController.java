package org.evidencegraph.graphql.reference;

import java.util.List;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.evidencegraph.importer.reference.ReferenceText;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Takes printed references apart for callers. Reads no graph and stores nothing. */
@Controller
class ReferenceParserController {
  private static final int MOST = 100;
  private static final int LONGEST = ReferenceText.LONGEST;

  @QueryMapping
  List<ParsedReference> parseReferences(@Argument List<String> texts) {
    if (texts.size() > MOST) {
      throw new BadUserInputException(
          "texts", texts.size() + " texts", "at most " + MOST, "Ask in several requests.");
    }
    for (int n = 0; n < texts.size(); n++) {
      checkLength("texts." + n, texts.get(n));
    }
    return texts.stream().map(ParsedReference::of).toList();
  }

  private static void checkLength(String argument, String text) {
    if (text.length() > LONGEST) {
      throw new BadUserInputException(
          argument,
          text.length() + " characters",
          "at most " + LONGEST,
          "Give one reference in each text.");
    }
  }
}

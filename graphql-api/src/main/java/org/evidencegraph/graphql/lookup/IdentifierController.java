package org.evidencegraph.graphql.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.evidencegraph.graphql.identifier.NodeTypes;
import org.evidencegraph.identifier.Clue;
import org.evidencegraph.identifier.ClueReader;
import org.evidencegraph.paper.Papers;
import org.evidencegraph.trial.Trials;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds nodes by whatever names them; the answers stand in the order of the inputs. */
@Controller
class IdentifierController {
  private static final int MOST = 500;

  private final NodeTypes types;
  private final Papers papers;
  private final Trials trials;

  IdentifierController(NodeTypes types, Papers papers, Trials trials) {
    this.types = types;
    this.papers = papers;
    this.trials = trials;
  }

  @QueryMapping
  List<IdentifierResolution> resolveIdentifiers(@Argument List<String> inputs) {
    if (inputs.size() > MOST) {
      throw new BadUserInputException(
          "inputs", inputs.size() + " inputs", "at most " + MOST, "Ask in several requests.");
    }
    Map<String, Clue> read = new LinkedHashMap<>();
    inputs.forEach(input -> read.computeIfAbsent(input, this::clue));
    Clues clues = Clues.follow(read.values(), types, papers, trials);
    return inputs.stream()
        .map(input -> clues.resolve(input, Objects.requireNonNull(read.get(input))))
        .toList();
  }

  private Clue clue(String input) {
    return switch (ClueReader.read(input)) {
      case Clue.OfNode node when !types.isId(node.id()) ->
          new Clue.Malformed(
              "No kind of node has ids that begin with " + node.id().substring(0, 4) + ".");
      case Clue clue -> clue;
    };
  }
}

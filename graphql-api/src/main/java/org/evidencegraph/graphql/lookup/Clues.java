package org.evidencegraph.graphql.lookup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evidencegraph.graphql.identifier.NodeTypes;
import org.evidencegraph.identifier.Clue;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.Papers;
import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.Trials;

/**
 * What the store holds for many clues, asked for once for each kind of clue; a kind that does not
 * occur is not asked for.
 */
record Clues(
    Map<String, Object> nodes,
    Map<Identifier, List<Paper>> papers,
    Map<RegistryNumber, List<Trial>> trials,
    Map<String, List<Paper>> titles) {
  private static final int MOST = IdentifierResolution.MOST_CANDIDATES + 1;

  static Clues follow(Collection<Clue> clues, NodeTypes types, Papers papers, Trials trials) {
    List<String> ids = of(clues, Clue.OfNode.class).map(Clue.OfNode::id).toList();
    List<Identifier> identifiers =
        of(clues, Clue.OfPaper.class).map(Clue.OfPaper::identifier).toList();
    List<RegistryNumber> numbers = of(clues, Clue.OfTrial.class).map(Clue.OfTrial::number).toList();
    List<String> titles = of(clues, Clue.OfTitle.class).map(Clue.OfTitle::text).toList();
    return new Clues(
        types.find(ids.stream().filter(types::isId).toList()),
        identifiers.isEmpty() ? Map.of() : papers.bearing(identifiers, MOST),
        numbers.isEmpty() ? Map.of() : trials.registered(numbers),
        titles.isEmpty() ? Map.of() : papers.entitled(titles, MOST));
  }

  private static <C extends Clue> Stream<C> of(Collection<Clue> clues, Class<C> kind) {
    return clues.stream().filter(kind::isInstance).map(kind::cast).distinct();
  }

  IdentifierResolution resolve(String input, Clue clue) {
    return switch (clue) {
      case Clue.OfNode ofNode -> node(input, ofNode.id());
      case Clue.OfPaper ofPaper -> paper(input, ofPaper.identifier());
      case Clue.OfTrial ofTrial -> trial(input, ofTrial.number());
      case Clue.OfTitle ofTitle ->
          IdentifierResolution.among(
              input, titles.getOrDefault(ofTitle.text(), List.of()), "this title");
      case Clue.Malformed malformed -> IdentifierResolution.malformed(input, malformed.reason());
    };
  }

  private IdentifierResolution node(String input, String id) {
    Object node = nodes.get(id);
    return node == null
        ? IdentifierResolution.notFound(input, "No node of this graph has the id " + id + ".")
        : IdentifierResolution.exact(input, node);
  }

  private IdentifierResolution paper(String input, Identifier identifier) {
    return IdentifierResolution.among(
        input,
        papers.getOrDefault(identifier, List.of()),
        "the " + identifier.scheme() + " " + identifier.value());
  }

  private IdentifierResolution trial(String input, RegistryNumber number) {
    List<Trial> found = trials.getOrDefault(number, List.of());
    return switch (found.size()) {
      case 0 ->
          IdentifierResolution.notFound(
              input, "No trial of this graph has the registration " + number.value() + ".");
      case 1 -> IdentifierResolution.exact(input, found.getFirst());
      default ->
          IdentifierResolution.ambiguous(
              input,
              "Several trials have this registration: "
                  + found.stream()
                      .limit(IdentifierResolution.MOST_CANDIDATES)
                      .map(trial -> trial.id().value())
                      .collect(Collectors.joining(", "))
                  + ".");
    };
  }
}

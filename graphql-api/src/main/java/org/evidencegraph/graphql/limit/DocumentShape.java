package org.evidencegraph.graphql.limit;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evidencegraph.graphql.error.ErrorCode;
import org.evidencegraph.graphql.error.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What can be counted in a parsed document before anybody validates it. Each definition is looked
 * at once, so the time grows with the length of the text, whatever its fragments do.
 */
final class DocumentShape {
  private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");

  private final Document document;
  private final QueryLimits limits;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Map<String, Long> fragmentSizes = new HashMap<>();
  private final Map<String, Integer> fragmentDepths = new HashMap<>();
  private final Set<String> inProgress = new HashSet<>();

  DocumentShape(Document document, QueryLimits limits) {
    this.document = document;
    this.limits = limits;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.putIfAbsent(fragment.getName(), fragment));
  }

  /** A refusal and where in the text its reason stands. */
  record Refused(Refusal refusal, @Nullable SourceLocation place) {}

  /** Empty when the document is within all limits. */
  Optional<Refused> refused() {
    return counted()
        .or(this::conditionalSubscription)
        .or(this::tooManyRootFields)
        .or(this::tooManySelections)
        .or(this::tooDeep);
  }

  private Optional<Refused> counted() {
    int aliases = 0;
    int directives = 0;
    Deque<Node<?>> open = new ArrayDeque<>();
    document.getDefinitions().forEach(definition -> open.push((Node<?>) definition));
    while (!open.isEmpty()) {
      Node<?> node = open.pop();
      if (node instanceof Field field && field.getAlias() != null && ++aliases > limits.aliases()) {
        return over("aliases", aliases, limits.aliases(), "Send several requests.", node);
      }
      if (node instanceof DirectivesContainer<?> holder) {
        directives += holder.getDirectives().size();
        if (directives > limits.directives()) {
          return over(
              "directives", directives, limits.directives(), "Leave repeated ones out.", node);
        }
      }
      if (node instanceof SelectionSet selections) {
        Optional<Refused> repeated = repeated(selections);
        if (repeated.isPresent()) {
          return repeated;
        }
      }
      node.getChildren().forEach(open::push);
    }
    return Optional.empty();
  }

  private Optional<Refused> repeated(SelectionSet selections) {
    Map<String, Integer> counts = new HashMap<>();
    for (Selection<?> selection : selections.getSelections()) {
      String name =
          switch (selection) {
            case Field field -> field.getResultKey();
            case FragmentSpread spread -> "... " + spread.getName();
            default -> null;
          };
      int count = name == null ? 0 : counts.merge(name, 1, Integer::sum);
      if (count > limits.repeats()) {
        String fix = "Ask for %s once.".formatted(name);
        return over("repeats", count, limits.repeats(), fix, selection);
      }
    }
    return Optional.empty();
  }

  /** Section 5.2.4 of the specification; the engine finds such a subscription only as it fails. */
  private Optional<Refused> conditionalSubscription() {
    for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION
          && operation.getSelectionSet() != null) {
        for (Selection<?> selection : operation.getSelectionSet().getSelections()) {
          if (selection instanceof DirectivesContainer<?> holder
              && (holder.hasDirective("skip") || holder.hasDirective("include"))) {
            return Optional.of(new Refused(unconditional(), operation.getSourceLocation()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Refusal unconditional() {
    String fix = "Leave @skip and @include out, or put them on fields further in.";
    return new Refusal(
        ErrorCode.GRAPHQL_VALIDATION_FAILED,
        "The field of a subscription takes no conditions. " + fix,
        null,
        null,
        null,
        fix);
  }

  private Optional<Refused> tooManyRootFields() {
    for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      int fields = rootFields(operation.getSelectionSet(), new HashSet<>());
      if (fields > limits.rootFields()) {
        return over("rootFields", fields, limits.rootFields(), "Send several requests.", operation);
      }
    }
    return Optional.empty();
  }

  private int rootFields(@Nullable SelectionSet selections, Set<String> spread) {
    int fields = 0;
    if (selections != null) {
      for (Selection<?> selection : selections.getSelections()) {
        fields +=
            switch (selection) {
              case Field _ -> 1;
              case InlineFragment inline -> rootFields(inline.getSelectionSet(), spread);
              case FragmentSpread name when spread.add(name.getName()) -> {
                FragmentDefinition fragment = fragments.get(name.getName());
                yield fragment == null ? 0 : rootFields(fragment.getSelectionSet(), spread);
              }
              default -> 0;
            };
      }
    }
    return fields;
  }

  /** Fragments within fragments can make a short text as large as one likes. */
  private Optional<Refused> tooManySelections() {
    for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      int size = (int) size(operation.getSelectionSet());
      if (size > limits.selections()) {
        return over(
            "selections",
            size,
            limits.selections(),
            "Name a fragment once in each selection.",
            operation);
      }
    }
    return Optional.empty();
  }

  /** At most the largest int, however large it is. */
  private long size(@Nullable SelectionSet selections) {
    long size = 0;
    if (selections != null) {
      for (Selection<?> selection : selections.getSelections()) {
        size += 1 + within(selection);
      }
    }
    return Math.min(size, Integer.MAX_VALUE);
  }

  private long within(Selection<?> selection) {
    return switch (selection) {
      case Field field -> size(field.getSelectionSet());
      case InlineFragment inline -> size(inline.getSelectionSet());
      case FragmentSpread spread -> sizeOfFragment(spread.getName());
      default -> 0;
    };
  }

  private long sizeOfFragment(String name) {
    Long known = fragmentSizes.get(name);
    FragmentDefinition fragment = fragments.get(name);
    if (known != null || fragment == null || !inProgress.add(name)) {
      return known == null ? 0 : known;
    }
    long size = size(fragment.getSelectionSet());
    inProgress.remove(name);
    fragmentSizes.put(name, size);
    return size;
  }

  private Optional<Refused> tooDeep() {
    for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      int depth = depth(operation.getSelectionSet());
      if (depth > limits.depth()) {
        return over(
            "depth",
            depth,
            limits.depth(),
            "Ask for the inner objects by their ids in a request of their own.",
            operation);
      }
    }
    return Optional.empty();
  }

  // Recursion is bounded: the parser takes no text that nests deeper than its own limit, and a
  // fragment inside itself counts once.
  private int depth(@Nullable SelectionSet selections) {
    int deepest = 0;
    if (selections != null) {
      for (Selection<?> selection : selections.getSelections()) {
        deepest = Math.max(deepest, depth(selection));
      }
    }
    return deepest;
  }

  private int depth(Selection<?> selection) {
    return switch (selection) {
      case Field field when INTROSPECTION.contains(field.getName()) -> 1;
      case Field field -> 1 + depth(field.getSelectionSet());
      case InlineFragment inline -> depth(inline.getSelectionSet());
      case FragmentSpread spread -> depthOfFragment(spread.getName());
      default -> 0;
    };
  }

  private int depthOfFragment(String name) {
    Integer known = fragmentDepths.get(name);
    FragmentDefinition fragment = fragments.get(name);
    if (known != null || fragment == null || !inProgress.add(name)) {
      return known == null ? 0 : known;
    }
    int depth = depth(fragment.getSelectionSet());
    inProgress.remove(name);
    fragmentDepths.put(name, depth);
    return depth;
  }

  private static Optional<Refused> over(
      String limit, int got, int allowed, String fix, Node<?> place) {
    String message = "The query has %s %d; allowed is %d.".formatted(limit, got, allowed);
    return Optional.of(
        new Refused(
            Refusal.over(ErrorCode.QUERY_TOO_COMPLEX, limit, got, allowed, message, fix),
            place.getSourceLocation()));
  }
}

package org.evidencegraph.graphql.limit;

import graphql.Directives;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.introspection.Introspection;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLDirective;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Directives that the engine puts into every schema and that do nothing here: answers come in one
 * piece, and a promise of the schema cannot be switched off. So the schema does not tell of them,
 * and an operation that has one is as wrong as with any other directive that is not known.
 */
@Component
class UnservedDirectives extends SimplePerformantInstrumentation {
  private static final Set<String> NAMES =
      Set.of(
          Directives.DeferDirective.getName(),
          Directives.ExperimentalDisableErrorPropagationDirective.getName());

  static List<ValidationError> errors(Document document) {
    List<ValidationError> errors = new ArrayList<>();
    new NodeTraverser()
        .preOrder(
            new NodeVisitorStub() {
              @Override
              public TraversalControl visitDirective(
                  Directive directive, TraverserContext<Node> context) {
                if (NAMES.contains(directive.getName())) {
                  errors.add(error(directive));
                }
                return TraversalControl.CONTINUE;
              }
            },
            document);
    return errors;
  }

  private static ValidationError error(Directive directive) {
    return ValidationError.newValidationError()
        .validationErrorType(ValidationErrorType.UnknownDirective)
        .sourceLocation(directive.getSourceLocation())
        .description("Unknown directive '%s'".formatted(directive.getName()))
        .build();
  }

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      InstrumentationState state) {
    boolean lists =
        parameters.getEnvironment().getParentType() == Introspection.__Schema
            && parameters.getEnvironment().getField().getName().equals("directives");
    return lists ? field -> served((List<?>) fetcher.get(field)) : fetcher;
  }

  private static List<?> served(List<?> directives) {
    return directives.stream()
        .filter(directive -> !NAMES.contains(((GraphQLDirective) directive).getName()))
        .toList();
  }
}

package org.evidencegraph.graphql.limit;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import org.dataloader.DataLoader;
import org.evidencegraph.graphql.error.ErrorCode;
import org.evidencegraph.graphql.error.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prices a valid operation just before it runs, and lets it in if it is not too expensive. */
@Component
class CostLimit extends SimplePerformantInstrumentation {
  /** Fields of an operation with its fragments put in place; more are not even priced. */
  private static final int MOST_FIELDS = 20_000;

  private final QueryLimits limits;
  private final Admission admission;

  CostLimit(QueryLimits limits) {
    this.limits = limits;
    this.admission = new Admission(limits.costInHand(), limits.waiting());
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    ExecutionContext operation = parameters.getExecutionContext();
    Price price = price(operation);
    OperationInHand inHand = operation.getGraphQLContext().get(OperationInHand.class);
    if (inHand != null) {
      inHand.priced(price);
    }
    if (price.requested() > limits.cost()) {
      throw price.over(limits.cost()).exception();
    }
    RateInHand rate = operation.getGraphQLContext().get(RateInHand.class);
    if (rate != null && !rate.take(price.requested())) {
      throw rate.refusal().exception();
    }
    if (inHand != null) {
      inHand.admitted(
          admission.enter(price.requested()).orElseThrow(() -> busy(price).exception()));
    }
    return super.beginExecuteOperation(parameters, state);
  }

  /** An event of a subscription is answered like an operation of its own. */
  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
      InstrumentationFieldParameters parameters, InstrumentationState state) {
    ExecutionContext operation = parameters.getExecutionContext();
    operation.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll);
    OperationInHand inHand = operation.getGraphQLContext().get(OperationInHand.class);
    Price price = inHand == null ? null : inHand.price();
    if (price == null) {
      return super.beginSubscribedFieldEvent(parameters, state);
    }
    Admission.Ticket ticket =
        admission.enter(price.requested()).orElseThrow(() -> busy(price).exception());
    return SimpleInstrumentationContext.whenCompleted((event, failure) -> ticket.release());
  }

  private static Price price(ExecutionContext operation) {
    return Pricing.of(normalized(operation), operation.getGraphQLSchema());
  }

  private static ExecutableNormalizedOperation normalized(ExecutionContext operation) {
    return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
        operation.getGraphQLSchema(),
        operation.getOperationDefinition(),
        operation.getFragmentsByName(),
        operation.getCoercedVariables(),
        options());
  }

  static ExecutableNormalizedOperationFactory.Options options() {
    return ExecutableNormalizedOperationFactory.Options.defaultOptions()
        .maxFieldsCount(MOST_FIELDS);
  }

  private Refusal busy(Price price) {
    return new Refusal(
        ErrorCode.RATE_LIMITED,
        "The server has as much to answer as it can. Ask again in a moment, or for less.",
        Refusal.BUSY,
        price.requested(),
        limits.costInHand(),
        "Ask again in a moment, or for less.");
  }
}

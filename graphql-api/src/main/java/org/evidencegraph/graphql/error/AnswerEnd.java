package org.evidencegraph.graphql.error;

import graphql.GraphQLContext;

/**
 * Notes that an operation was answered before its fields were: what they throw then is no fault.
 */
public final class AnswerEnd {

  private AnswerEnd() {}

  public static void note(GraphQLContext operation) {
    operation.put(AnswerEnd.class, true);
  }

  /** Whether nobody waits any more, so that long work may stop. */
  public static boolean isOver(GraphQLContext operation) {
    return operation.hasKey(AnswerEnd.class);
  }
}

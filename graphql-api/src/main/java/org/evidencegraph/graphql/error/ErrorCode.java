package org.evidencegraph.graphql.error;

import graphql.ErrorClassification;

/** The closed list of what an error may be, given to clients as {@code extensions.code}. */
public enum ErrorCode implements ErrorClassification {
  /** The text is not GraphQL. */
  GRAPHQL_PARSE_FAILED,
  /** The text is GraphQL, but the schema does not allow it. */
  GRAPHQL_VALIDATION_FAILED,
  /** An argument or variable has a value that is not allowed. */
  BAD_USER_INPUT,
  /** What a mutation was to change does not exist. */
  NOT_FOUND,
  UNAUTHENTICATED,
  FORBIDDEN,
  /** The text is too long. */
  QUERY_TOO_LARGE,
  /** The answer could become too large. */
  QUERY_TOO_COMPLEX,
  RATE_LIMITED,
  TIMEOUT,
  /** A fault of the server; its log tells more under the id that the error carries. */
  INTERNAL
}

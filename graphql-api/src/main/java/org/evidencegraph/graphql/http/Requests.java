package org.evidencegraph.graphql.http;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.graphql.http.RequestText.Asked;
import org.evidencegraph.graphql.limit.LimitedDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes of a request what is to be run, whatever the way on which it came. */
@Component
public class Requests {
  private static final String SUBSCRIPTION = "subscription";

  private final PersistedQueries texts;
  private final LimitedDocuments documents;

  Requests(PersistedQueries texts, LimitedDocuments documents) {
    this.texts = texts;
    this.documents = documents;
  }

  /**
   * A request; no more of it is read than one has.
   *
   * @param part of the HTTP request that holds it, for messages
   */
  public JsonNode message(String part, byte[] json) throws RefusedException {
    return RequestText.message(part, json);
  }

  /**
   * An object that stands beside the request, or around it.
   *
   * @param part that holds it, for messages
   */
  public JsonNode object(String part, byte[] json) throws RefusedException {
    return RequestText.object(part, json);
  }

  /**
   * @param request object with the keys of a request
   */
  public SerializableGraphQlRequest read(JsonNode request) throws RefusedException {
    Asked asked = RequestText.asked(request);
    return asked.with(texts.text(asked));
  }

  SerializableGraphQlRequest read(byte[] json) throws RefusedException {
    return read(message("body", json));
  }

  /** Texts without the word are not even parsed. */
  boolean isSubscription(SerializableGraphQlRequest request) {
    String text = request.getDocument();
    return text.contains(SUBSCRIPTION)
        && operation(text, request.getOperationName())
            .filter(operation -> operation.getOperation() == Operation.SUBSCRIPTION)
            .isPresent();
  }

  /** Empty where the text is not valid: then the engine tells what is wrong with it. */
  Optional<OperationDefinition> operation(String text, @Nullable String name) {
    try {
      Document document = documents.parse(text);
      List<OperationDefinition> operations =
          document.getDefinitionsOfType(OperationDefinition.class).stream()
              .filter(operation -> name == null || name.equals(operation.getName()))
              .toList();
      return operations.size() == 1 ? Optional.of(operations.getFirst()) : Optional.empty();
    } catch (LimitedDocuments.RefusedTextException | InvalidSyntaxException e) {
      return Optional.empty();
    }
  }
}

package org.evidencegraph.graphql.identifier;

import static java.util.stream.Collectors.groupingBy;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.evidencegraph.graphql.page.Loaders;
import org.evidencegraph.identifier.Key;
import org.evidencegraph.identifier.NodeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All node types of the schema. Each has one loader, named after its record's class, that serves
 * {@code node}, {@code nodes} and every field that leads to one node of the type; a controller
 * takes it as a parameter of type {@code DataLoader<PaperId, Paper>}.
 */
@Component
public class NodeTypes {
  private static final String ALLOWED = "an id that a field id gave";
  private static final String FIX = "Ids look like pap_9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d.";

  private final Loaders loaders;
  private final Map<String, NodeType<?, ?>> byPrefix = new HashMap<>();
  private final Map<Class<?>, NodeType<?, ?>> byRecord = new HashMap<>();

  NodeTypes(Loaders loaders) {
    this.loaders = loaders;
  }

  public <I extends NodeId, N> void add(NodeType<I, N> type) {
    byPrefix.put(type.prefix(), type);
    byRecord.put(type.record(), type);
    loaders.register(type.record().getName(), type.port());
  }

  String idOf(Object node) {
    NodeType<?, ?> type = byRecord.get(node.getClass());
    return Objects.requireNonNull(type, "no node type for " + node.getClass()).idIn(node);
  }

  CompletableFuture<@Nullable Object> load(
      String argument, String id, DataFetchingEnvironment field) {
    NodeType<?, ?> type =
        typeOf(id).orElseThrow(() -> new BadUserInputException(argument, id, ALLOWED, FIX));
    DataLoader<Object, Object> loader =
        Objects.requireNonNull(field.getDataLoader(type.record().getName()));
    return loader
        .load(IdArguments.parse(argument, id, type.prefix(), type.parse()))
        .thenApply(node -> node);
  }

  /** Whether ids of this form are given to nodes of some type. */
  public boolean isId(String id) {
    return typeOf(id).filter(type -> Key.isWellFormed(type.prefix(), id)).isPresent();
  }

  /**
   * The nodes of several types at once, by the ids that they were asked by; one call of a port for
   * each type. Ids of no node are left out.
   *
   * @param ids for which {@link #isId} holds
   */
  public Map<String, Object> find(Collection<String> ids) {
    Map<String, Object> found = new HashMap<>();
    ids.stream()
        .distinct()
        .collect(groupingBy(id -> typeOf(id).orElseThrow()))
        .forEach((type, same) -> found.putAll(type.find(same)));
    return found;
  }

  private Optional<NodeType<?, ?>> typeOf(String id) {
    int prefix = id.indexOf('_');
    return prefix < 0
        ? Optional.empty()
        : Optional.ofNullable(byPrefix.get(id.substring(0, prefix)));
  }
}

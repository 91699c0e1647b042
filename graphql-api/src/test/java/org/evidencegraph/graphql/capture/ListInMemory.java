package org.evidencegraph.graphql.capture;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evidencegraph.intake.Ledger;
import org.evidencegraph.provenance.ImportRunId;
import org.jspecify.annotations.Nullable;

/** A {@link Ledger} that one process keeps for itself and that ends with it. */
final class ListInMemory implements Ledger {

  private final Map<String, TreeMap<String, Row>> places = new HashMap<>();

  private enum State {
    WAITING,
    IN_HAND,
    DONE,
    FAILED
  }

  private static final class Row {
    State state = State.WAITING;
    int attempts;
  }

  @Override
  public synchronized void enlist(ImportRunId run, String place, Collection<String> names) {
    names.forEach(name -> enlist(rows(place).computeIfAbsent(name, n -> new Row())));
  }

  private static void enlist(Row row) {
    if (row.state == State.DONE || row.state == State.FAILED) {
      row.state = State.WAITING;
      row.attempts = 0;
    }
  }

  @Override
  public Optional<String> take(String place, Work work) {
    String name = next(place);
    if (name == null) {
      return Optional.empty();
    }
    boolean done = false;
    try {
      work.on(name, attempts(place, name));
      done = true;
    } finally {
      put(place, name, done);
    }
    return Optional.of(name);
  }

  private synchronized @Nullable String next(String place) {
    for (Map.Entry<String, Row> entry : rows(place).entrySet()) {
      Row row = entry.getValue();
      if (row.state == State.WAITING) {
        row.state = State.IN_HAND;
        row.attempts++;
        return entry.getKey();
      }
    }
    return null;
  }

  private synchronized int attempts(String place, String name) {
    return row(place, name).attempts;
  }

  private synchronized void put(String place, String name, boolean done) {
    Row row = row(place, name);
    boolean failed = row.attempts >= MOST_ATTEMPTS;
    row.state = done ? State.DONE : failed ? State.FAILED : State.WAITING;
  }

  @Override
  public synchronized Progress progress(String place) {
    return new Progress(
        count(place, State.WAITING) + count(place, State.IN_HAND),
        count(place, State.DONE),
        count(place, State.FAILED));
  }

  @Override
  public Progress progress() {
    throw new UnsupportedOperationException("an import asks for its places only");
  }

  @Override
  public synchronized List<String> failed(String place, int most) {
    return in(place, State.FAILED).limit(most).toList();
  }

  private int count(String place, State state) {
    return (int) in(place, state).count();
  }

  private Stream<String> in(String place, State state) {
    return rows(place).entrySet().stream()
        .filter(entry -> entry.getValue().state == state)
        .map(Map.Entry::getKey);
  }

  private TreeMap<String, Row> rows(String place) {
    return places.computeIfAbsent(place, p -> new TreeMap<>());
  }

  private Row row(String place, String name) {
    return java.util.Objects.requireNonNull(rows(place).get(name));
  }
}

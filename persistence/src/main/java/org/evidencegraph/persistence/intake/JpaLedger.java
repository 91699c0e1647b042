package org.evidencegraph.persistence.intake;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.evidencegraph.intake.Ledger;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.database.Database;
import org.evidencegraph.persistence.intake.LedgerRow.State;
import org.evidencegraph.provenance.ImportRunId;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The row of a document that somebody has in hand is locked by a transaction of its own, on a
 * connection of its own: when the process dies, the database ends both and the document waits
 * again. What the work records commits apart from that, and is found recorded when it is taken
 * again. Attempts are counted before the work begins, in a row beside the locked one.
 */
@Component
class JpaLedger implements Ledger {
  private static final int NAME_SORT = 200;

  /** No more than this many documents of a place are in hand at one time. */
  private static final int MOST_IN_HAND = 256;

  private final SessionFactory sessions;
  private final EntityManager entities;
  private final Database database;

  JpaLedger(EntityManagerFactory factory, EntityManager entities, Database database) {
    this.sessions = factory.unwrap(SessionFactory.class);
    this.entities = entities;
    this.database = database;
  }

  private static UUID key(String place, String name) {
    return NodeIds.bits("led", placeKey(place), name);
  }

  private static UUID placeKey(String place) {
    return NodeIds.bits("plc", new UUID(0, 0), place);
  }

  @Override
  public void enlist(ImportRunId run, String place, Collection<String> names) {
    Map<UUID, String> wanted = new HashMap<>();
    names.forEach(name -> wanted.put(key(place, name), name));
    database.write(
        () -> {
          waitAgain(run, wanted.keySet());
          Set<UUID> known =
              new HashSet<>(
                  Batches.select(
                      entities,
                      "select l.id from LedgerRow l where l.id in (:ids)",
                      UUID.class,
                      wanted.keySet()));
          wanted.forEach(
              (id, name) -> {
                if (!known.contains(id)) {
                  entities.persist(row(run, place, id, name));
                }
              });
          return known;
        });
  }

  private void waitAgain(ImportRunId run, Set<UUID> ids) {
    List<UUID> over =
        Batches.select(
            entities,
            "select l.id from LedgerRow l where l.state <> WAITING and l.id in (:ids)",
            UUID.class,
            ids);
    Batches.change(entities, "delete from LedgerAttemptRow a where a.ledgerId in (:ids)", over);
    Batches.change(
        entities,
        "update LedgerRow l set l.state = WAITING, l.importRun = :run where l.id in (:ids)",
        over,
        Map.of("run", NodeIds.bits(run)));
  }

  private static LedgerRow row(ImportRunId run, String place, UUID id, String name) {
    LedgerRow row = new LedgerRow();
    row.id = id;
    row.placeKey = placeKey(place);
    row.place = place;
    row.name = name;
    row.nameSort = name.substring(0, Math.min(NAME_SORT, name.length()));
    row.state = State.WAITING;
    row.importRun = NodeIds.bits(run);
    return row;
  }

  @Override
  public Optional<String> take(String place, Work work) {
    try (Session session = sessions.openSession()) {
      Transaction inHand = session.beginTransaction();
      try {
        Optional<Taken> taken = next(session, placeKey(place));
        taken.ifPresent(document -> document.doWork(work));
        return taken.map(document -> document.row.name);
      } finally {
        inHand.commit();
      }
    }
  }

  /** A document whose row is locked. */
  private record Taken(LedgerRow row, int attempt) {
    void doWork(Work work) {
      boolean done = false;
      try {
        row.sha256 = work.on(row.name, attempt);
        done = true;
      } finally {
        if (done) {
          row.state = State.DONE;
        } else if (attempt >= MOST_ATTEMPTS) {
          row.state = State.FAILED;
        }
      }
    }
  }

  /** Passes over documents that whoever took them did not survive, time after time. */
  private Optional<Taken> next(Session session, UUID place) {
    Optional<LedgerRow> row = lock(session, place);
    while (row.isPresent()) {
      int attempt = count(row.get().id);
      if (attempt <= MOST_ATTEMPTS) {
        return Optional.of(new Taken(row.get(), attempt));
      }
      row.get().state = State.FAILED;
      session.flush();
      row = lock(session, place);
    }
    return Optional.empty();
  }

  private static Optional<LedgerRow> lock(Session session, UUID place) {
    return session
        .createSelectionQuery(
            """
            select l.id from LedgerRow l left join LedgerAttemptRow a on a.ledgerId = l.id
            where l.placeKey = :place and l.state = WAITING
            order by coalesce(a.attempts, 0), l.nameSort, l.name
            """,
            UUID.class)
        .setParameter("place", place)
        .setMaxResults(MOST_IN_HAND)
        .list()
        .stream()
        .flatMap(id -> lockOne(session, id).stream())
        .findFirst();
  }

  /** One row by its key: H2 skips locked rows only after it has cut a list to its length. */
  private static Optional<LedgerRow> lockOne(Session session, UUID id) {
    return session
        .createSelectionQuery(
            "from LedgerRow l where l.id = :id and l.state = WAITING", LedgerRow.class)
        .setParameter("id", id)
        .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
        .uniqueResultOptional();
  }

  /** Counts one more attempt for good, whatever becomes of it. */
  private int count(UUID document) {
    return apart(
        session -> {
          LedgerAttemptRow row = session.find(LedgerAttemptRow.class, document);
          if (row == null) {
            row = new LedgerAttemptRow();
            row.ledgerId = document;
            session.persist(row);
          }
          return ++row.attempts;
        });
  }

  private <T> T apart(Function<Session, T> work) {
    return sessions.fromTransaction(work::apply);
  }

  @Override
  @Transactional(readOnly = true)
  public Progress progress(String place) {
    return progress(
        entities
            .createQuery(
                "select l.state, count(l) from LedgerRow l where l.placeKey = :place group by"
                    + " l.state",
                Object[].class)
            .setParameter("place", placeKey(place)));
  }

  @Override
  @Transactional(readOnly = true)
  public Progress progress() {
    return progress(
        entities.createQuery(
            "select l.state, count(l) from LedgerRow l group by l.state", Object[].class));
  }

  private static Progress progress(TypedQuery<Object[]> counting) {
    Map<State, Integer> counts = new HashMap<>();
    counting
        .getResultList()
        .forEach(row -> counts.put((State) row[0], ((Number) row[1]).intValue()));
    return new Progress(
        counts.getOrDefault(State.WAITING, 0),
        counts.getOrDefault(State.DONE, 0),
        counts.getOrDefault(State.FAILED, 0));
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> failed(String place, int most) {
    return entities
        .createQuery(
            """
            select l.name from LedgerRow l where l.placeKey = :place and l.state = FAILED
            order by l.nameSort, l.name
            """,
            String.class)
        .setParameter("place", placeKey(place))
        .setMaxResults(most)
        .getResultList();
  }
}

package org.evidencegraph.persistence.search;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.evidencegraph.search.SearchType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What each release has touched. It is written in the transaction that makes the release, so it
 * cannot differ from the graph; who follows the graph remembers a {@link Revision} and reads on
 * from there.
 */
@Component
public class ChangeLog {
  /** Releases that are remembered; who is further behind starts anew. */
  private static final int REMEMBERED = 10_000;

  private static final int FORGET_EVERY = 100;
  private static final int IDS_IN_A_PART = 10_000;
  private static final int PARTS_AT_ONCE = 10;
  private static final int BYTES_OF_ID = 16;

  private static final UUID UNKNOWN = new UUID(0, 0);

  private final JdbcTemplate jdbc;

  ChangeLog(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Nodes of one type that one release touched, and the place after which to read on. */
  record Part(int release, int number, SearchType type, List<UUID> ids) {}

  /** Notes what the transaction that goes on has touched; the release is that transaction's. */
  public void write(GraphChange touched) {
    int release = release();
    UUID stamp = UUID.randomUUID();
    List<Part> parts = new ArrayList<>();
    add(release, SearchType.PAPER, touched.papers(), parts);
    add(release, SearchType.TRIAL, touched.trials(), parts);
    add(release, SearchType.CONCEPT, touched.concepts(), parts);
    if (parts.isEmpty()) {
      parts.add(new Part(release, 0, SearchType.PAPER, List.of()));
    }
    for (Part part : parts) {
      jdbc.update(
          "insert into graph_change (release_no, part_no, stamp, node_type, node_ids)"
              + " values (?, ?, ?, ?, ?)",
          part.release,
          part.number,
          stamp,
          part.type.name(),
          bytes(part.ids));
    }
    if (release % FORGET_EVERY == 0) {
      jdbc.update("delete from graph_change where release_no < ?", release - REMEMBERED);
    }
  }

  private static void add(int release, SearchType type, Set<UUID> touched, List<Part> parts) {
    List<UUID> ids = touched.stream().sorted().toList();
    for (int from = 0; from < ids.size(); from += IDS_IN_A_PART) {
      int to = Math.min(ids.size(), from + IDS_IN_A_PART);
      parts.add(new Part(release, parts.size(), type, ids.subList(from, to)));
    }
  }

  /** Number of the newest release. */
  private int release() {
    return number("select release_count from data_release");
  }

  /** The newest state; without stamp where its release left no note. */
  Revision newest() {
    return jdbc.query(
            """
            select d.release_count, g.stamp from data_release d
            left join graph_change g on g.release_no = d.release_count and g.part_no = 0
            """,
            (row, n) -> revision(row.getInt(1), row.getObject(2, UUID.class)))
        .getFirst();
  }

  private static Revision revision(int release, @Nullable UUID stamp) {
    return new Revision(release, stamp == null ? UNKNOWN : stamp);
  }

  /** Whether all that was touched since a state is known, and that state was one of this graph. */
  boolean leadsFrom(Revision from, Revision to) {
    if (from.release() > to.release()) {
      return false;
    }
    int same =
        number(
            "select count(*) from graph_change where release_no = ? and part_no = 0 and stamp = ?",
            from.release(),
            from.stamp());
    int since =
        number(
            "select count(*) from graph_change"
                + " where part_no = 0 and release_no > ? and release_no <= ?",
            from.release(),
            to.release());
    return same == 1 && since == to.release() - from.release();
  }

  private int number(String sql, Object... arguments) {
    Integer number = jdbc.queryForObject(sql, Integer.class, arguments);
    return number == null ? 0 : number;
  }

  /** What was touched after one state and up to another, read bit by bit. */
  Iterable<Part> between(Revision from, Revision to) {
    return () -> new Parts(from.release(), to.release());
  }

  private final class Parts implements Iterator<Part> {
    private final int to;
    private int release;
    private int number = Integer.MAX_VALUE;
    private Iterator<Part> read = List.<Part>of().iterator();

    Parts(int from, int to) {
      this.release = from;
      this.to = to;
    }

    @Override
    public boolean hasNext() {
      if (!read.hasNext()) {
        read = parts(release, number, to).iterator();
      }
      return read.hasNext();
    }

    @Override
    public Part next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Part part = read.next();
      release = part.release;
      number = part.number;
      return part;
    }
  }

  private List<Part> parts(int release, int number, int to) {
    return jdbc.query(
        """
        select release_no, part_no, node_type, node_ids from graph_change
        where release_no <= ? and (release_no > ? or release_no = ? and part_no > ?)
        order by release_no, part_no
        fetch first %d rows only
        """
            .formatted(PARTS_AT_ONCE),
        ChangeLog::part,
        to,
        release,
        release,
        number);
  }

  private static Part part(ResultSet row, int n) throws SQLException {
    return new Part(
        row.getInt(1), row.getInt(2), SearchType.valueOf(row.getString(3)), ids(row.getBytes(4)));
  }

  private static byte[] bytes(List<UUID> ids) {
    ByteBuffer bytes = ByteBuffer.allocate(ids.size() * BYTES_OF_ID);
    for (UUID id : ids) {
      bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
    return bytes.array();
  }

  private static List<UUID> ids(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    List<UUID> ids = new ArrayList<>();
    while (buffer.hasRemaining()) {
      ids.add(new UUID(buffer.getLong(), buffer.getLong()));
    }
    return ids;
  }
}

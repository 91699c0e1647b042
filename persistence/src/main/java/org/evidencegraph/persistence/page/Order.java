package org.evidencegraph.persistence.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.page.InvalidPageException;

/**
 * A total order of the children of an edge.
 *
 * @param name what cursors of it bear: {@code papers.default}
 * @param keys first key first; the last one is unique among the children of one parent
 */
public record Order(String name, List<SortKey> keys) {
  public Order {
    keys = List.copyOf(keys);
  }

  public static Order of(String name, SortKey... keys) {
    return new Order(name, List.of(keys));
  }

  /** {@code p.rankSort desc, p.id asc}, or the other way round. */
  String orderBy(boolean backward) {
    return keys.stream()
        .map(key -> key.expression() + " " + key.direction(backward))
        .collect(Collectors.joining(", "));
  }

  /**
   * What holds for rows beyond a cursor, with its values as parameters {@code :name0}, {@code
   * :name1} and so on.
   *
   * <p>{@code (k0 > :name0) or (k0 = :name0 and k1 > :name1)}, each key in its direction.
   */
  String beyond(String name, boolean backward) {
    return IntStream.range(0, keys.size())
        .mapToObj(last -> beyond(name, last, backward))
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private String beyond(String name, int last, boolean backward) {
    String equal =
        IntStream.range(0, last)
            .mapToObj(n -> keys.get(n).expression() + " = :" + name + n + " and ")
            .collect(Collectors.joining());
    SortKey key = keys.get(last);
    return "("
        + equal
        + key.expression()
        + " "
        + key.comparison(backward)
        + " :"
        + name
        + last
        + ")";
  }

  /** The values of a cursor, one for each key. */
  List<Object> position(Cursor cursor) {
    if (!cursor.order().equals(name)) {
      throw new InvalidPageException(
          "The cursor belongs to the order "
              + cursor.order()
              + "; this list has the order "
              + name
              + ". Begin this list anew, or ask as when the cursor was given.");
    }
    if (cursor.position().size() != keys.size()) {
      throw new InvalidPageException(
          "The cursor is damaged; take one that this list has given out.");
    }
    return IntStream.range(0, keys.size())
        .mapToObj(n -> keys.get(n).parse(cursor.position().get(n)))
        .toList();
  }
}

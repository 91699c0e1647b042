package org.evidencegraph.persistence.page;

import java.util.Map;
import java.util.Objects;
import org.evidencegraph.page.Edge;
import org.jspecify.annotations.Nullable;

/**
 * How one edge is found in the tables. A new connection of the graph is one of these and a field of
 * the schema.
 *
 * @param from HQL: {@code SentenceRow s join PaperRow p on p.id = s.paperId}. Links that are
 *     derived are selected here, from the start for the asked parents only, {@code :parents}
 * @param parent HQL of the parent's key: {@code s.paperId}; null for edges from the root
 * @param child HQL of the child's key: {@code s.id}; a parent has each child once
 * @param extra HQL of one more value that the children are made of; null for none
 * @param where HQL that holds for every child, joined by {@code and} alone
 * @param orderBy what the children can be ordered by instead
 * @param facets fields whose values can be counted, by the schema's names
 * @param fields what conditions may name, bound to aliases of {@code from}
 * @param span HQL of the child's place, for conditions on it; null where it has none
 */
public record Relation<P, C>(
    Edge<P, C> edge,
    String from,
    @Nullable String parent,
    String child,
    @Nullable String extra,
    String where,
    Order order,
    OrderFields orderBy,
    Map<String, FacetField> facets,
    Fields fields,
    @Nullable String span,
    Children<P, C> children) {

  public static <P, C> Builder<P, C> of(Edge<P, C> edge) {
    return new Builder<>(edge);
  }

  /** Collects the parts of a relation; from, child, order and children are needed. */
  public static final class Builder<P, C> {
    private final Edge<P, C> edge;
    private @Nullable String from;
    private @Nullable String parent;
    private @Nullable String child;
    private @Nullable String extra;
    private String where = "1 = 1";
    private @Nullable Order order;
    private OrderFields orderBy = new OrderFields();
    private Map<String, FacetField> facets = Map.of();
    private Fields fields = new Fields();
    private @Nullable String span;

    private Builder(Edge<P, C> edge) {
      this.edge = edge;
    }

    public Builder<P, C> from(String hql) {
      from = hql;
      return this;
    }

    public Builder<P, C> parent(String hql) {
      parent = hql;
      return this;
    }

    public Builder<P, C> child(String hql) {
      child = hql;
      return this;
    }

    public Builder<P, C> extra(String hql) {
      extra = hql;
      return this;
    }

    public Builder<P, C> where(String hql) {
      where = hql;
      return this;
    }

    public Builder<P, C> order(Order value) {
      order = value;
      return this;
    }

    public Builder<P, C> orderBy(OrderFields value) {
      orderBy = value;
      return this;
    }

    public Builder<P, C> facets(Map<String, FacetField> value) {
      facets = value;
      return this;
    }

    public Builder<P, C> fields(Fields value) {
      fields = value;
      return this;
    }

    public Builder<P, C> span(String hql) {
      span = hql;
      return this;
    }

    public Relation<P, C> children(Children<P, C> children) {
      return new Relation<>(
          edge,
          Objects.requireNonNull(from),
          parent,
          Objects.requireNonNull(child),
          extra,
          where,
          Objects.requireNonNull(order),
          orderBy,
          facets,
          fields,
          span,
          children);
    }
  }
}

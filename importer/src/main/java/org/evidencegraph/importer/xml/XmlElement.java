package org.evidencegraph.importer.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.evidencegraph.importer.record.CleanText;
import org.jspecify.annotations.Nullable;

/** An element with what it holds. Names of elements and attributes are without prefix. */
public final class XmlElement implements XmlNode {
  private final String name;
  private final List<String> attributes;
  private final List<XmlNode> nodes = new ArrayList<>(2);
  private final int line;

  /**
   * @param attributes names and values in turn
   * @param line of the file on which its start tag ends, from 1
   */
  XmlElement(String name, List<String> attributes, int line) {
    this.name = name;
    this.attributes = attributes;
    this.line = line;
  }

  void add(XmlNode node) {
    nodes.add(node);
  }

  public String name() {
    return name;
  }

  public boolean is(String other) {
    return name.equals(other);
  }

  public int line() {
    return line;
  }

  /** Null where it has none of that name. */
  public @Nullable String attribute(String wanted) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(wanted)) {
        return attributes.get(i + 1);
      }
    }
    return null;
  }

  public boolean has(String attribute, String value) {
    return value.equalsIgnoreCase(attribute(attribute));
  }

  /** Text and elements directly in it, in order. */
  public List<XmlNode> nodes() {
    return Collections.unmodifiableList(nodes);
  }

  /** Elements directly in it. */
  public List<XmlElement> elements() {
    return elements(e -> true);
  }

  public List<XmlElement> elements(String wanted) {
    return elements(e -> e.is(wanted));
  }

  private List<XmlElement> elements(Predicate<XmlElement> wanted) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlNode node : nodes) {
      if (node instanceof XmlElement element && wanted.test(element)) {
        found.add(element);
      }
    }
    return Collections.unmodifiableList(found);
  }

  /** The first element at a path of names. */
  public Optional<XmlElement> find(String... path) {
    return Optional.ofNullable(first(path, 0));
  }

  private @Nullable XmlElement first(String[] path, int step) {
    if (step == path.length) {
      return this;
    }
    for (XmlNode node : nodes) {
      if (node instanceof XmlElement element && element.is(path[step])) {
        XmlElement found = element.first(path, step + 1);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** All elements at a path of names, in order. */
  public List<XmlElement> all(String... path) {
    List<XmlElement> found = List.of(this);
    for (String step : path) {
      List<XmlElement> next = new ArrayList<>();
      found.forEach(element -> next.addAll(element.elements(step)));
      found = Collections.unmodifiableList(next);
    }
    return found;
  }

  /** Elements of that name at any depth, in order; none inside another of that name. */
  public List<XmlElement> within(String wanted) {
    List<XmlElement> found = new ArrayList<>();
    collect(this, e -> e.is(wanted), found);
    return found;
  }

  private static void collect(
      XmlElement from, Predicate<XmlElement> wanted, List<XmlElement> found) {
    for (XmlElement child : from.elements()) {
      if (wanted.test(child)) {
        found.add(child);
      } else {
        collect(child, wanted, found);
      }
    }
  }

  /** All characters inside, those of inline elements too, cleaned; may be empty. */
  public String text() {
    StringBuilder out = new StringBuilder();
    append(this, out);
    return CleanText.of(out.toString());
  }

  /** The same as printed, with its own line ends; may be empty. */
  public String rawText() {
    StringBuilder out = new StringBuilder();
    append(this, out);
    return out.toString();
  }

  private static void append(XmlElement element, StringBuilder out) {
    for (XmlNode node : element.nodes) {
      switch (node) {
        case XmlText text -> out.append(text.value());
        case XmlElement child -> append(child, out);
      }
    }
  }

  /** Text of the first element at a path; null where there is none or it is blank. */
  public @Nullable String text(String... path) {
    return find(path).map(XmlElement::text).filter(t -> !t.isEmpty()).orElse(null);
  }
}

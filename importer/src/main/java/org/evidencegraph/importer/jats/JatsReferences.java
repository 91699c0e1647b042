package org.evidencegraph.importer.jats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.record.CitedEntry;
import org.evidencegraph.importer.record.CitingText;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.importer.xml.XmlNode;
import org.evidencegraph.importer.xml.XmlText;
import org.jspecify.annotations.Nullable;

/** The reference lists of an article, and the places in its text that point into them. */
final class JatsReferences {
  private static final Set<String> CITATIONS =
      Set.of("mixed-citation", "element-citation", "citation", "nlm-citation");

  /** {@code 3–7} in one mark. */
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,4})\\s?[-\u2010-\u2015\u2212]\\s?(\\d{1,4})");

  private static final Pattern DASH =
      Pattern.compile("[\\])]?\\s?[-\u2010-\u2015\u2212]\\s?[\\[(]?");

  private static final int LONGEST_RANGE = 60;

  private final List<CitedEntry> entries = new ArrayList<>();
  private final List<String> order = new ArrayList<>();
  private final Map<String, List<String>> keys = new LinkedHashMap<>();
  private final Map<String, String> numbered = new LinkedHashMap<>();

  private JatsReferences() {}

  /** Of the whole article; letters and answers that it carries have lists of their own. */
  static JatsReferences of(XmlElement article) {
    JatsReferences references = new JatsReferences();
    references.collect(article);
    return references;
  }

  private void collect(XmlElement from) {
    for (XmlElement child : from.elements()) {
      if (child.is("ref")) {
        add(child);
      } else if (!child.is("sub-article") && !child.is("response")) {
        collect(child);
      }
    }
  }

  private void add(XmlElement ref) {
    String id = ref.attribute("id") == null ? "ref " + (order.size() + 1) : ref.attribute("id");
    String label = ref.text("label");
    List<XmlElement> citations = citations(ref);
    order.add(id);
    List<String> own = keys.computeIfAbsent(id, i -> new ArrayList<>());
    int part = 0;
    for (XmlElement citation : citations.isEmpty() ? List.of(ref) : citations) {
      String key = part++ == 0 ? id : id + " " + part;
      own.add(key);
      String inner = citation.attribute("id");
      if (inner != null) {
        keys.computeIfAbsent(inner, i -> new ArrayList<>()).add(key);
      }
      String number = label != null ? label : citation.text("label");
      entries.add(JatsCitation.read(citation, key, number));
      if (number != null) {
        numbered.putIfAbsent(number.replaceAll("\\D", ""), id);
      }
    }
  }

  private static List<XmlElement> citations(XmlElement ref) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement child : ref.elements()) {
      if (CITATIONS.contains(child.name())) {
        found.add(child);
      } else if (child.is("citation-alternatives")) {
        found.add(child);
      }
    }
    return found;
  }

  void addTo(RecordDraft draft) {
    if (!entries.isEmpty()) {
      draft.heading("References");
    }
    entries.forEach(draft::reference);
  }

  /** Writes the characters of an element with the citations among them. */
  void append(XmlElement element, CitingText out) {
    new Writer(out).write(element, false);
  }

  /** Remembers what was cited last: a dash between two citations means all between them. */
  private final class Writer {
    private final CitingText out;
    private @Nullable String last;
    private String since = "";

    Writer(CitingText out) {
      this.out = out;
    }

    void write(XmlElement element, boolean raised) {
      for (XmlNode node : element.nodes()) {
        switch (node) {
          case XmlText text -> text(text.value());
          case XmlElement child -> child(child, raised);
        }
      }
    }

    private void text(String value) {
      out.append(value);
      since += value;
    }

    private void child(XmlElement child, boolean raised) {
      if (child.is("xref") && isCitation(child)) {
        cite(child);
      } else if (child.is("break")) {
        text(" ");
      } else if (child.is("sup") && isOnlyCitations(child) && !raised) {
        out.append("[");
        write(child, true);
        out.append("]");
      } else if (!JatsText.UNREAD.contains(child.name()) && !JatsText.isMark(child)) {
        write(child, raised);
      }
    }

    private static boolean isCitation(XmlElement xref) {
      return xref.has("ref-type", "bibr") || xref.has("ref-type", "ref");
    }

    // a raised "3,4" behind a word would be read as part of it
    private static boolean isOnlyCitations(XmlElement sup) {
      boolean cites = sup.elements().stream().anyMatch(e -> e.is("xref") && isCitation(e));
      boolean only =
          sup.nodes().stream()
              .allMatch(
                  n ->
                      n instanceof XmlElement e
                          ? e.is("xref")
                          : ((XmlText) n).value().matches("[\\s\\d,;\u2010-\u2015\u2212-]*"));
      return cites && only && !sup.text().startsWith("[");
    }

    private void cite(XmlElement xref) {
      List<String> ids = ids(xref);
      List<String> cited = new ArrayList<>();
      String first = ids.isEmpty() ? null : ids.getFirst();
      if (last != null && first != null && DASH.matcher(since).matches()) {
        between(last, first).forEach(id -> cited.addAll(keys.getOrDefault(id, List.of())));
      }
      ids.forEach(id -> cited.addAll(keys.getOrDefault(id, List.of())));
      out.cite(JatsText.of(xref), cited);
      last = ids.isEmpty() ? null : ids.getLast();
      since = "";
    }

    private List<String> ids(XmlElement xref) {
      String named = xref.attribute("rid");
      List<String> ids =
          new ArrayList<>(named == null ? List.of() : List.of(named.strip().split("\\s+")));
      Matcher range = RANGE.matcher(JatsText.of(xref));
      if (range.find() && ids.size() == 1) {
        String from = numbered.get(range.group(1));
        String to = numbered.get(range.group(2));
        if (from != null && to != null && (ids.contains(from) || ids.contains(to))) {
          ids.clear();
          ids.add(from);
          ids.addAll(between(from, to));
          ids.add(to);
        }
      }
      return ids;
    }

    private List<String> between(String from, String to) {
      int a = order.indexOf(from);
      int b = order.indexOf(to);
      return a >= 0 && b > a + 1 && b - a <= LONGEST_RANGE ? order.subList(a + 1, b) : List.of();
    }
  }
}

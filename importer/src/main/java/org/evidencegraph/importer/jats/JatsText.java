package org.evidencegraph.importer.jats;

import java.util.Set;
import org.evidencegraph.importer.record.CleanText;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.importer.xml.XmlNode;
import org.evidencegraph.importer.xml.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an element as they are read aloud: without notes, sources of formulas, files.
 */
final class JatsText {
  static final Set<String> UNREAD =
      Set.of(
          "fn",
          "tex-math",
          "index-term",
          "inline-supplementary-material",
          "object-id",
          "contrib-group",
          "institution-id",
          "fig",
          "fig-group",
          "table-wrap",
          "table-wrap-group",
          "list",
          "def-list",
          "boxed-text",
          "disp-quote",
          "disp-formula",
          "disp-formula-group",
          "supplementary-material",
          "media",
          "preformat",
          "code",
          "alt-text",
          "long-desc");

  /** Marks of footnotes. */
  private static final Set<String> MARKS =
      Set.of("fn", "table-fn", "author-notes", "corresp", "aff");

  private JatsText() {}

  /** Cleaned; may be empty. */
  static String of(XmlElement element) {
    StringBuilder out = new StringBuilder();
    append(element, out);
    return CleanText.of(out.toString());
  }

  static @Nullable String of(XmlElement from, String... path) {
    return from.find(path).map(JatsText::of).filter(t -> !t.isEmpty()).orElse(null);
  }

  static boolean isMark(XmlElement element) {
    return element.is("xref") && MARKS.contains(String.valueOf(element.attribute("ref-type")));
  }

  private static void append(XmlElement element, StringBuilder out) {
    for (XmlNode node : element.nodes()) {
      switch (node) {
        case XmlText text -> out.append(text.value());
        case XmlElement child -> {
          if (child.is("break")) {
            out.append(' ');
          } else if (!UNREAD.contains(child.name()) && !isMark(child)) {
            append(child, out);
          }
        }
      }
    }
  }
}

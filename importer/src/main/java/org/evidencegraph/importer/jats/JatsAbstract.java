package org.evidencegraph.importer.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.record.CitingText;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.importer.xml.XmlNode;
import org.evidencegraph.importer.xml.XmlText;
import org.jspecify.annotations.Nullable;

/** The abstract proper: no graphical one, no teaser, no summary for others, no translation. */
final class JatsAbstract {
  private static final Set<String> PROPER =
      Set.of("normal", "main", "structured", "unstructured", "executive-summary", "summary");

  private static final Set<String> EMPHASIS = Set.of("bold", "italic", "sc", "underline");

  /** {@code Background:} or {@code Results.} at the start of a paragraph, emphasised. */
  private static final Pattern LABEL = Pattern.compile("(\\p{Lu}[\\p{L} /&,()-]{2,50}?)\\s*[:.]?");

  private final RecordDraft draft;

  private JatsAbstract(RecordDraft draft) {
    this.draft = draft;
  }

  static void read(XmlElement meta, RecordDraft draft) {
    XmlElement chosen = chosen(meta.elements("abstract"));
    if (chosen != null) {
      new JatsAbstract(draft).read(chosen);
    }
  }

  private static @Nullable XmlElement chosen(List<XmlElement> abstracts) {
    for (XmlElement one : abstracts) {
      if (one.attribute("abstract-type") == null && !text(one).isEmpty()) {
        return one;
      }
    }
    for (XmlElement one : abstracts) {
      if (PROPER.contains(String.valueOf(one.attribute("abstract-type")))) {
        return one;
      }
    }
    return null;
  }

  // paragraphs that no section holds and that have no label make one part
  private void read(XmlElement shown) {
    List<String> open = new ArrayList<>();
    for (XmlElement child : shown.elements()) {
      if (child.is("sec")) {
        flush(open);
        section(child);
      } else if (!child.is("title") && !child.is("label")) {
        paragraph(child, open);
      }
    }
    flush(open);
  }

  private void paragraph(XmlElement paragraph, List<String> open) {
    String label = label(paragraph);
    String text = text(paragraph);
    if (label == null) {
      open.add(text);
      return;
    }
    flush(open);
    String rest = text.substring(Math.min(text.length(), label.length()));
    draft.abstractSection(
        label, CitingText.of(rest.replaceFirst("^\\s*[:.\u2014\u2013-]?\\s*", "")));
  }

  private void flush(List<String> open) {
    if (!open.isEmpty()) {
      draft.abstractSection(null, CitingText.of(String.join(" ", open)));
      open.clear();
    }
  }

  private void section(XmlElement section) {
    List<String> own = new ArrayList<>();
    List<XmlElement> nested = new ArrayList<>();
    for (XmlElement child : section.elements()) {
      if (child.is("sec")) {
        nested.add(child);
      } else if (!child.is("title") && !child.is("label")) {
        own.add(text(child));
      }
    }
    draft.abstractSection(JatsText.of(section, "title"), CitingText.of(String.join(" ", own)));
    nested.forEach(this::section);
  }

  private static String text(XmlElement element) {
    StringBuilder out = new StringBuilder(JatsText.of(element));
    for (XmlElement list : element.within("list")) {
      list.within("p").forEach(p -> out.append(' ').append(JatsText.of(p)));
    }
    return out.toString().strip();
  }

  private static @Nullable String label(XmlElement paragraph) {
    List<XmlNode> nodes =
        paragraph.nodes().stream()
            .filter(n -> !(n instanceof XmlText text && text.value().isBlank()))
            .toList();
    if (nodes.size() < 2
        || !(nodes.getFirst() instanceof XmlElement first)
        || !EMPHASIS.contains(first.name())) {
      return null;
    }
    String text = JatsText.of(first);
    Matcher m = LABEL.matcher(text);
    boolean closed =
        text.endsWith(":")
            || text.endsWith(".")
            || nodes.get(1) instanceof XmlText next && next.value().strip().startsWith(":");
    return m.matches() && closed ? m.group(1) : null;
  }
}

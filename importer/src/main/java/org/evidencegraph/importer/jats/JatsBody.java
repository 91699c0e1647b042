package org.evidencegraph.importer.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.record.CitingText;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.provenance.Section;
import org.jspecify.annotations.Nullable;

/** The running text, paragraph by paragraph, and the captions between them. */
final class JatsBody {
  private static final Set<String> UNREAD_BLOCKS =
      Set.of(
          "title",
          "label",
          "object-id",
          "disp-formula",
          "disp-formula-group",
          "preformat",
          "code",
          "media",
          "graphic",
          "ref-list",
          "glossary",
          "sec-meta",
          "alternatives",
          "supplementary-material");

  private final XmlElement article;
  private final JatsReferences references;
  private final RecordDraft draft;

  JatsBody(XmlElement article, JatsReferences references, RecordDraft draft) {
    this.article = article;
    this.references = references;
    this.draft = draft;
  }

  /** Where a block stands. */
  private record Place(Section section, @Nullable String label, boolean read) {
    Place unread() {
      return new Place(section, label, false);
    }
  }

  void read() {
    Place start = new Place(Section.OTHER, null, true);
    article.find("body").ifPresent(b -> blocks(b, start));
    article.find("floats-group").ifPresent(f -> blocks(f, start));
    article.find("floats-wrap").ifPresent(f -> blocks(f, start));
    XmlElement meta = article.find("front", "article-meta").orElse(article);
    for (String name : List.of("author-notes", "custom-meta-group", "funding-group")) {
      meta.find(name).ifPresent(this::notes);
    }
    article.find("front", "notes").ifPresent(this::notes);
    article.find("back").ifPresent(b -> blocks(b, start.unread()));
  }

  private void notes(XmlElement notes) {
    Place place = new Place(Section.OTHER, null, false);
    List<XmlElement> paragraphs = new ArrayList<>(notes.within("p"));
    paragraphs.addAll(notes.within("meta-value"));
    paragraphs.addAll(notes.within("funding-statement"));
    paragraphs.forEach(p -> paragraph(p, place));
  }

  private void blocks(XmlElement holder, Place place) {
    for (XmlElement child : holder.elements()) {
      block(child, place);
    }
  }

  private void block(XmlElement block, Place place) {
    if (UNREAD_BLOCKS.contains(block.name())) {
      return;
    }
    switch (block.name()) {
      case "sec", "ack", "app", "notes", "boxed-text", "fn-group", "bio" -> section(block, place);
      case "p" -> paragraph(block, place);
      case "fig" -> caption(block, Section.FIGURE_CAPTION);
      case "table-wrap" -> caption(block, Section.TABLE);
      case "fn" -> block.within("p").forEach(p -> paragraph(p, place.unread()));
      default -> blocks(block, place);
    }
  }

  private void section(XmlElement section, Place around) {
    String heading = JatsText.of(section, "title");
    String type = section.attribute("sec-type");
    boolean readable =
        section.is("sec") || section.is("boxed-text") || section.is("app") || section.is("notes");
    boolean read =
        around.read() && readable && !JatsSections.isAdministrative(type, heading)
            || section.is("sec") && isContentInBack(around, heading);
    Section kind = JatsSections.of(type, heading, around.section());
    if (heading != null) {
      draft.heading(heading);
    }
    blocks(section, new Place(kind, heading == null ? around.label() : heading, read));
  }

  // some journals put their conclusions behind the body
  private static boolean isContentInBack(Place around, @Nullable String heading) {
    return !around.read()
        && around.label() == null
        && JatsSections.of(null, heading, Section.OTHER) != Section.OTHER
        && !JatsSections.isAdministrative(null, heading);
  }

  private void caption(XmlElement block, Section section) {
    XmlElement caption = block.find("caption").orElse(null);
    if (caption == null) {
      return;
    }
    CitingText text = new CitingText();
    for (XmlElement part : caption.elements()) {
      if (part.is("title") || part.is("p")) {
        references.append(part, text);
        text.append(" ");
      }
    }
    draft.paragraph(section, JatsText.of(block, "label"), text);
  }

  // blocks inside a paragraph follow it
  private void paragraph(XmlElement paragraph, Place place) {
    CitingText text = new CitingText();
    references.append(paragraph, text);
    boolean registration = !RegistryNumber.findAll(JatsText.of(paragraph)).isEmpty();
    if (place.read() || registration) {
      draft.paragraph(place.section(), place.label(), text);
    } else {
      draft.aside(JatsText.of(paragraph));
    }
    for (XmlElement child : paragraph.elements()) {
      if (JatsText.UNREAD.contains(child.name()) && !child.is("fn")) {
        block(child, place);
      }
    }
  }
}

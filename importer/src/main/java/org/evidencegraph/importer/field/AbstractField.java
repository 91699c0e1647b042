package org.evidencegraph.importer.field;

import java.util.List;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.AbstractReader;
import org.evidencegraph.importer.record.CitingText;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.text.FoldedText;
import org.evidencegraph.paper.Abstract;
import org.evidencegraph.paper.Abstract.AbstractSection;
import org.evidencegraph.paper.Rights;
import org.evidencegraph.provenance.SourceDocumentId;
import org.jspecify.annotations.Nullable;

/** An abstract that comes in one piece: its sections are found by headings, or by their labels. */
public final class AbstractField {
  private static final Pattern HEADING = Pattern.compile("(?i)(?:graphical )?abstract|summary");
  private static final Pattern LEAD = Pattern.compile("^(?:ABSTRACT|Abstract)\\s?[.:]\\s+");

  // labels are looked for in a text of its own, whose places mean nothing
  private static final SourceDocumentId NOWHERE = SourceDocumentId.of("0".repeat(64));

  private AbstractField() {}

  /** Writes it into the record; null and blank say nothing. */
  public static void write(RecordDraft draft, @Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return;
    }
    CopyrightNotice.behind(raw.strip()).ifPresent(c -> draft.rights(new Rights(c, null, null)));
    List<MarkupText.Part> parts =
        MarkupText.parts(raw).stream().map(AbstractField::withoutHeading).toList();
    if (parts.stream().anyMatch(p -> p.label() != null)) {
      parts.forEach(p -> draft.abstractSection(p.label(), CitingText.of(p.text())));
    } else {
      parts.forEach(p -> sections(p.text()).forEach(s -> add(draft, s)));
    }
  }

  private static MarkupText.Part withoutHeading(MarkupText.Part part) {
    boolean whole = part.label() != null && HEADING.matcher(part.label()).matches();
    return whole ? new MarkupText.Part(null, part.text()) : part;
  }

  private static void add(RecordDraft draft, AbstractSection section) {
    draft.abstractSection(section.label(), CitingText.of(section.text()));
  }

  private static List<AbstractSection> sections(String text) {
    String own = CopyrightNotice.without(LEAD.matcher(text).replaceFirst(""));
    FoldedText folded = FoldedText.of(NOWHERE, own);
    AbstractReader reader = new AbstractReader(folded);
    reader.paragraph(0, folded.length());
    Abstract read = reader.read();
    return read == null ? List.of() : read.sections();
  }
}

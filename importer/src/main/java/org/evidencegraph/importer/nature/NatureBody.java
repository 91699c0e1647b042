package org.evidencegraph.importer.nature;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.AbstractReader;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.RegistrationLines;
import org.evidencegraph.importer.text.Line;

/** Reads the abstract, the captions of figures, the reference list and the wall before the text. */
final class NatureBody {
  /** {@code Fig. 1}, {@code Figure 2: What it shows}, {@code Figure 3}. */
  private static final Pattern FIGURE =
      Pattern.compile("(?:Figure|Fig\\.)\\s?(S?\\d{1,3})(?:[.:]?\\s.*|[.:]?)", Pattern.DOTALL);

  /** Sections that may stand behind the conclusions of an abstract. */
  private static final Pattern ASIDE =
      Pattern.compile("(?i)registration|relevance|significance|sponsorship");

  private static final Pattern FIGURE_END =
      Pattern.compile("(?i)full[- ]size (?:image|table).*|PowerPoint slide.*|Source data.*");
  private static final int LONGEST_CAPTION = 60;

  private final CapturedPage page;
  private final NatureZones zones;
  private final PageDraft draft;

  NatureBody(CapturedPage page, NatureZones zones, PageDraft draft) {
    this.page = page;
    this.zones = zones;
    this.draft = draft;
  }

  void read() {
    int end = readAbstract();
    wall(end);
    int references = referenceHeading();
    captions(end, references < 0 ? page.count() : references);
    if (references >= 0) {
      draft.references(page.lines().subList(references + 1, zones.next(references + 1)));
    }
    for (int i = end; i < (references < 0 ? page.count() : references); i++) {
      RegistrationLines.read(page.line(i), page.label(i - 1), draft);
    }
  }

  private int readAbstract() {
    int heading = zones.first("Abstract");
    if (heading < 0) {
      return Math.max(0, zones.citationEnd());
    }
    AbstractReader reader = new AbstractReader(page.text());
    int i = heading + 1;
    while (i < page.count() && !endsAbstract(i, reader)) {
      i = part(i, reader);
    }
    i = otherLanguage(i, reader);
    draft.abstractText(reader);
    return i;
  }

  // a German abstract is followed by the English one
  private int otherLanguage(int from, AbstractReader reader) {
    boolean translated =
        page.label(from).equals("Abstract")
            && !page.label(zones.first("Abstract")).equals("Abstract");
    if (!translated) {
      return from;
    }
    int i = from + 1;
    boolean plain = !reader.isStructured();
    if (plain) {
      reader.heading("Abstract", page.line(from).start());
    }
    while (i < page.count() && !endsAbstract(i, reader)) {
      i = part(i, reader);
    }
    return i;
  }

  // a section's heading or a paragraph; gives the index of the line behind it
  private int part(int i, AbstractReader reader) {
    if (isSection(page.line(i))) {
      reader.heading(page.label(i), page.line(i).start());
      return i + 1;
    }
    int end = paragraphEnd(i, reader);
    reader.paragraph(page.line(i).start(), page.line(end - 1).end());
    return end;
  }

  private static boolean isSection(Line line) {
    return line.length() < 60 && AbstractReader.isHeading(line.label());
  }

  // a body opens where a section label comes a second time, or first where the abstract has none
  private boolean endsAbstract(int i, AbstractReader reader) {
    Line line = page.line(i);
    String label = line.label();
    if (line.isBulleted()
        || NatureLabels.isHeading(label)
        || NatureLabels.ENDS_ABSTRACT.matcher(label).matches()) {
      return true;
    }
    if (!isSection(line)) {
      return FIGURE.matcher(label).matches();
    }
    boolean structured = reader.isEmpty() || reader.isStructured();
    boolean concluded = reader.knows("Conclusion") || reader.knows("Conclusions");
    boolean aside = ASIDE.matcher(label).find();
    return !structured || reader.knows(label) || (concluded && !aside);
  }

  // pages break inside paragraphs: a gap ends one only behind a full stop
  private int paragraphEnd(int from, AbstractReader reader) {
    int i = from + 1;
    while (i < page.count() && !endsAbstract(i, reader) && !isSection(page.line(i)) && !isGap(i)) {
      i++;
    }
    return i;
  }

  private boolean isGap(int i) {
    int before = page.line(i - 1).end() - 1;
    return page.line(i).blanksBefore() > 0
        && ".?!)".indexOf(page.text().text().charAt(before)) >= 0;
  }

  private void wall(int from) {
    for (int i = Math.max(0, zones.citation()); i < Math.min(page.count(), from + 40); i++) {
      if (NatureLabels.WALL.matcher(page.label(i)).matches()) {
        draft.access("login-required");
        return;
      }
    }
  }

  // a menu may name the references too; the list is where most lines follow
  private int referenceHeading() {
    int best = -1;
    int longest = 0;
    for (int i = Math.max(0, zones.first("Abstract")); i < page.count(); i++) {
      if ("References".equals(NatureLabels.heading(page.label(i)))) {
        int length = zones.next(i + 1) - i - 1;
        best = length > longest ? i : best;
        longest = Math.max(longest, length);
      }
    }
    return best;
  }

  private void captions(int from, int to) {
    for (int i = from; i < to; i++) {
      Matcher m = FIGURE.matcher(page.label(i));
      if (m.matches()) {
        caption(i, to, m.group(1));
      }
    }
  }

  private void caption(int at, int to, String number) {
    int end = at;
    while (end < Math.min(to, at + LONGEST_CAPTION)
        && !FIGURE_END.matcher(page.label(end)).matches()) {
      end++;
    }
    List<Line> lines = page.lines().subList(at, end);
    if (end >= Math.min(to, at + LONGEST_CAPTION)) {
      return;
    }
    int start = captionStart(lines);
    int last = lines.getLast().end();
    if (start < last) {
      draft.caption(start, last, "Figure " + number);
    }
  }

  // the caption follows its number on the same line or below
  private static int captionStart(List<Line> lines) {
    Line first = lines.getFirst();
    Matcher m = Pattern.compile("(?:Figure|Fig\\.)\\s?S?\\d{1,3}[.:]?\\s*").matcher(first.text());
    int after = m.lookingAt() ? first.start() + m.end() : first.start();
    if (after < first.end() || lines.size() < 2) {
      return after;
    }
    Line second = lines.get(1);
    boolean again =
        FIGURE.matcher(second.label()).matches() && second.length() < 12 && lines.size() > 2;
    return again ? lines.get(2).start() : second.start();
  }
}

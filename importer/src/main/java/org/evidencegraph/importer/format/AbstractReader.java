package org.evidencegraph.importer.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.text.FoldedText;
import org.evidencegraph.importer.text.Passage;
import org.evidencegraph.paper.Abstract;
import org.evidencegraph.paper.Abstract.AbstractSection;
import org.evidencegraph.provenance.Section;
import org.jspecify.annotations.Nullable;

/**
 * Collects the paragraphs of an abstract and finds the labels of its sections, which stand before a
 * paragraph ("Background: ..."), inside one ("... tested. METHODS: ...") or on a line of their own.
 */
public final class AbstractReader {
  private static final String WORDS =
      "abstract|aims?|approach|areas|background|bias|case|clinical|comparisons?|conclusions?|context|contribution|data|design|"
          + "diagnos[ie]s|discussion|evidence|experimental|expert|extraction|findings?|funding|goals?|highlights?|hypothes[ie]s|implications?|importance|interpretations?|interventions?|introduction|keys?|key"
          + " ?points?|lessons?|levels?|limitations?|main|"
          + "materials?|measurements?|measures?|mechanisms?|methodology|methods?|motivation|objectives?|observations?|opinion|outcomes?|"
          + "overview|participants?|patients?|perspectives?|presentation|principal|problem|procedures?|purpose|questions?|rationale|"
          + "recent|recommendations?|registrations?|relevance|results?|review|sample|scope|selection|settings?|sponsorship|significance|sources?|"
          + "hintergrund|ziele?|zielsetzung|fragestellung|einleitung|methoden?|methodik|ergebnisse?|schlussfolgerung(?:en)?|fazit|diskussion|patienten|studiendesign|arbeit|material|zusammenfassung|objectifs?|m[eé]thodes|r[eé]sultats|objetivos?|m[eé]todos|resultados|conclusiones|"
          + "statement|strateg(?:y|ies)|stud(?:y|ies)|subjects?|summary|synthesis|systematic|techniques?|trial|what|value";
  private static final Pattern WORD = Pattern.compile("(?i)\\b(?:" + WORDS + ")\\b");
  private static final Pattern ONLY_WORDS =
      Pattern.compile(
          "(?i)(?:(?:"
              + WORDS
              + "|of|and|the|in|for|from|to|or|on|this|with|und|der|des|die|et|y|covered|search|criteria|collection|analysis|authors[\u2019']?|&|/|,)[\\s,/]{0,2}){1,9}");

  /** {@code PURPOSE OF REVIEW:} and {@code Materials and methods:} with what they may follow. */
  private static final Pattern LABEL =
      Pattern.compile("(?<=^|[.?!)\\]][ \n])(\\p{Lu}[\\p{L} \n&/,()\u2019'-]{2,59}?):(?=\\s|$)");

  /** {@code AbstractWool is}, {@code Abstract Wool is}: the heading once more, before the text. */
  private static final Pattern GLUED =
      Pattern.compile("(?:Abstract|ABSTRACT)(?:(?=\\p{Lu}\\p{Ll})|[:.]? (?=\\p{Lu}))");

  private static final int LONGEST_LABEL = 60;

  /** Tags of sections and headings that an index printed instead of showing them. */
  public static final Pattern TAG =
      Pattern.compile("</?(?:jats:[a-z-]{1,20}|h[1-6]|sec|title|p)(?: [^<>]{0,80})?/?>");

  /** {@code <jats:title>Methods</jats:title>}. */
  private static final Pattern TITLE =
      Pattern.compile(
          "<(?:jats:)?title>\\s{0,3}([^<>\\s][^<>]{0,58}[^<>\\s])\\s{0,3}</(?:jats:)?title>");

  private static final Pattern HEADING_ALONE = Pattern.compile("(?i)\\s*(?:abstract)?\\s*");
  private static final Pattern TAGS = Pattern.compile("\\s*(?:" + TAG + "\\s*)+");

  private final FoldedText text;
  private final List<Part> parts = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();
  private @Nullable String heading;
  private int headingStart = -1;
  private int start = -1;

  public AbstractReader(FoldedText text) {
    this.text = text;
  }

  private record Part(@Nullable String label, int start, int end) {}

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Whether a line can head a section of an abstract: {@code Methods}, {@code RESULTS:}. */
  public static boolean isHeading(String line) {
    String words = line.strip().replaceFirst("[:\u2014]$", "");
    return words.length() >= 3
        && words.length() <= LONGEST_LABEL
        && Character.isUpperCase(words.charAt(0))
        && WORD.matcher(words).find()
        && ONLY_WORDS.matcher(words).matches();
  }

  /** Whether a label or heading was found so far. */
  public boolean isStructured() {
    return !labels.isEmpty();
  }

  /** Whether a heading came before; a second one opens the body of the article. */
  public boolean knows(String label) {
    return labels.contains(fold(label));
  }

  /** A label on a line of its own; the next paragraph is its section. */
  public void heading(String label, int at) {
    heading = label.strip().replaceFirst("[:\u2014]$", "");
    headingStart = at;
    labels.add(fold(heading));
  }

  /** A paragraph, as a range of the folded view without blanks at its ends. */
  public void paragraph(int first, int to) {
    if (first >= to) {
      return;
    }
    Matcher glued = GLUED.matcher(text.text()).region(first, to);
    int from = parts.isEmpty() && glued.lookingAt() ? glued.end() : first;
    if (start < 0) {
      start = headingStart >= 0 ? headingStart : from;
    }
    String own = heading;
    heading = null;
    if (!tagged(from, to, own)) {
      split(from, to, own);
    }
  }

  // labels in tags that an index printed
  private boolean tagged(int from, int to, @Nullable String own) {
    Matcher title = TITLE.matcher(text.text()).region(from, to);
    String label = own;
    int at = from;
    while (title.find()) {
      addTagged(label, at, title.start());
      label = text.value(title.start(1), title.end(1));
      labels.add(fold(label));
      at = title.end();
    }
    if (at > from) {
      addTagged(label, at, to);
    }
    return at > from;
  }

  // between two tags there may be nothing, or the abstract's own heading
  private void addTagged(@Nullable String label, int from, int to) {
    if (!HEADING_ALONE.matcher(words(from, to)).matches()) {
      add(label, from, to);
    }
  }

  private void split(int from, int to, @Nullable String own) {
    Matcher m = LABEL.matcher(text.text()).region(from, to).useAnchoringBounds(true);
    String label = own;
    int at = from;
    boolean structured = own != null || isStructured();
    while (m.find()) {
      boolean first = m.start() == from;
      String words = text.value(m.start(1), m.end(1));
      if (isLabel(words, first, structured)) {
        add(label, at, m.start());
        label = words;
        labels.add(fold(label));
        at = m.end();
        structured = true;
      }
    }
    add(label, at, to);
    // a paragraph that ends with a label: what follows is its section
    heading = at >= to ? label : null;
  }

  private static boolean isLabel(String words, boolean first, boolean structured) {
    boolean capitals = words.equals(words.toUpperCase(Locale.ROOT));
    boolean named = WORD.matcher(words).find();
    if (first) {
      return named
          && (capitals || ONLY_WORDS.matcher(words).matches() || words.split(" ").length <= 5);
    }
    return structured && named && (capitals || ONLY_WORDS.matcher(words).matches());
  }

  private void add(@Nullable String label, int from, int to) {
    int a = from;
    int b = to;
    while (a < b && text.text().charAt(a) <= ' ') {
      a++;
    }
    while (b > a && text.text().charAt(b - 1) <= ' ') {
      b--;
    }
    if (a < b) {
      parts.add(new Part(label, a, b));
    }
  }

  /** The abstract; null where no paragraph was given. */
  public @Nullable Abstract read() {
    if (parts.isEmpty()) {
      return null;
    }
    int end = parts.getLast().end();
    return new Abstract(words(start, end), text.span(start, end), sections());
  }

  // without the tags that an index printed between the paragraphs
  private String words(int from, int to) {
    String value = text.value(from, to);
    if (value.indexOf('<') < 0) {
      return value;
    }
    String bare = TAGS.matcher(value).replaceAll("\n").strip();
    return bare.replaceFirst("^Abstract\n", "");
  }

  // paragraphs without label go on with the section before them
  private List<AbstractSection> sections() {
    List<AbstractSection> sections = new ArrayList<>();
    int i = 0;
    while (i < parts.size()) {
      int j = i + 1;
      while (j < parts.size() && parts.get(j).label() == null) {
        j++;
      }
      Part first = parts.get(i);
      int end = parts.get(j - 1).end();
      sections.add(
          new AbstractSection(
              first.label(), words(first.start(), end), text.span(first.start(), end)));
      i = j;
    }
    return sections;
  }

  /** The running text of every paragraph, without its label. */
  public List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    String label = null;
    for (Part part : parts) {
      label = part.label() == null ? label : part.label();
      passages.add(new Passage(part.start(), part.end(), Section.ABSTRACT, label));
    }
    return passages;
  }

  private static String fold(String label) {
    return label.strip().toLowerCase(Locale.ROOT);
  }
}

package org.evidencegraph.importer.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.importer.stream.ForgivingReader;
import org.evidencegraph.provenance.Severity;
import org.jspecify.annotations.Nullable;

/** Reads the records of an XML file one by one, wherever in it they stand. */
public final class XmlRecords {
  private static final int DEEPEST = 250;
  private static final int MOST_NODES = 2_000_000;
  private static final int MOST_CHARACTERS = 32 << 20;

  /** {@code <?xml version="1.0" encoding="ISO-8859-1"?>}. */
  private static final Pattern DECLARED =
      Pattern.compile("^\\s{0,100}<\\?xml[^>]{0,100}?encoding\\s?=\\s?[\"']([\\w.:-]{1,40})[\"']");

  /** The name of an element; or, without a name, what may hold signs that only look like tags. */
  private static final Pattern TAG =
      Pattern.compile(
          "<!--.*?(?:-->|$)|<!\\[CDATA\\[.*?(?:]]>|$)|<\\?.*?(?:\\?>|$)"
              + "|<(?:[\\w-]{1,30}:)?([A-Za-z][\\w.-]{0,60})",
          Pattern.DOTALL);

  private final RecordSink sink;
  private final Set<String> names;
  private final @Nullable String enough;
  private final Consumer<XmlElement> records;
  private final XMLInputFactory parsers;

  private XmlRecords(
      RecordSink sink, Set<String> names, @Nullable String enough, Consumer<XmlElement> records) {
    this.sink = sink;
    this.names = names;
    this.enough = enough;
    this.records = records;
    this.parsers = parsers();
  }

  private static XMLInputFactory parsers() {
    XMLInputFactory parsers = new WstxInputFactory();
    parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    parsers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    parsers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    parsers.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
    parsers.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 2 * DEEPEST);
    return parsers;
  }

  /** Names of the first elements of a file that may be XML, without prefix; at most sixty. */
  public static List<String> firstElements(Head head) {
    String text = head.text().stripLeading();
    if (!text.startsWith("<")) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    Matcher tags = TAG.matcher(text);
    while (found.size() < 60 && tags.find()) {
      if (tags.group(1) != null) {
        found.add(tags.group(1));
      }
    }
    return found;
  }

  /**
   * Hands over each outermost element of one of these names. What a record makes the consumer throw
   * is a problem of that record.
   */
  public static void read(
      RecordInput input, RecordSink sink, Set<String> names, Consumer<XmlElement> records)
      throws IOException {
    read(input, sink, names, null, records);
  }

  /**
   * The same.
   *
   * @param enough the child that makes a record worth having, once it is closed: a record that
   *     breaks off behind it is handed over as far as it goes; null where only whole records are
   */
  public static void read(
      RecordInput input,
      RecordSink sink,
      Set<String> names,
      @Nullable String enough,
      Consumer<XmlElement> records)
      throws IOException {
    try (InputStream bytes = input.bytes().open();
        ForgivingReader text = ForgivingReader.open(bytes, declared(input))) {
      new XmlRecords(sink, names, enough, records).read(new XmlCharacters(text));
      text.complaint().ifPresent(c -> sink.problem("WRONG_CHARSET", Severity.WARNING, c));
    }
  }

  private static @Nullable String declared(RecordInput input) throws IOException {
    try (InputStream bytes = input.bytes().open()) {
      Matcher m = DECLARED.matcher(new Head(bytes.readNBytes(400)).text());
      return m.find() ? m.group(1) : null;
    }
  }

  private void read(XmlCharacters characters) throws IOException {
    if (!characters.skipProlog()) {
      sink.problem("BROKEN_XML", Severity.ERROR, "no element begins anywhere");
      return;
    }
    boolean more = true;
    while (more) {
      more = new Run(characters).read();
    }
    if (characters.strange() > 0) {
      sink.problem(
          "FORBIDDEN_CHARACTERS",
          Severity.WARNING,
          characters.strange() + " control characters that XML forbids are read as blanks");
    }
  }

  /** Why a record cannot be taken, though the parser had nothing against it. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean byNext;

    Refused(String message, boolean byNext) {
      super(message, null, false, false);
      this.byNext = byNext;
    }
  }

  /** One parser at work, up to the end or the place where it gives up. */
  private final class Run {
    private final XmlCharacters characters;
    private final List<String> around = new ArrayList<>();
    private final List<XmlElement> open = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable XMLStreamReader2 parser;
    private int nodes;
    private long size;

    Run(XmlCharacters characters) {
      this.characters = characters;
    }

    /** True where reading shall go on behind a broken place. */
    boolean read() throws IOException {
      try {
        XMLStreamReader2 events = (XMLStreamReader2) parsers.createXMLStreamReader(characters);
        parser = events;
        while (events.hasNext()) {
          int event = events.next();
          characters.allow();
          take(event, events);
        }
        return false;
      } catch (XMLStreamException e) {
        return goOn(reason(e), false);
      } catch (Refused e) {
        return goOn(String.valueOf(e.getMessage()), e.byNext);
      }
    }

    private void take(int event, XMLStreamReader events) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start(events);
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text(events);
        case XMLStreamConstants.ENTITY_REFERENCE -> entity(events.getLocalName());
        default -> {}
      }
    }

    private void start(XMLStreamReader events) {
      String name = local(events.getLocalName());
      if (around.size() + open.size() > DEEPEST) {
        throw new Refused("more than " + DEEPEST + " elements inside one another", false);
      }
      if (!open.isEmpty() && names.contains(name)) {
        throw new Refused("<" + name + "> begins before the one before it ends", true);
      }
      if (open.isEmpty() && !names.contains(name)) {
        around.add(events.getLocalName());
        return;
      }
      flush();
      XmlElement element = new XmlElement(name, attributes(events), line());
      count(1, 0);
      if (!open.isEmpty()) {
        open.getLast().add(element);
      }
      open.add(element);
    }

    private List<String> attributes(XMLStreamReader events) {
      if (events.getAttributeCount() == 0) {
        return List.of();
      }
      List<String> attributes = new ArrayList<>(2 * events.getAttributeCount());
      for (int i = 0; i < events.getAttributeCount(); i++) {
        attributes.add(local(events.getAttributeLocalName(i)));
        attributes.add(events.getAttributeValue(i));
        count(1, events.getAttributeValue(i).length());
      }
      return attributes;
    }

    private static String local(String name) {
      return name.substring(name.indexOf(':') + 1).intern();
    }

    private void text(XMLStreamReader events) {
      if (!open.isEmpty()) {
        count(0, events.getTextLength());
        text.append(events.getTextCharacters(), events.getTextStart(), events.getTextLength());
      }
    }

    private void entity(String name) {
      if (!open.isEmpty()) {
        text.append(XmlEntities.resolve(name));
      }
    }

    private void flush() {
      if (!text.isEmpty() && !open.isEmpty()) {
        open.getLast().add(new XmlText(text.toString()));
        count(1, 0);
      }
      text.setLength(0);
    }

    private void count(int moreNodes, int moreCharacters) {
      nodes += moreNodes;
      size += moreCharacters;
      if (nodes > MOST_NODES || size > MOST_CHARACTERS) {
        throw new Refused(
            "a record of more than %d characters or %d elements"
                .formatted(MOST_CHARACTERS, MOST_NODES),
            false);
      }
    }

    private void end() {
      if (open.isEmpty()) {
        if (!around.isEmpty()) {
          around.removeLast();
        }
        return;
      }
      flush();
      XmlElement closed = open.removeLast();
      if (open.isEmpty()) {
        nodes = 0;
        size = 0;
        handOver(closed);
      }
    }

    private void handOver(XmlElement record) {
      try {
        records.accept(record);
      } catch (RuntimeException | StackOverflowError e) {
        sink.problem(
            "READER_FAILED",
            Severity.ERROR,
            "line %d: the record <%s> is left out; the reader stopped at it, report it with the record"
                .formatted(record.line(), record.name()));
      }
    }

    private int line() {
      int own = parser == null ? 1 : parser.getLocationInfo().getCurrentLocation().getLineNumber();
      return characters.linesBefore() + own;
    }

    private String reason(XMLStreamException e) throws IOException {
      Throwable cause = e.getNestedException() == null ? e.getCause() : e.getNestedException();
      if (cause instanceof IOException broken && !(cause instanceof XmlCharacters.TooLong)) {
        throw broken;
      }
      String message = String.valueOf((cause == null ? e : cause).getMessage());
      return message.split("\\n", 2)[0];
    }

    private boolean goOn(String reason, boolean atThisTag) throws IOException {
      int line = line();
      long offset = atThisTag ? start() : behind();
      boolean early = characters.isAtEnd(offset);
      sink.problem(
          "BROKEN_XML", Severity.ERROR, message(line, early ? "the file ends early" : reason));
      if (isEnough()) {
        flush();
        handOver(open.getFirst());
      }
      characters.linesBefore(line - 1);
      return characters.resume(offset, names, wrappers());
    }

    private boolean isEnough() {
      return enough != null
          && open.size() > 0
          && open.getFirst().find(enough).filter(child -> !open.contains(child)).isPresent();
    }

    private long start() {
      return parser == null ? 0 : parser.getLocationInfo().getStartingCharOffset();
    }

    private long behind() {
      return parser == null
          ? 0
          : parser.getLocationInfo().getCurrentLocation().getCharacterOffset();
    }

    private String message(int line, String reason) {
      String lost =
          open.isEmpty()
              ? "reading goes on at the next record"
              : "the record that begins on line %d is %s; reading goes on at the next one"
                  .formatted(
                      open.getFirst().line(), isEnough() ? "kept as far as it goes" : "left out");
      return "line %d: %s; %s".formatted(line, reason.strip(), lost);
    }

    private List<String> wrappers() {
      return around.isEmpty() ? List.of() : around.subList(1, around.size());
    }
  }
}

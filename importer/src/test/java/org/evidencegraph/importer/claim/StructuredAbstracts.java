package org.evidencegraph.importer.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.evidencegraph.claim.DiscourseRole;
import org.evidencegraph.importer.sentence.Range;
import org.evidencegraph.importer.sentence.SentenceSplitter;
import org.evidencegraph.provenance.Section;

/**
 * Abstracts with labelled sections out of a folder of JATS articles, the labels turned into roles:
 * a measure for role rules that were written without labels in view.
 */
record StructuredAbstracts(List<Article> articles) {
  private static final Predicate<String> AMBIGUOUS =
      label ->
          label.matches(
              "(?i).*(registr|clinicaltrials|funding|ethic|supplement).*|methods? and"
                  + " .*findings?.*|methodology/.*");

  /** The folder named by the system property or the environment variable {@code EVIDENCE_JATS}. */
  static Optional<Path> folder() {
    return Optional.ofNullable(System.getProperty("EVIDENCE_JATS", System.getenv("EVIDENCE_JATS")))
        .map(Path::of);
  }

  static StructuredAbstracts read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return new StructuredAbstracts(
          files
              .filter(f -> f.toString().endsWith(".xml"))
              .sorted()
              .map(StructuredAbstracts::article)
              .filter(article -> article.roles().stream().distinct().count() >= 3)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The half that a model may be trained on: articles with an even number. */
  StructuredAbstracts training() {
    return new StructuredAbstracts(articles.stream().filter(Article::even).toList());
  }

  /** The half that nothing was tuned on: articles with an odd number. */
  StructuredAbstracts heldOut() {
    return new StructuredAbstracts(articles.stream().filter(article -> !article.even()).toList());
  }

  private static Article article(Path file) {
    try (var in = Files.newInputStream(file)) {
      XMLInputFactory factory = XMLInputFactory.newFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, true);
      return new Reader(file, factory.createXMLStreamReader(in)).read();
    } catch (IOException | XMLStreamException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }

  /**
   * @param roles by the label of each sentence's section, one for each statement; the statements
   *     carry no label
   */
  record Article(String name, List<Statement> statements, List<DiscourseRole> roles) {
    boolean even() {
      int number = Integer.parseInt(name.replaceAll("\\D", ""));
      return number % 2 == 0;
    }
  }

  private static final class Reader {
    private final Path file;
    private final XMLStreamReader xml;
    private final List<Statement> statements = new ArrayList<>();
    private final List<DiscourseRole> roles = new ArrayList<>();

    Reader(Path file, XMLStreamReader xml) {
      this.file = file;
      this.xml = xml;
    }

    Article read() throws XMLStreamException {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && opensAbstract()) {
          sections();
          break;
        }
      }
      return new Article(file.getFileName().toString(), statements, roles);
    }

    private boolean opensAbstract() {
      return xml.getLocalName().equals("abstract")
          && xml.getAttributeValue(null, "abstract-type") == null;
    }

    private void sections() throws XMLStreamException {
      String label = "";
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("abstract")) {
          return;
        }
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("title")) {
          label = text("title");
        } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("p")) {
          add(label, text("p"));
        }
      }
    }

    private String text(String element) throws XMLStreamException {
      StringBuilder text = new StringBuilder();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
          break;
        }
        if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE) {
          text.append(xml.getText());
        }
      }
      return text.toString().replaceAll("\\s+", " ").strip();
    }

    private void add(String label, String text) {
      Optional<DiscourseRole> role =
          AMBIGUOUS.test(label) ? Optional.empty() : SectionRole.of(label, Section.ABSTRACT);
      if (role.isEmpty()) {
        return;
      }
      for (Range range : SentenceSplitter.split(text, 0, text.length())) {
        statements.add(Statement.of(range.in(text), Section.ABSTRACT, null));
        roles.add(role.get());
      }
    }
  }
}

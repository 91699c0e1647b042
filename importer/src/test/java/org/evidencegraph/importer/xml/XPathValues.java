package org.evidencegraph.importer.xml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.evidencegraph.importer.record.CleanText;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Looks values up by XPath in a tree that the JDK built: a second opinion, independent of ours. */
public final class XPathValues {
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  private final Node node;

  private XPathValues(Node node) {
    this.node = node;
  }

  public static XPathValues of(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      Document document = factory.newDocumentBuilder().parse(file.toFile());
      return new XPathValues(document);
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  public List<XPathValues> all(String path) {
    try {
      NodeList nodes = (NodeList) XPATH.evaluate(path, node, XPathConstants.NODESET);
      List<XPathValues> found = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        found.add(new XPathValues(nodes.item(i)));
      }
      return found;
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  /** Cleaned string values. */
  public List<String> texts(String path) {
    return all(path).stream().map(v -> CleanText.of(v.node.getTextContent())).toList();
  }

  /** The value of the first node; empty text where there is none. */
  public String text(String path) {
    return texts(path).stream().findFirst().orElse("");
  }

  public int count(String path) {
    return all(path).size();
  }

  /** Files in the folder that a system property or environment variable names. */
  public static Optional<List<Path>> files(String variable, String ending) {
    String folder = System.getProperty(variable, System.getenv().getOrDefault(variable, ""));
    if (folder.isBlank()) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return Optional.of(files.filter(f -> f.toString().endsWith(ending)).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

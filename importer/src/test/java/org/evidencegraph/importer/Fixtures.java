package org.evidencegraph.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.evidencegraph.importer.container.Packed;
import org.evidencegraph.importer.render.PdfFiles;

/**
 * Every document that tests read, of every format: all files below {@code src/test/resources} but
 * the expected readings, and made ones of the kinds that are no text. A new format is attacked as
 * soon as its first document lies there.
 */
public final class Fixtures {
  private static final Path FOLDER = Path.of("src/test/resources");

  private Fixtures() {}

  /** The folder says of which format it is. */
  public record Fixture(String folder, String name, Supplier<byte[]> source) {
    public byte[] bytes() {
      return source.get();
    }

    @Override
    public String toString() {
      return folder + "/" + name;
    }
  }

  public static List<Fixture> all() {
    List<Fixture> all = new ArrayList<>(made());
    try (Stream<Path> files = Files.walk(FOLDER)) {
      files.filter(Files::isRegularFile).sorted().map(Fixtures::fixture).forEach(all::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.removeIf(fixture -> fixture.folder().matches("expected.*|META-INF.*|"));
    return all;
  }

  /** One document of each folder. */
  public static List<Fixture> samples() {
    Map<String, Fixture> samples = new LinkedHashMap<>();
    all().forEach(fixture -> samples.putIfAbsent(fixture.folder(), fixture));
    return List.copyOf(samples.values());
  }

  private static Fixture fixture(Path file) {
    Path relative = FOLDER.relativize(file);
    String folder = relative.getParent() == null ? "" : relative.getParent().toString();
    return new Fixture(folder, relative.getFileName().toString(), () -> read(file));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Fixture> made() {
    byte[] page = Packed.utf8(Captures.sample("pubmed-wang-2018.txt").text());
    String html =
        "<!doctype html><html><head><meta name='citation_title' content='Cells in trout'>"
            + "<meta name='citation_author' content='Doe, Jane'>"
            + "<meta name='citation_doi' content='10.1000/trout'>"
            + "<script type='application/ld+json'>{\"@type\":\"ScholarlyArticle\"}</script></head>"
            + "<body><h1>Cells in trout</h1><table><tr><td>a<td>b</table><ol><li>Roe A. One."
            + "</ol></body></html>";
    List<String> lines = List.of("Cells in trout", "Jane Doe", "The cells were given in spring.");
    return List.of(
        new Fixture("made/gzip", "page.txt.gz", () -> Packed.gzip(page)),
        new Fixture("made/zip", "pages.zip", () -> Packed.zip(Map.of("page.txt", page))),
        new Fixture("made/html", "page.html", () -> Packed.utf8(html)),
        new Fixture("made/pdf", "page.pdf", () -> PdfFiles.of(lines, lines)));
  }
}

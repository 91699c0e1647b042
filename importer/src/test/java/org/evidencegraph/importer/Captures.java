package org.evidencegraph.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;

/** Documents for tests: small captures of every kind, the sample corpus, and made-up pages. */
public final class Captures {
  private static final Path FOLDER = Path.of("src/test/resources/captures");
  private static final DocumentImporter IMPORTER = new DocumentImporter(LanguageReading.NONE);

  private Captures() {}

  /** A named text; {@code kind} is the folder of its expected reading. */
  public record Capture(String kind, String name, String text) {
    @Override
    public String toString() {
      return kind + "/" + name;
    }
  }

  public static List<Capture> all() {
    List<Capture> all = new ArrayList<>(small());
    SampleCorpus.samples()
        .forEach(
            s ->
                all.add(
                    new Capture(
                        "sample", s.name(), new String(s.bytes(), StandardCharsets.UTF_8))));
    return Collections.unmodifiableList(all);
  }

  public static List<Capture> small() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().map(Captures::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Capture read(Path file) {
    try {
      String kind = file.getParent().getFileName().toString();
      return new Capture(kind, file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Capture sample(String name) {
    return all().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  public static ImportedDocument read(String text) {
    return IMPORTER.read("page.txt", text.getBytes(StandardCharsets.UTF_8), null);
  }

  /** The one paper of a page. */
  public static ImportedPaper paper(String text) {
    ImportedDocument document = read(text);
    if (document.records().size() != 1) {
      throw new AssertionError("no paper: " + document.problems());
    }
    return document.records().getFirst();
  }
}

package org.evidencegraph.importer.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;

/**
 * The record files among the test resources: {@code records/<kind>/*}, where the kind is the last
 * part of the name of the package that reads them.
 */
public final class RecordFixtures {
  private static final Path FOLDER = Path.of("src/test/resources/records");
  private static final DocumentImporter IMPORTER = new DocumentImporter(LanguageReading.NONE);

  private RecordFixtures() {}

  public record Fixture(String kind, String name, byte[] bytes) {
    @Override
    public String toString() {
      return kind + "/" + name;
    }
  }

  public static List<Fixture> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(f -> Files.isRegularFile(f) && !f.getParent().equals(FOLDER))
          .sorted()
          .map(RecordFixtures::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fixture read(Path file) {
    try {
      String kind = file.getParent().getFileName().toString();
      return new Fixture(kind, file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every installed format. */
  public static List<RecordFormat> formats() {
    return ServiceLoader.load(RecordFormat.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** The kind of fixtures that a format reads. */
  public static String kind(RecordFormat format) {
    String name = format.getClass().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** What an importer with every format makes of the bytes, in slices. */
  public static List<ImportedDocument> slices(byte[] bytes) {
    List<ImportedDocument> slices = new ArrayList<>();
    try {
      IMPORTER.read(Submission.of("records.txt", bytes, null), 0, slices::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return slices;
  }
}

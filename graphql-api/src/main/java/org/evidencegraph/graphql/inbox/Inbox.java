package org.evidencegraph.graphql.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.provenance.ImportRunId;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with one folder for each run that is not yet done. It holds the documents in files that
 * are called by number, since names come from outside, and a list of what they are.
 */
final class Inbox {
  static final String LIST = "documents.json";
  private static final String HALF = ".half";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;

  Inbox(Path folder) {
    this.folder = folder;
  }

  /** Copies the documents; they are there as a whole or not at all. */
  InboxPlace keep(ImportRunId run, List<Submission> documents) {
    try {
      Path half = Files.createDirectories(folder.resolve(run.value() + HALF));
      List<Kept> kept = new ArrayList<>();
      for (Submission document : documents) {
        String file = Integer.toString(kept.size());
        try (InputStream in = document.bytes().open()) {
          Files.copy(in, half.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        kept.add(new Kept(document.name(), document.url(), file));
      }
      Files.write(half.resolve(LIST), JSON.writeValueAsBytes(kept));
      Files.move(half, folder.resolve(run.value()), StandardCopyOption.ATOMIC_MOVE);
      return place(run);
    } catch (IOException e) {
      throw new UncheckedIOException("documents cannot be kept in " + folder, e);
    }
  }

  private InboxPlace place(ImportRunId run) throws IOException {
    Path kept = folder.resolve(run.value());
    Kept[] list = JSON.readValue(Files.readAllBytes(kept.resolve(LIST)), Kept[].class);
    return new InboxPlace(run, kept, List.of(list));
  }

  /** What earlier processes did not come to. */
  List<InboxPlace> leftOver() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<InboxPlace> places = new ArrayList<>();
    try (Stream<Path> runs = Files.list(folder).sorted()) {
      for (Path run : runs.filter(path -> Files.exists(path.resolve(LIST))).toList()) {
        String name = run.getFileName().toString();
        if (!name.endsWith(HALF)) {
          places.add(place(new ImportRunId(name)));
        }
      }
    }
    return places;
  }

  void discard(InboxPlace place) throws IOException {
    try (Stream<Path> files = Files.list(place.folder())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(place.folder());
  }
}

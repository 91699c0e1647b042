package org.evidencegraph.importer.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import org.evidencegraph.importer.container.Archive;
import org.evidencegraph.importer.container.Bounds;
import org.evidencegraph.importer.container.ContainerException;
import org.evidencegraph.importer.container.Gzip;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.language.RuleBasedReading;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSlices;
import org.evidencegraph.importer.render.Renderer;
import org.evidencegraph.importer.source.ByteSource;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.provenance.ExtractionMethod;

/**
 * What the fuzzer calls, in a process of its own for each reader. Whatever a reader throws is a
 * finding; problems and empty readings are none.
 */
public final class FuzzTarget {
  /** Names the reader to fuzz: a key of {@link #all}. */
  static final String PROPERTY = "evidence.fuzz.target";

  private static final String HASH = "0".repeat(64);

  private FuzzTarget() {}

  /** Reads bytes as one kind of document. */
  interface Reader {
    void read(byte[] bytes) throws IOException;
  }

  /** The one of this process. */
  private static final class Chosen {
    static final Reader READER =
        Objects.requireNonNull(all().get(System.getProperty(PROPERTY, "")), "no such reader");
  }

  /** A reader for each format and renderer on the class path, and for compressed files. */
  static Map<String, Reader> all() {
    Map<String, Reader> all = new LinkedHashMap<>();
    for (RecordFormat format : ServiceLoader.load(RecordFormat.class)) {
      all.put(format.name(), bytes -> records(format, bytes));
    }
    for (DocumentFormat format : ServiceLoader.load(DocumentFormat.class)) {
      all.put(format.name(), bytes -> page(format, bytes));
    }
    for (Renderer renderer : ServiceLoader.load(Renderer.class)) {
      all.put(renderer.getClass().getSimpleName(), renderer::render);
    }
    all.put("Archive", FuzzTarget::archive);
    all.put("Gzip", FuzzTarget::gzip);
    return all;
  }

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      Chosen.READER.read(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can always be had", e);
    }
  }

  private static void records(RecordFormat format, byte[] bytes) throws IOException {
    format.recognise(new Head(bytes.length > Head.BYTES ? new byte[0] : bytes));
    Extraction extraction = new Extraction(ExtractionMethod.IMPORTED_FIELD, format.name(), "fuzz");
    RecordSlices slices =
        new RecordSlices("fuzz", HASH, extraction, new RuleBasedReading(), 0, part -> {});
    format.read(new RecordInput("fuzz", ByteSource.of(bytes)), slices);
    slices.finish();
  }

  private static void page(DocumentFormat format, byte[] bytes) {
    String content = new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
    CapturedPage page = CapturedPage.of("fuzz", HASH, content, "fuzz");
    if (format.recognise(page).isEnough()) {
      format.read(page);
    }
  }

  private static void archive(byte[] bytes) throws IOException {
    try (Archive archive = Archive.open(Submission.of("fuzz", bytes, null))) {
      for (Submission document : archive.documents()) {
        drain(document);
      }
    } catch (ContainerException e) {
      return;
    }
  }

  private static void gzip(byte[] bytes) throws IOException {
    try {
      drain(Gzip.unpacked(Submission.of("fuzz", bytes, null), Bounds.DEFAULT));
    } catch (ContainerException e) {
      return;
    }
  }

  private static void drain(Submission document) throws IOException {
    try (InputStream in = document.bytes().open()) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (ContainerException e) {
      return;
    }
  }
}

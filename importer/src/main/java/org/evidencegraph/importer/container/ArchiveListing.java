package org.evidencegraph.importer.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.evidencegraph.importer.container.InflatedStream.Checksum;
import org.evidencegraph.importer.source.ByteSource;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;

/** Which files of an archive are documents, and what is wrong with the others. */
final class ArchiveListing {
  /** Ways of packing that the library knows, but that take others to unpack. */
  private static final Set<Integer> NEED_LIBRARIES =
      Set.of(ZipMethod.ZSTD.getCode(), ZipMethod.ZSTD_DEPRECATED.getCode(), ZipMethod.XZ.getCode());

  private static final int MOST_PROBLEMS = 100;

  /** Word processors and e-books pack their parts the same way; the parts are no documents. */
  private static final Set<String> ONE_DOCUMENT =
      Set.of("[Content_Types].xml", "META-INF/container.xml", "META-INF/MANIFEST.MF", "mimetype");

  private static final Comparator<String> CODE_POINTS =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private final String name;
  private final ZipFile zip;
  private final Bounds bounds;
  private final Map<String, FileInside> files = new TreeMap<>(CODE_POINTS);
  private final Map<String, Submission> documents = new TreeMap<>(CODE_POINTS);
  private final List<Problem> problems = new ArrayList<>();

  private ArchiveListing(String name, ZipFile zip, Bounds bounds) {
    this.name = name;
    this.zip = zip;
    this.bounds = bounds;
  }

  static ArchiveListing of(String name, ZipFile zip, Bounds bounds) throws IOException {
    ArchiveListing listing = new ArchiveListing(name, zip, bounds);
    listing.read();
    return listing;
  }

  List<Submission> documents() {
    return List.copyOf(documents.values());
  }

  Map<String, Submission> byName() {
    return Collections.unmodifiableMap(documents);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  private void read() throws IOException {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.stream().anyMatch(entry -> ONE_DOCUMENT.contains(entry.getName()))) {
      throw new ContainerException(
          "UNSUPPORTED",
          "is a file of a word processor, an e-book or a program; save it as PDF, HTML or text");
    }
    if (entries.size() > bounds.entries()) {
      throw new ContainerException(
          "INFLATES_TOO_FAR",
          "holds %d files, more than %d; unpack it yourself"
              .formatted(entries.size(), bounds.entries()));
    }
    checkSizes(entries);
    entries.stream().filter(entry -> !entry.isDirectory()).forEach(this::add);
    files.forEach(this::document);
    if (documents.isEmpty() && problems.isEmpty()) {
      String message = name + ": the archive holds no document";
      problems.add(new Problem("EMPTY", Severity.ERROR, message, null));
    }
  }

  private void checkSizes(List<ZipArchiveEntry> entries) throws ContainerException {
    long inflated = 0;
    long compressed = 0;
    for (ZipArchiveEntry entry : entries) {
      inflated = sum(inflated, entry.getSize());
      compressed = sum(compressed, entry.getCompressedSize());
    }
    bounds.check(inflated, compressed);
  }

  private static long sum(long before, long more) {
    long sum = before + Math.max(more, 0);
    return sum < before ? Long.MAX_VALUE : sum;
  }

  private void add(ZipArchiveEntry entry) {
    String inside = entry.getName().replace('\\', '/');
    if (isHidden(inside)) {
      return;
    }
    if (isUnsafe(inside)) {
      lost("UNSAFE_NAME", "a file named outside of the archive is left out", inside);
    } else if (entry.getGeneralPurposeBit().usesEncryption()) {
      lost("ENCRYPTED", "is encrypted and left out; unpack it with its password", inside);
    } else if (!zip.canReadEntryData(entry) || NEED_LIBRARIES.contains(entry.getMethod())) {
      lost("UNSUPPORTED", "is packed in a way that is not read; unpack it yourself", inside);
    } else {
      add(name + "/" + inside, entry, inside);
    }
  }

  private void add(String full, ZipArchiveEntry entry, String inside) {
    FileInside file = new FileInside(zip, entry, bounds);
    if (files.putIfAbsent(full, file) == null) {
      return;
    }
    int copy = 2;
    while (files.putIfAbsent(full + "#" + copy, file) != null) {
      copy++;
    }
    problem("DUPLICATE_NAME", "stands twice; the later one is named with #" + copy, inside);
  }

  private static boolean isHidden(String path) {
    return Arrays.stream(path.split("/"))
        .anyMatch(part -> part.equals("__MACOSX") || (part.startsWith(".") && !part.equals("..")));
  }

  private static boolean isUnsafe(String path) {
    return path.isBlank()
        || path.startsWith("/")
        || path.length() > 1_000
        || path.matches("(?s)[A-Za-z]:.*|.*\\p{Cntrl}.*")
        || Arrays.asList(path.split("/")).contains("..");
  }

  private void document(String full, FileInside file) {
    if (UrlLine.isBeside(full, files.keySet())) {
      return;
    }
    FileInside beside = files.get(full + UrlLine.SUFFIX);
    String url = beside == null ? null : UrlLine.read(beside);
    if (beside != null && url == null) {
      problem(
          "BAD_URL",
          "its first line is no http or https URL, or one with a user in it",
          full + UrlLine.SUFFIX);
    }
    documents.put(full, new Submission(full, file, url));
  }

  /** A document of the archive is not read. */
  private void lost(String code, String what, String inside) {
    problem(code, Severity.ERROR, what, inside);
  }

  private void problem(String code, String what, String inside) {
    problem(code, Severity.WARNING, what, inside);
  }

  private void problem(String code, Severity severity, String what, String inside) {
    if (problems.size() < MOST_PROBLEMS) {
      String shown = inside.replaceAll("\\p{Cntrl}", "?");
      String place = shown.substring(0, Math.min(shown.length(), 200));
      problems.add(new Problem(code, severity, name + ": " + place + ": " + what, null));
    }
  }

  /** The bytes of one file, inflated and bounded. */
  record FileInside(ZipFile zip, ZipArchiveEntry entry, Bounds bounds) implements ByteSource {
    @Override
    public InputStream open() throws IOException {
      Checksum checksum = new Checksum(entry.getCrc(), entry.getSize());
      try {
        return new InflatedStream(
            zip.getInputStream(entry), bounds, entry::getCompressedSize, checksum);
      } catch (IOException | RuntimeException e) {
        throw new ContainerException(
            "DAMAGED_CONTAINER", "the compressed data are damaged; fetch the archive again");
      }
    }
  }
}

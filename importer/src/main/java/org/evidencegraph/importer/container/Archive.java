package org.evidencegraph.importer.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.evidencegraph.importer.source.ByteSource;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.provenance.Problem;

/**
 * The documents of a zip archive, each named {@code archive.zip/entry}. Whoever brings documents in
 * asks {@link #isArchive} of each file, and imports the {@link #documents} of one that is:
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(file)) {
 *   for (Submission document : archive.documents()) {
 *     importer.read(document, 0, sink);
 *   }
 *   importer.read(file, 0, sink); // the archive itself: its list of names, and its problems
 * }
 * }</pre>
 *
 * The bytes of the documents can be had until the archive is closed, by several threads at once. An
 * archive that cannot be opened throws; {@code DocumentImporter.read} makes a document with a
 * problem of it. Documents behind gzip are no archives: give them to the importer as they are.
 */
public final class Archive implements Closeable {

  public static final String MEDIA_TYPE = "application/zip";

  /** Archives that are not files, such as uploads, are held in memory up to this size: 64 MiB. */
  private static final int MOST_IN_MEMORY = 64 << 20;

  private static final byte[] FIRST_FILE = {'P', 'K', 3, 4};
  private static final byte[] NO_FILE = {'P', 'K', 5, 6};

  private final ZipFile zip;
  private final ArchiveListing listing;

  private Archive(ZipFile zip, ArchiveListing listing) {
    this.zip = zip;
    this.listing = listing;
  }

  /** Whether the bytes open as a zip archive does; names prove nothing. */
  public static boolean isArchive(ByteSource bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      byte[] start = in.readNBytes(4);
      return Arrays.equals(start, FIRST_FILE) || Arrays.equals(start, NO_FILE);
    }
  }

  public static Archive open(Submission archive) throws IOException {
    return open(archive, Bounds.DEFAULT);
  }

  /**
   * Reads the list of names; the files themselves are not looked into yet.
   *
   * @throws ContainerException where it is damaged, an archive inside another, or no archive of
   *     documents
   */
  public static Archive open(Submission archive, Bounds bounds) throws IOException {
    if (archive.bytes() instanceof ArchiveListing.FileInside) {
      throw new ContainerException(
          "NESTED_CONTAINER", "is an archive inside an archive; unpack the outer one");
    }
    ZipFile zip = zip(archive);
    try {
      return new Archive(zip, ArchiveListing.of(archive.name(), zip, bounds));
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile zip(Submission archive) throws IOException {
    SeekableByteChannel channel = channel(archive.bytes());
    try {
      return ZipFile.builder()
          .setSeekableByteChannel(channel)
          .setCharset(StandardCharsets.UTF_8)
          .setIgnoreLocalFileHeader(true)
          .get();
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw new ContainerException(
          "DAMAGED_CONTAINER",
          "the archive's list of files cannot be read: it is damaged or cut off; fetch it again");
    }
  }

  private static SeekableByteChannel channel(ByteSource bytes) throws IOException {
    Optional<Path> file = bytes.file();
    if (file.isPresent()) {
      return Files.newByteChannel(file.get());
    }
    try (InputStream in = bytes.open()) {
      byte[] all = in.readNBytes(MOST_IN_MEMORY + 1);
      if (all.length > MOST_IN_MEMORY) {
        throw new ContainerException(
            "TOO_LARGE", "an archive of more than 64 MiB has to be a file; unpack it");
      }
      return new SeekableInMemoryByteChannel(all);
    }
  }

  /** In code-point order of their names, hidden files left out. */
  public List<Submission> documents() {
    return listing.documents();
  }

  /**
   * @param name as {@link #documents} has it
   */
  public Optional<Submission> find(String name) {
    return Optional.ofNullable(listing.byName().get(name));
  }

  /** What is wrong with files that were left out, or with the archive. */
  public List<Problem> problems() {
    return listing.problems();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

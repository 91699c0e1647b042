package org.evidencegraph.graphql.capture;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose documents are named relative to it, in code-point order; or one file of it.
 *
 * <p>Links are followed, each folder on a path once. Hidden files and folders are left out, and so
 * is {@code X.url} beside a document {@code X}: it says where that was captured from.
 */
public final class FolderPlace implements CapturePlace {

  private static final String URL_SUFFIX = ".url";

  private static final Comparator<String> CODE_POINTS =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private final Path folder;
  private final String address;

  /** As they were listed: not every name of a file leads back to it as text. */
  private final Map<String, Path> files;

  private final List<String> names;
  private final List<String> passedOver;

  private FolderPlace(
      Path folder,
      String address,
      Map<String, Path> files,
      List<String> names,
      List<String> passedOver) {
    this.folder = folder;
    this.address = address;
    this.files = files;
    this.names = names;
    this.passedOver = passedOver;
  }

  /** Everything below the folder. */
  public static FolderPlace all(Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>(CODE_POINTS);
    List<String> passedOver = new ArrayList<>();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new Collector(folder, files, passedOver::add));
    List<String> names = files.keySet().stream().filter(name -> !isUrlFile(name, files)).toList();
    return new FolderPlace(folder, folder.toString(), files, names, List.copyOf(passedOver));
  }

  /** One file, named without its folder. */
  public static FolderPlace file(Path file) {
    Path name = Objects.requireNonNull(file.getFileName(), "a file has a name");
    Path folder = Objects.requireNonNull(file.getParent(), "an absolute path has a folder");
    return new FolderPlace(folder, file.toString(), Map.of(), List.of(name.toString()), List.of());
  }

  /** Whether the file says where another one beside it was captured from. */
  public static boolean isUrlFile(Path file) {
    String name = file.toString();
    return name.endsWith(URL_SUFFIX)
        && Files.isRegularFile(Path.of(name.substring(0, name.length() - URL_SUFFIX.length())));
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public List<String> passedOver() {
    return passedOver;
  }

  @Override
  public Optional<Capture> find(String name) {
    Path urlFile = path(name + URL_SUFFIX).filter(Files::isRegularFile).orElse(null);
    return path(name).filter(Files::exists).map(file -> new FileCapture(name, file, urlFile));
  }

  private Optional<Path> path(String name) {
    Path listed = files.get(name);
    if (listed != null) {
      return Optional.of(listed);
    }
    try {
      return Optional.of(folder.resolve(name));
    } catch (InvalidPathException e) {
      return Optional.empty(); // a name that another process listed, and this one cannot write
    }
  }

  private static boolean isUrlFile(String name, Map<String, Path> files) {
    return name.endsWith(URL_SUFFIX)
        && files.containsKey(name.substring(0, name.length() - URL_SUFFIX.length()));
  }

  private static final class Collector extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final Map<String, Path> files;
    private final Consumer<String> unreadable;

    Collector(Path folder, Map<String, Path> files, Consumer<String> unreadable) {
      this.folder = folder;
      this.files = files;
      this.unreadable = unreadable;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean skipped = !directory.equals(folder) && isHidden(directory);
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isRegularFile()) {
        if (files.putIfAbsent(name(file), file) != null) {
          unreadable.accept(name(file) + ": another file reads as this name, too; rename one");
        }
      } else {
        unreadable.accept(name(file) + ": is no file, or a link that leads nowhere");
      }
      return FileVisitResult.CONTINUE;
    }

    /**
     * A link that leads back to a folder above it, or nowhere, or a folder that may not be read.
     */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      if (!isHidden(file)) {
        unreadable.accept(name(file) + ": " + failure);
      }
      return FileVisitResult.CONTINUE;
    }

    /** The listing of a folder broke off; what was found in it stays. */
    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
      if (failure != null) {
        unreadable.accept(name(directory) + ": " + failure);
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }

    private String name(Path path) {
      return FileName.of(folder, path);
    }
  }
}

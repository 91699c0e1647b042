package org.evidencegraph.graphql.startup;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The documents below a folder, in code-point order of their names.
 *
 * <p>Links are followed, each folder on a path once. Hidden files and folders are left out, and so
 * is {@code X.url} beside a document {@code X}: it says where that was captured from.
 */
final class ImportFolder {

  private static final String URL_SUFFIX = ".url";

  private static final Comparator<String> CODE_POINTS =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private ImportFolder() {}

  /**
   * @param unreadable told, in one line each, what could not be looked at
   */
  static List<FileCapture> documents(Path folder, Consumer<String> unreadable) throws IOException {
    Map<String, Path> files = new TreeMap<>(CODE_POINTS);
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new Collector(folder, files, unreadable));
    return files.entrySet().stream()
        .filter(file -> !isUrlFile(file.getKey(), files))
        .map(file -> capture(file.getKey(), file.getValue(), files))
        .toList();
  }

  private static boolean isUrlFile(String name, Map<String, Path> files) {
    return name.endsWith(URL_SUFFIX)
        && files.containsKey(name.substring(0, name.length() - URL_SUFFIX.length()));
  }

  private static FileCapture capture(String name, Path file, Map<String, Path> files) {
    return new FileCapture(name, file, files.get(name + URL_SUFFIX));
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
        files.put(name(file), file);
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
      return folder.relativize(path).toString().replace(File.separatorChar, '/');
    }
  }
}

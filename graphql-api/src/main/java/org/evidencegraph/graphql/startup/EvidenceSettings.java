package org.evidencegraph.graphql.startup;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * The options of this project, all under {@code evidence.}; docs/operations.md lists them with the
 * others. Folders are kept as they were given: a converter to {@code Path} would look for them on
 * the class path first.
 *
 * @param home folder of the store
 * @param sample whether an empty store gets the sample corpus when no folder is imported
 */
@ConfigurationProperties("evidence")
public record EvidenceSettings(
    @DefaultValue("data") String home,
    @DefaultValue("true") boolean sample,
    @Name("import") @DefaultValue ImportSettings importing) {

  /** Absolute, relative to the directory that the command was started in. */
  public Path homeFolder() {
    return absolute(home);
  }

  /** The folder to import at start. */
  public Optional<Path> importFolder() {
    return Optional.ofNullable(importing.folder())
        .filter(folder -> !folder.isBlank())
        .map(EvidenceSettings::absolute);
  }

  /** A shell leaves the tilde in {@code --evidence.home=~/evidence} as it is. */
  private static Path absolute(String folder) {
    Path path =
        folder.startsWith("~/")
            ? Path.of(System.getProperty("user.home"), folder.substring(2))
            : Path.of(folder);
    return path.toAbsolutePath().normalize();
  }

  /**
   * @param folder null where none is to be imported
   * @param maxBytes of one document; a larger one is recorded without content
   * @param threads that read documents; 0 for as many as there are processors
   */
  public record ImportSettings(
      @Nullable String folder,
      @DefaultValue("64MB") DataSize maxBytes,
      @DefaultValue("0") int threads) {

    private static final int MOST_THREADS = 64;

    public ImportSettings {
      if (threads < 0 || threads > MOST_THREADS) {
        throw new IllegalArgumentException(
            "evidence.import.threads is %d; allowed is 1 to %d, or 0 for the number of processors"
                .formatted(threads, MOST_THREADS));
      }
    }

    /** At least 1. */
    public int threadCount() {
      int processors = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
      return threads == 0 ? processors : threads;
    }
  }
}

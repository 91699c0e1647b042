package org.evidencegraph.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command that ran in a process of its own.
 *
 * @param out what it printed on stdout
 * @param err what it printed on stderr
 */
record CommandProcess(int exitCode, String out, String err) {

  private static final int PATIENCE_SECONDS = 300;

  /** Runs the application with these arguments and waits for its end. */
  static CommandProcess run(Path folder, String... arguments) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process = started(folder, out, err, arguments);
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("still running:\n" + Files.readString(err));
      }
      return new CommandProcess(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process started(Path folder, Path out, Path err, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(ServerProcess.java());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start();
  }
}

package org.evidencegraph;

import java.io.PrintStream;
import org.evidencegraph.graphql.command.Command;
import org.evidencegraph.graphql.command.ImportCommand;
import org.evidencegraph.graphql.command.KeyCommand;
import org.evidencegraph.graphql.command.ReindexCommand;
import org.evidencegraph.graphql.startup.StoreFolder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The one runnable of the project. It stands in the root package, so that components, rows and
 * repositories of every module are found without naming them.
 */
@SpringBootApplication
public class EvidenceApplication {

  /** Starts the server, or does what the command line says instead. */
  public static void main(String[] arguments) {
    switch (Command.of(arguments)) {
      case Command.Serve() -> application().run(arguments);
      case Command.Help() -> System.out.print(Command.usage());
      case Command.Misuse(String message) -> {
        System.err.println(message + " Try --help.");
        System.exit(2);
      }
      case Command.Import command -> System.exit(imported(command));
      case Command.Reindex command -> System.exit(reindexed(command));
      case Command.Keys command ->
          System.exit(new KeyCommand(command, System.out, System.err).run());
    }
  }

  /** Claims the store's folder before anything opens a database in it. */
  private static SpringApplication application() {
    SpringApplication application = new SpringApplication(EvidenceApplication.class);
    application.addInitializers(new StoreFolder());
    return application;
  }

  // The log goes to standard output by default, which is for the outcome here.
  private static int imported(Command.Import command) {
    PrintStream out = System.out;
    System.setOut(System.err);
    return new ImportCommand(command, out, System.err).run(application());
  }

  private static int reindexed(Command.Reindex command) {
    PrintStream out = System.out;
    System.setOut(System.err);
    return new ReindexCommand(command, out, System.err).run(application());
  }
}

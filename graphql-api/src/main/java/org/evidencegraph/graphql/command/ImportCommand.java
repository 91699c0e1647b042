package org.evidencegraph.graphql.command;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evidencegraph.graphql.capture.CaptureIntake;
import org.evidencegraph.graphql.capture.FolderPlace;
import org.evidencegraph.graphql.capture.ImportTally;
import org.evidencegraph.provenance.ImportRunId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** {@code import PATH...}: an import in a process of its own, without web server. */
public final class ImportCommand {

  private static final int COULD_NOT_RUN = 2;

  /** The outcome goes to stdout and everything else to stderr, the log included. */
  static final Map<String, Object> QUIET =
      Map.of(
          "spring.main.lazy-initialization", true,
          "spring.main.log-startup-info", false,
          "logging.level.root", "warn",
          "logging.level.org.flywaydb", "error",
          "logging.level.org.evidencegraph", "error");

  private final Command.Import command;
  private final PrintStream out;
  private final PrintStream err;

  public ImportCommand(Command.Import command, PrintStream out, PrintStream err) {
    this.command = command;
    this.out = out;
    this.err = err;
  }

  /**
   * @param application not yet started
   * @return the exit code of the process
   */
  public int run(SpringApplication application) {
    List<FolderPlace> places;
    try {
      places = Places.of(command.paths());
    } catch (Places.RefusedException e) {
      err.println(e.getMessage());
      return COULD_NOT_RUN;
    }
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setDefaultProperties(new LinkedHashMap<>(QUIET));
    try (ConfigurableApplicationContext context =
        application.run(command.options().toArray(String[]::new))) {
      return run(context.getBean(CaptureIntake.class), places, context);
    } catch (RuntimeException e) {
      err.println("The import could not run to its end: " + e.getMessage());
      return COULD_NOT_RUN;
    }
  }

  private int run(
      CaptureIntake intake, List<FolderPlace> places, ConfigurableApplicationContext context) {
    context.addApplicationListener(event -> stopAtEnd(event, intake));
    long start = System.nanoTime();
    ImportTally tally = new ImportTally();
    int listed = places.stream().mapToInt(place -> place.names().size()).sum();
    ProgressLine line = new ProgressLine(listed);
    ImportRunId run = intake.begin();
    try (ProgressPrinter progress =
        new ProgressPrinter(
            err,
            isTerminal(),
            () ->
                line.at(
                    since(start),
                    intake.progress(places).waiting(),
                    tally.documents(),
                    tally.records()))) {
      progress.print();
      intake.run(run, places, tally);
    }
    ImportReport report = new ImportReport(run.value(), tally, since(start), intake.isStopped());
    out.print(command.json() ? report.json() : report.table());
    out.flush();
    return report.exitCode();
  }

  private static void stopAtEnd(Object event, CaptureIntake intake) {
    if (event instanceof ContextClosedEvent) {
      intake.stop();
    }
  }

  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}

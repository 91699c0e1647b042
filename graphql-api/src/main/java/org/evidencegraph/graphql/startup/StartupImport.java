package org.evidencegraph.graphql.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.evidencegraph.graphql.intake.ImportState;
import org.evidencegraph.graphql.intake.ServiceState;
import org.evidencegraph.intake.Library;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The import at start: the folder that was asked for, or the sample corpus into a store that holds
 * nothing else.
 *
 * <p>It runs while the server answers already. Spring Boot reports the readiness of the application
 * only after its runners, so {@code /actuator/health/readiness} is UP when this has ended.
 */
@Component
final class StartupImport implements ApplicationRunner, ImportState {

  private static final Logger LOG = LoggerFactory.getLogger(StartupImport.class);

  private final EvidenceSettings settings;
  private final SampleShelf sample;
  private final CaptureIntake intake;
  private final Library library;

  private volatile ServiceState state = ServiceState.IMPORTING;

  StartupImport(
      EvidenceSettings settings, SampleShelf sample, CaptureIntake intake, Library library) {
    this.settings = settings;
    this.sample = sample;
    this.intake = intake;
    this.library = library;
  }

  @Override
  public ServiceState state() {
    return state;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (settings.importFolder().isPresent()) {
      importFolder(settings.importFolder().get());
    } else if (settings.sample() && sample.isWanted()) {
      LOG.info("Loading the sample corpus");
      importAll(sample.captures());
    }
    state = stateAfterImport();
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    intake.stop();
  }

  private void importFolder(Path folder) throws IOException {
    List<FileCapture> documents =
        ImportFolder.documents(folder, line -> LOG.warn("Passed over {}", LogLine.of(line)));
    LOG.info("Importing {} documents from {}", documents.size(), folder);
    importAll(documents);
  }

  private void importAll(List<? extends Capture> captures) {
    ImportTally tally = intake.run(captures);
    String summary = tally.summary();
    if (tally.documents() < captures.size()) {
      LOG.warn("Import stopped: {}; {} left", summary, captures.size() - tally.documents());
    } else {
      LOG.info("Import done: {}", summary);
    }
  }

  private ServiceState stateAfterImport() {
    if (library.isEmpty()) {
      return ServiceState.EMPTY;
    }
    return sample.isAllThereIs() ? ServiceState.SAMPLE : ServiceState.READY;
  }
}

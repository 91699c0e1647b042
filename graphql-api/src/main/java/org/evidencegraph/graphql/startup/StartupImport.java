package org.evidencegraph.graphql.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.evidencegraph.graphql.capture.CaptureIntake;
import org.evidencegraph.graphql.capture.CapturePlace;
import org.evidencegraph.graphql.capture.FolderPlace;
import org.evidencegraph.graphql.capture.ImportTally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The import at start of a server: the folder that was asked for, or the sample corpus into a store
 * that holds nothing else.
 *
 * <p>It runs while the server answers already. Spring Boot reports the readiness of the application
 * only after its runners, so {@code /actuator/health/readiness} is UP when this has ended.
 */
@Component
@ConditionalOnWebApplication
final class StartupImport implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(StartupImport.class);

  private final EvidenceSettings settings;
  private final SampleShelf sample;
  private final CaptureIntake intake;
  private final ImportActivity activity;

  StartupImport(
      EvidenceSettings settings,
      SampleShelf sample,
      CaptureIntake intake,
      ImportActivity activity) {
    this.settings = settings;
    this.sample = sample;
    this.intake = intake;
    this.activity = activity;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    activity.during(this::importWhatIsAskedFor);
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    intake.stop();
  }

  private void importWhatIsAskedFor() {
    if (settings.importFolder().isPresent()) {
      importFolder(settings.importFolder().get());
    } else if (settings.sample() && sample.isWanted()) {
      LOG.info("Loading the sample corpus");
      importAll(sample.place());
    }
  }

  private void importFolder(Path folder) {
    try {
      FolderPlace place = FolderPlace.all(folder);
      LOG.info("Importing {} documents from {}", place.names().size(), folder);
      importAll(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void importAll(CapturePlace place) {
    ImportTally tally = new ImportTally();
    intake.run(intake.begin(), List.of(place), tally);
    if (intake.isStopped()) {
      LOG.warn("Import stopped: {}; the next start goes on", tally.summary());
    } else {
      LOG.info("Import done: {}", tally.summary());
    }
  }
}

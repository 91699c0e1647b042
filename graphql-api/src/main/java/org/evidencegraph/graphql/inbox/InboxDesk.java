package org.evidencegraph.graphql.inbox;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.evidencegraph.graphql.capture.CaptureIntake;
import org.evidencegraph.graphql.capture.ImportTally;
import org.evidencegraph.graphql.intake.ImportDesk;
import org.evidencegraph.graphql.startup.EvidenceSettings;
import org.evidencegraph.graphql.startup.ImportActivity;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.provenance.ImportRunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Imports what the inbox holds, one run after the other, in the background. */
@Component
@ConditionalOnWebApplication
final class InboxDesk implements ImportDesk {
  private static final Logger LOG = LoggerFactory.getLogger(InboxDesk.class);

  private final Inbox inbox;
  private final CaptureIntake intake;
  private final ImportActivity activity;

  /** Runs that this process does or has done: what came during the start is no left-over. */
  private final Set<ImportRunId> taken = ConcurrentHashMap.newKeySet();

  private final ExecutorService background =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("inbox").daemon().factory());

  InboxDesk(EvidenceSettings settings, CaptureIntake intake, ImportActivity activity) {
    this.inbox = new Inbox(settings.homeFolder().resolve("inbox"));
    this.intake = intake;
    this.activity = activity;
  }

  @Override
  public ImportRunId accept(List<Submission> documents) {
    ImportRunId run = intake.begin();
    importLater(inbox.keep(run, documents));
    return run;
  }

  /** Goes on where an earlier process ended. */
  @EventListener(ApplicationReadyEvent.class)
  void goOn() throws IOException {
    inbox.leftOver().forEach(this::importLater);
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    background.shutdown();
    intake.stop();
  }

  private void importLater(InboxPlace place) {
    if (!taken.add(place.run())) {
      return;
    }
    try {
      background.execute(() -> activity.during(() -> importNow(place)));
    } catch (RejectedExecutionException e) {
      LOG.info("{} waits for the next start", place.address());
    }
  }

  private void importNow(InboxPlace place) {
    ImportTally tally = new ImportTally();
    try {
      intake.run(place.run(), List.of(place), tally);
      if (!intake.isStopped()) {
        LOG.info("Import done: {}", tally.summary());
        inbox.discard(place);
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("{} stays in {} until the next start", place.address(), place.folder(), e);
    }
  }
}

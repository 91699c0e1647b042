package org.evidencegraph.graphql.startup;

import java.util.concurrent.atomic.AtomicInteger;
import org.evidencegraph.graphql.intake.ImportState;
import org.evidencegraph.graphql.intake.ServiceState;
import org.evidencegraph.intake.Library;
import org.springframework.stereotype.Component;

/** Which imports of this process are going on, and what the store holds when none is. */
@Component
public final class ImportActivity implements ImportState {

  private final SampleShelf sample;
  private final Library library;
  private final AtomicInteger running = new AtomicInteger();

  private volatile ServiceState settled = ServiceState.IMPORTING;

  ImportActivity(SampleShelf sample, Library library) {
    this.sample = sample;
    this.library = library;
  }

  @Override
  public ServiceState state() {
    return running.get() > 0 ? ServiceState.IMPORTING : settled;
  }

  /** Until the import has returned, the service says that it imports. */
  public void during(Runnable work) {
    running.incrementAndGet();
    try {
      work.run();
      settled = looked();
    } finally {
      running.decrementAndGet();
    }
  }

  private ServiceState looked() {
    if (library.isEmpty()) {
      return ServiceState.EMPTY;
    }
    return sample.isAllThereIs() ? ServiceState.SAMPLE : ServiceState.READY;
  }
}

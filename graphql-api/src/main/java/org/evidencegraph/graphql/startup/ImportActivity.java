package org.evidencegraph.graphql.startup;

import java.util.concurrent.atomic.AtomicInteger;
import org.evidencegraph.graphql.intake.ImportState;
import org.evidencegraph.graphql.intake.ServiceState;
import org.evidencegraph.intake.Library;
import org.evidencegraph.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which imports of this process are going on, and what the store holds when none is. */
@Component
public final class ImportActivity implements ImportState {
  private static final Logger LOG = LoggerFactory.getLogger(ImportActivity.class);

  private final SampleShelf sample;
  private final Library library;
  private final SearchIndex index;
  private final AtomicInteger running = new AtomicInteger();

  private volatile ServiceState settled = ServiceState.IMPORTING;

  ImportActivity(SampleShelf sample, Library library, SearchIndex index) {
    this.sample = sample;
    this.library = library;
    this.index = index;
  }

  @Override
  public ServiceState state() {
    return running.get() > 0 ? ServiceState.IMPORTING : settled;
  }

  /**
   * Until the import has returned, and what it brought can be searched, the service says that it
   * imports.
   */
  public void during(Runnable work) {
    running.incrementAndGet();
    try {
      work.run();
      makeSearchable();
      settled = looked();
    } finally {
      running.decrementAndGet();
    }
  }

  // What fails here is tried again soon by whoever follows the database.
  private void makeSearchable() {
    try {
      index.catchUp();
    } catch (RuntimeException e) {
      LOG.warn("What was imported cannot be searched yet", e);
    }
  }

  private ServiceState looked() {
    if (library.isEmpty()) {
      return ServiceState.EMPTY;
    }
    return sample.isAllThereIs() ? ServiceState.SAMPLE : ServiceState.READY;
  }
}

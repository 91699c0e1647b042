package org.evidencegraph.persistence.database;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/**
 * Ends the statements of a transaction that only reads once nobody waits for them any more. Writing
 * takes as long as it takes.
 */
@Component("transactionManager")
class BoundedReads extends JpaTransactionManager {
  private static final long serialVersionUID = 1L;

  private final int seconds;

  /**
   * @param longest 0 for no bound; parts of a second count as a whole one
   */
  BoundedReads(@Value("${evidence.limits.time:0s}") Duration longest) {
    this.seconds = Math.toIntExact(longest.plusMillis(999).toSeconds());
  }

  @Override
  protected int determineTimeout(TransactionDefinition definition) {
    boolean bounded =
        definition.isReadOnly()
            && definition.getTimeout() == TransactionDefinition.TIMEOUT_DEFAULT
            && seconds > 0;
    return bounded ? seconds : super.determineTimeout(definition);
  }
}

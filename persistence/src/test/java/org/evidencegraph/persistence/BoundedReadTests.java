package org.evidencegraph.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A statement that nobody waits for any more is ended in the database. */
@Timeout(120)
@TestPropertySource(properties = "evidence.limits.time=1s")
class BoundedReadTests extends StoreContract {
  /** Counts for minutes in both databases. */
  private static final String SLOW =
      """
      with recursive n(x) as (select 1 union all select x + 1 from n where x < 30000)
      select count(*) from n a, n b, n c
      where a.x + b.x + c.x < 0
      """;

  @Autowired EntityManager entities;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void endsASlowStatementOfAReader() {
    TransactionTemplate reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    assertThatThrownBy(() -> reading.execute(status -> ask(SLOW)))
        .isInstanceOf(RuntimeException.class);
    assertThat(reading.<Object>execute(status -> ask("select 1"))).isNotNull();
  }

  private Object ask(String sql) {
    return entities.createNativeQuery(sql, Object.class).getSingleResult();
  }
}

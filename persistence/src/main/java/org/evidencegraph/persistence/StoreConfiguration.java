package org.evidencegraph.persistence;

import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.QuerySettings;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How Hibernate talks to the database, whatever database the properties name. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  /**
   * Rows are written in batches, table by table; lists of ids are padded to powers of two, so that
   * few different statements are sent and planned.
   */
  @Bean
  HibernatePropertiesCustomizer batches() {
    return properties -> {
      properties.putIfAbsent(BatchSettings.STATEMENT_BATCH_SIZE, 100);
      properties.putIfAbsent(BatchSettings.ORDER_INSERTS, true);
      properties.putIfAbsent(BatchSettings.ORDER_UPDATES, true);
      properties.putIfAbsent(QuerySettings.IN_CLAUSE_PARAMETER_PADDING, true);
      properties.putIfAbsent(QuerySettings.FAIL_ON_PAGINATION_OVER_COLLECTION_FETCH, true);
    };
  }
}

package org.evidencegraph.graphql.measure;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeasureConfiguration {

  @Bean
  static BeanPostProcessor countedStatements() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource connections ? new CountedConnections(connections) : bean;
      }
    };
  }
}

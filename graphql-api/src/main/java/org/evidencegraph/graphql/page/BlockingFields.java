package org.evidencegraph.graphql.page;

import java.util.concurrent.CompletionStage;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.graphql.data.method.HandlerMethod;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.stereotype.Component;

/**
 * Only root fields and batches ask ports, so only they go to a virtual thread each. The other
 * fields compute from their record or wait for a loader; a thread for every such field of every
 * node would cost more than the field.
 */
@Component
class BlockingFields implements BeanPostProcessor {

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof AnnotatedControllerConfigurer controllers) {
      controllers.setBlockingMethodPredicate(BlockingFields::asksPort);
    }
    return bean;
  }

  private static boolean asksPort(HandlerMethod method) {
    return !CompletionStage.class.isAssignableFrom(method.getReturnType().getParameterType())
        && (method.hasMethodAnnotation(QueryMapping.class)
            || method.hasMethodAnnotation(BatchMapping.class));
  }
}

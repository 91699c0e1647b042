package org.evidencegraph.graphql.page;

import graphql.schema.DataFetcher;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.WiringFactory;
import java.util.List;
import java.util.Objects;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Answers {@code facets} of every connection. They are counted with the page, as many values as the
 * largest of its selections asks for; each selection gets its own number of them.
 */
@Component
class FacetFields implements RuntimeWiringConfigurer, WiringFactory {

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    // The other method adds what is needed.
  }

  @Override
  public void configure(RuntimeWiring.Builder wiring, List<WiringFactory> factories) {
    factories.add(this);
  }

  @Override
  public boolean providesDataFetcher(FieldWiringEnvironment field) {
    return field.getFieldDefinition().getName().equals("facets")
        && field.getParentType().getName().endsWith("Connection");
  }

  @Override
  public DataFetcher<Facets> getDataFetcher(FieldWiringEnvironment wired) {
    return field -> {
      Connection<?, ?> connection = Objects.requireNonNull(field.getSource());
      return connection.facets().first(FacetSelection.size(field.getArgument("first")));
    };
  }
}

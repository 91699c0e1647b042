package org.evidencegraph.graphql.reference;

import graphql.schema.idl.RuntimeWiring;
import org.evidencegraph.reference.Resolution.Ambiguous;
import org.evidencegraph.reference.Resolution.Resolved;
import org.evidencegraph.reference.Resolution.Unresolved;
import org.springframework.graphql.execution.ClassNameTypeResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Says which record is which kind of resolution. At run time the names would do; the schema
 * inspection needs to be told where the records are.
 */
@Component
class ResolutionTypes implements RuntimeWiringConfigurer {

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    ClassNameTypeResolver types = new ClassNameTypeResolver();
    types.addMapping(Resolved.class, "Resolved");
    types.addMapping(Ambiguous.class, "Ambiguous");
    types.addMapping(Unresolved.class, "Unresolved");
    wiring.type("Resolution", resolution -> resolution.typeResolver(types));
  }
}

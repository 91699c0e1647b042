package org.evidencegraph.graphql.search;

import graphql.schema.idl.RuntimeWiring;
import org.evidencegraph.claim.Claim;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.reference.Reference;
import org.evidencegraph.trial.Trial;
import org.springframework.graphql.execution.ClassNameTypeResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Says which record is which member of the union, for the schema inspection. */
@Component
class SearchSubjects implements RuntimeWiringConfigurer {

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    ClassNameTypeResolver types = new ClassNameTypeResolver();
    types.addMapping(Paper.class, "Paper");
    types.addMapping(Claim.class, "Claim");
    types.addMapping(Reference.class, "Reference");
    types.addMapping(Trial.class, "Trial");
    types.addMapping(Concept.class, "Concept");
    wiring.type("SearchSubject", subject -> subject.typeResolver(types));
  }

  static String label(Object subject) {
    return switch (subject) {
      case Paper paper -> paper.label();
      case Claim claim -> claim.label();
      case Reference reference -> reference.label();
      case Trial trial -> trial.label();
      case Concept concept -> concept.label();
      default -> throw new IllegalArgumentException(subject.getClass() + " is never found");
    };
  }
}

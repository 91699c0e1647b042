package org.evidencegraph.graphql.trial;

import java.util.List;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.trial.Trial;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a trial's record keeps in its description and the schema shows on the trial itself. */
@Controller
class StudyController {

  @SchemaMapping
  @Nullable String title(Trial trial) {
    return trial.study().title();
  }

  @SchemaMapping
  @Nullable String acronym(Trial trial) {
    return trial.study().acronym();
  }

  @SchemaMapping
  List<RegistryNumber> registrations(Trial trial) {
    return trial.study().registrations();
  }

  @SchemaMapping
  List<String> phases(Trial trial) {
    return trial.study().phases();
  }

  @SchemaMapping
  @Nullable String phaseAsPrinted(Trial trial) {
    return trial.study().phaseAsPrinted();
  }

  @SchemaMapping
  List<String> design(Trial trial) {
    return trial.study().design();
  }

  @SchemaMapping
  @Nullable String status(Trial trial) {
    return trial.study().status();
  }

  @SchemaMapping
  @Nullable Integer enrollment(Trial trial) {
    return trial.study().enrollment();
  }

  @SchemaMapping
  @Nullable String population(Trial trial) {
    return trial.study().population();
  }

  @SchemaMapping
  List<String> comparators(Trial trial) {
    return trial.study().comparators();
  }

  @SchemaMapping
  @Nullable String cellSource(Trial trial) {
    return trial.study().cellSource();
  }

  @SchemaMapping(typeName = "Registration", field = "registry")
  String registry(RegistryNumber number) {
    return number.scheme().name();
  }

  @SchemaMapping(typeName = "Registration", field = "id")
  String number(RegistryNumber number) {
    return number.value();
  }
}

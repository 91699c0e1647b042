package org.evidencegraph.graphql.capture;

import java.util.List;
import java.util.Optional;

/** Where captures lie and are looked up by name. */
public interface CapturePlace {

  /** Processes that name the same address share the work, such as the path of a folder. */
  String address();

  /** The documents to import, in code-point order. */
  List<String> names();

  /** Empty when it is there no more. */
  Optional<Capture> find(String name);

  /** What could not be looked at when the names were listed, one line each. */
  default List<String> passedOver() {
    return List.of();
  }
}

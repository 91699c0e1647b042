package org.evidencegraph.graphql.reference;

import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.reference.Resolution;
import org.evidencegraph.reference.Resolution.Ambiguous;
import org.evidencegraph.reference.Resolution.Candidate;
import org.evidencegraph.reference.Resolution.Resolved;
import org.evidencegraph.reference.Resolution.Unresolved;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields that all resolutions share in the schema, though not every record has them, and the
 * papers that they name.
 */
@Controller
class ResolutionController {

  @SchemaMapping
  @Nullable String method(Resolution resolution) {
    return switch (resolution) {
      case Resolved resolved -> resolved.method();
      case Ambiguous _, Unresolved _ -> null;
    };
  }

  @SchemaMapping
  @Nullable Double score(Resolution resolution) {
    return switch (resolution) {
      case Resolved resolved -> resolved.score();
      case Ambiguous _, Unresolved _ -> null;
    };
  }

  @SchemaMapping
  @Nullable String reason(Resolution resolution) {
    return switch (resolution) {
      case Resolved _ -> null;
      case Ambiguous ambiguous -> ambiguous.reason();
      case Unresolved unresolved -> unresolved.reason();
    };
  }

  @SchemaMapping
  CompletableFuture<Paper> paper(Resolved resolved, DataLoader<PaperId, Paper> papers) {
    return papers.load(resolved.paper());
  }

  @SchemaMapping(field = "paper")
  CompletableFuture<Paper> candidate(Candidate candidate, DataLoader<PaperId, Paper> papers) {
    return papers.load(candidate.paper());
  }
}

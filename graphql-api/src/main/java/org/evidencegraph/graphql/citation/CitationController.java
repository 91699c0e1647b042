package org.evidencegraph.graphql.citation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** {@code Paper.citation}: the authors of all papers of a level are read at once. */
@Controller
class CitationController {

  @SchemaMapping
  CompletableFuture<String> citation(
      Paper paper,
      @Argument CitationFormat format,
      DataLoader<PaperId, @Nullable List<Author>> authors) {
    return authors
        .load(paper.id())
        .thenApply(found -> format.write(new CitedWork(paper, found == null ? List.of() : found)));
  }
}

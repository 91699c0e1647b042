package org.evidencegraph.graphql.intake;

import java.util.List;
import java.util.Objects;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.evidencegraph.graphql.identifier.IdArguments;
import org.evidencegraph.provenance.ImportRun;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.SourceDocuments;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Documents that come in while the server runs. */
@Controller
class ImportController {
  private final ImportDesk desk;
  private final SourceDocuments documents;
  private final ImportProgress progress;

  ImportController(ImportDesk desk, SourceDocuments documents, ImportProgress progress) {
    this.desk = desk;
    this.documents = documents;
    this.progress = progress;
  }

  @MutationMapping
  ImportDocumentsPayload importDocuments(@Argument ImportDocumentsInput input) {
    ImportRunId run = desk.accept(DocumentArguments.submissions(input));
    return new ImportDocumentsPayload(
        Objects.requireNonNull(documents.runs(List.of(run)).get(run), "a run that was begun"));
  }

  @SubscriptionMapping
  Flux<ImportRun> importProgress(@Argument String run) {
    ImportRunId id = IdArguments.parse("run", run, ImportRunId.PREFIX, ImportRunId::new);
    ImportRun begun = documents.runs(List.of(id)).get(id);
    if (begun == null) {
      throw new BadUserInputException(
          "run",
          run,
          "the id of a run of this store",
          "Take it from importDocuments, or from importRuns.");
    }
    return progress.follow(begun);
  }
}

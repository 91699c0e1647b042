package org.evidencegraph.graphql.intake;

import java.util.List;
import java.util.Objects;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.SourceDocuments;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Documents that come in while the server runs. */
@Controller
class ImportController {
  private final ImportDesk desk;
  private final SourceDocuments documents;

  ImportController(ImportDesk desk, SourceDocuments documents) {
    this.desk = desk;
    this.documents = documents;
  }

  @MutationMapping
  ImportDocumentsPayload importDocuments(@Argument ImportDocumentsInput input) {
    ImportRunId run = desk.accept(DocumentArguments.submissions(input));
    return new ImportDocumentsPayload(
        Objects.requireNonNull(documents.runs(List.of(run)).get(run), "a run that was begun"));
  }
}

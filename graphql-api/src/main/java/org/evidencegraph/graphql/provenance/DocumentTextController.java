package org.evidencegraph.graphql.provenance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.SourceDocuments;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /documents/{id}.txt}: the exact text the reader saw, as plain text that no browser
 * takes for anything else.
 */
@RestController
class DocumentTextController {
  private static final MediaType PLAIN_UTF_8 =
      new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final SourceDocuments documents;

  DocumentTextController(SourceDocuments documents) {
    this.documents = documents;
  }

  static String path(SourceDocumentId id) {
    return "/documents/" + id.value() + ".txt";
  }

  @GetMapping("/documents/{id}.txt")
  ResponseEntity<byte[]> text(@PathVariable String id) {
    return id(id)
        .flatMap(known -> Optional.ofNullable(documents.contents(List.of(known)).get(known)))
        .map(DocumentTextController::served)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static Optional<SourceDocumentId> id(String id) {
    try {
      return Optional.of(new SourceDocumentId(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ResponseEntity<byte[]> served(String content) {
    return ResponseEntity.ok()
        .contentType(PLAIN_UTF_8)
        .header("X-Content-Type-Options", "nosniff")
        .body(content.getBytes(StandardCharsets.UTF_8));
  }
}

package org.evidencegraph.graphql.provenance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.SourceDocuments;
import org.evidencegraph.provenance.Stretch;
import org.springframework.http.MediaType;
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

  /** UTF-16 code units. */
  private static final int PART = 1 << 20;

  private final SourceDocuments documents;

  DocumentTextController(SourceDocuments documents) {
    this.documents = documents;
  }

  static String path(SourceDocumentId id) {
    return "/documents/" + id.value() + ".txt";
  }

  @GetMapping("/documents/{id}.txt")
  void text(@PathVariable String id, HttpServletResponse response) throws IOException {
    Optional<SourceDocument> document =
        id(id).flatMap(known -> Optional.ofNullable(documents.byIds(List.of(known)).get(known)));
    Integer length = document.map(SourceDocument::contentLength).orElse(null);
    if (length == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(PLAIN_UTF_8.toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    write(document.orElseThrow().id(), length, response.getOutputStream());
  }

  private static Optional<SourceDocumentId> id(String id) {
    try {
      return Optional.of(new SourceDocumentId(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Part by part: a document may be larger than what is to be kept in memory for one reader. */
  private void write(SourceDocumentId document, int length, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    for (int start = 0; start < length; start += PART) {
      Stretch part = new Stretch(document, start, Math.min(length, start + PART));
      text.write(documents.texts(List.of(part)).getOrDefault(part, ""));
    }
    text.flush();
  }
}

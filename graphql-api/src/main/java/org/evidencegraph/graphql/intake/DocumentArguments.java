package org.evidencegraph.graphql.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.evidencegraph.graphql.intake.ImportDocumentsInput.DocumentInput;
import org.evidencegraph.graphql.upload.Upload;
import org.evidencegraph.importer.container.WebAddress;
import org.evidencegraph.importer.source.ByteSource;
import org.evidencegraph.importer.source.Submission;
import org.jspecify.annotations.Nullable;

/** Checks documents that callers send, and makes submissions of them. */
final class DocumentArguments {
  static final int MOST_DOCUMENTS = 100;
  static final long MOST_BYTES = 20L << 20;
  private static final int LONGEST_NAME = 300;

  private DocumentArguments() {}

  static List<Submission> submissions(ImportDocumentsInput input) {
    List<DocumentInput> documents = input.documents();
    if (documents.isEmpty() || documents.size() > MOST_DOCUMENTS) {
      throw new BadUserInputException(
          "input.documents",
          documents.size() + " documents",
          "1 to " + MOST_DOCUMENTS,
          documents.isEmpty()
              ? "Give at least one document."
              : "Send the others in further requests, or import a folder.");
    }
    List<Submission> submissions = new ArrayList<>();
    Set<String> names = new HashSet<>();
    long bytes = 0;
    for (int n = 0; n < documents.size(); n++) {
      String argument = "input.documents." + n;
      Submission submission = submission(argument, documents.get(n));
      if (!names.add(submission.name())) {
        throw new BadUserInputException(
            argument + ".name",
            submission.name(),
            "a name that no other document of the call has",
            "Name each document differently.");
      }
      bytes += size(documents.get(n));
      submissions.add(submission);
    }
    checkSize(bytes);
    return submissions;
  }

  private static void checkSize(long bytes) {
    if (bytes > MOST_BYTES) {
      throw new BadUserInputException(
          "input.documents",
          bytes + " bytes",
          "20 MB in one call",
          "Send fewer documents at a time, or import larger ones from a folder.");
    }
  }

  private static long size(DocumentInput document) {
    Upload file = document.file();
    String text = document.text();
    return file != null ? file.size() : text == null ? 0 : utf8(text).length;
  }

  private static Submission submission(String argument, DocumentInput document) {
    return new Submission(
        name(argument + ".name", document),
        bytes(argument, document),
        url(argument + ".url", document.url()));
  }

  private static ByteSource bytes(String argument, DocumentInput document) {
    Upload file = document.file();
    String text = document.text();
    if ((file == null) == (text == null)) {
      throw new BadUserInputException(
          argument,
          file == null ? "neither file nor text" : "file and text",
          "exactly one of file and text",
          "Send a file as a part of a multipart request, or give the text itself.");
    }
    return file != null ? file.bytes() : ByteSource.of(utf8(String.valueOf(text)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String name(String argument, DocumentInput document) {
    Upload file = document.file();
    String given = document.name();
    String name = given == null && file != null ? file.fileName() : given;
    if (name == null || !isClean(name)) {
      throw new BadUserInputException(
          argument,
          name,
          "a relative path such as 2019/page.txt, of at most "
              + LONGEST_NAME
              + " characters, with forward slashes, without .. and control characters; no part"
              + " begins with a dot",
          "Give the document such a name.");
    }
    return name;
  }

  private static boolean isClean(String name) {
    boolean controls =
        name.codePoints()
            .map(Character::getType)
            .anyMatch(
                type ->
                    type == Character.CONTROL
                        || type == Character.SURROGATE
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR
                        || type == Character.FORMAT);
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && !controls
        && !name.contains("\\")
        && !name.matches("[A-Za-z]:.*")
        && Arrays.stream(name.split("/", -1)).noneMatch(DocumentArguments::leadsAstray);
  }

  private static boolean leadsAstray(String step) {
    return step.isBlank() || step.startsWith(".");
  }

  private static @Nullable String url(String argument, @Nullable String url) {
    if (url != null && !WebAddress.is(url)) {
      throw new BadUserInputException(
          argument,
          url,
          "an absolute http or https URL without a user in it",
          "Give the address that the document was captured from, or leave it out.");
    }
    return url;
  }
}

package org.evidencegraph.importer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Problem;
import org.junit.jupiter.api.Test;

class MhtmlRendererTests {
  private static final String HEAD =
      """
      From: <Saved by a browser>
      Snapshot-Content-Location: https://felt.example/articles/7
      Subject: =?utf-8?Q?Felt?=
      MIME-Version: 1.0
      Content-Type: multipart/related;
      \ttype="text/html";
      \tboundary="----cut"


      """;
  private static final String PAGE =
      """
      ------cut
      Content-Type: text/html; charset=utf-8
      Content-ID: <1@felt.example>
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://felt.example/articles/7

      <!DOCTYPE html><html><head><meta charset=3D"utf-8"><meta name=3D"citation_t=
      itle" content=3D"Felt for M=C3=BCller"><meta name=3D"citation_author" content=
      =3D"Doe, Jane"><meta name=3D"citation_doi" content=3D"10.5555/felt.7"></head><body><h1>Felt for M=C3=BCller</h1></body></html>

      """;
  private static final String PICTURE =
      """
      ------cut
      Content-Type: image/png
      Content-Transfer-Encoding: base64
      Content-Location: https://felt.example/a.png

      iVBORw0KGgo=
      ------cut--
      """;

  private static ImportedDocument read(String message) {
    byte[] bytes = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    return new DocumentImporter(LanguageReading.NONE).read("page.mht", bytes, null);
  }

  @Test
  void readsThePageInAFileOfAPageAndItsPictures() {
    ImportedDocument document = read(HEAD + PAGE + PICTURE);
    assertThat(document.kind()).isEqualTo(DocumentKind.PAPER_PAGE);
    assertThat(document.mediaType()).isEqualTo("text/html");
    Bibliography said = document.records().getFirst().record().said();
    assertThat(said.title()).isEqualTo("Felt for M\u00FCller");
    assertThat(said.authors()).containsExactly(Author.person("Doe", "Jane", 1));
  }

  @Test
  void saysWhereThereIsNoPageInIt() {
    ImportedDocument document = read(HEAD + PICTURE);
    assertThat(document.kind()).isEqualTo(DocumentKind.UNREADABLE);
    assertThat(document.problems()).extracting(Problem::code).containsExactly("UNSUPPORTED");
  }

  @Test
  void readsWhatIsThereOfAFileThatIsCutOff() {
    ImportedDocument document = read(HEAD + PAGE.substring(0, PAGE.length() - 30));
    assertThat(document.records().getFirst().record().said().title())
        .isEqualTo("Felt for M\u00FCller");
  }

  @Test
  void saysThatAPageIsTooLargeInsteadOfReadingItsBeginning() {
    String page = PAGE.replace("</body>", "wool wool wool wool =\n".repeat(1_300_000) + "</body>");
    byte[] bytes = (HEAD + page + PICTURE).getBytes(StandardCharsets.UTF_8);
    assertThat(new MhtmlRenderer().render(bytes))
        .isInstanceOfSatisfying(
            Rendering.None.class, none -> assertThat(none.code()).isEqualTo("TOO_LARGE"));
  }

  @Test
  void takesNoTextForAMessageThatSpeaksOfOne() {
    assertThat(new MhtmlRenderer().recognise("On Content-Type: multipart/related\n".getBytes()))
        .isEqualTo(org.evidencegraph.importer.format.Recognition.NONE);
  }
}

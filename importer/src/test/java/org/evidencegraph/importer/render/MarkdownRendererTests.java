package org.evidencegraph.importer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.provenance.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTests {
  private static final MarkdownRenderer RENDERER = new MarkdownRenderer();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void showsWhatTheMarksStandForLineByLine() {
    Rendering rendering =
        RENDERER.render(
            bytes(
                """
                # Felt for Müller

                Ada Roe
                Bo Ek

                ## Abstract

                **Felt** is [warm](https://felt.example/warm), *p* < 0.05 \\_.

                1. Roe A. Felt. J Felt 2001;1:2.
                2. Ek B. Wool. J Felt 2002;2:3.
                """));
    assertThat(rendering).isInstanceOf(Rendering.Text.class);
    Rendering.Text text = (Rendering.Text) rendering;
    assertThat(text.mediaType()).isEqualTo("text/markdown");
    assertThat(text.content().lines().filter(line -> !line.isBlank()).map(String::strip))
        .containsExactly(
            "Felt for Müller",
            "Ada Roe",
            "Bo Ek",
            "Abstract",
            "Felt is warm, p < 0.05 _.",
            "1. Roe A. Felt. J Felt 2001;1:2.",
            "2. Ek B. Wool. J Felt 2002;2:3.");
  }

  private static final String FRONT_MATTER =
      """
      ---
      title: "Felt for Müller: a trial"
      authors:
        - "[[Ada Roe]]"
        - family: van der Ek
          given: Bo
      journal: Journal of Felt
      date: 2021-03-04
      volume: 12
      issue: 3
      pages: 145-152
      doi: 10.5555/felt.2021.3
      keywords: [felt, wool]
      tags: [reading]
      ---

      ## Abstract

      Felt is warmer than wool was thought to be. We compared both in forty cold rooms.
      """;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void takesFrontMatterOfAPaperForItsMetadata(String lineEnd) {
    ImportedDocument document =
        new DocumentImporter(LanguageReading.NONE)
            .read("note.md", bytes(FRONT_MATTER.replace("\n", lineEnd)), null);
    Bibliography said = document.records().getFirst().record().said();
    assertThat(said.title()).isEqualTo("Felt for Müller: a trial");
    assertThat(said.authors()).extracting(Author::name).containsExactly("Ada Roe", "Bo van der Ek");
    assertThat(said.journal().title()).isEqualTo("Journal of Felt");
    assertThat(said.issued().iso()).isEqualTo("2021-03-04");
    assertThat(said.volume()).isEqualTo("12");
    assertThat(said.issue()).isEqualTo("3");
    assertThat(said.pages().first()).isEqualTo("145");
    assertThat(said.pages().last()).isEqualTo("152");
    assertThat(said.identifiers()).extracting(Identifier::value).contains("10.5555/felt.2021.3");
    assertThat(said.abstractText().text())
        .isEqualTo(
            "Felt is warmer than wool was thought to be. We compared both in forty cold rooms.");
    TextSpan title = said.places().get(PaperField.TITLE);
    assertThat(document.content().substring(title.start(), title.end()))
        .isEqualTo("Felt for Müller: a trial");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Roe, Bo Ek and Chi Oka",
        "Ada Roe; Bo Ek; Chi Oka",
        "[Ada Roe, Bo Ek, Chi Oka]",
        "[{name: Ada Roe}, {name: Bo Ek, affiliation: Felt Institute}, {name: Chi Oka}]"
      })
  void readsNamesOfFrontMatterInEachForm(String names) {
    String text = "---\nTitle: On felt\nauthor: " + names + "\nDOI: 10.5555/felt\n---\n# On felt\n";
    ImportedDocument document =
        new DocumentImporter(LanguageReading.NONE).read("note.md", bytes(text), null);
    assertThat(document.records().getFirst().record().said().authors())
        .extracting(Author::name)
        .containsExactly("Ada Roe", "Bo Ek", "Chi Oka");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: b\n", "a\n", "- ", "[", "{a: ", "&a [", "? ", "! "})
  void staysWithinBoundsWhateverStandsAbove(String repeated) {
    String above = repeated.repeat(40_000 / repeated.length());
    for (String end : new String[] {"\n---\n", "\n"}) {
      String text = "---\ntitle: Felt\njournal: " + above + end + "# Felt\n\n## Wool\n\nText.\n";
      Rendering rendering = RENDERER.render(bytes(text));
      assertThat(rendering).isInstanceOf(Rendering.Text.class);
      assertThat(((Rendering.Text) rendering).content()).contains("Wool");
    }
  }

  @Test
  void readsTheArticleBelowWhatAClipperNotes() {
    String note =
        """
        ---
        title: "Felt for cold feet"
        source: "https://felt.example/a"
        author:
          - "[[Ada Roe]]"
        created: 2026-01-01
        ---
        # Felt for cold feet

        Ada Roe, Bo Ek

        Journal of Felt. 2021;12(3):145-152. doi: 10.5555/felt.2021.3

        ## Abstract

        Felt is warmer than wool was thought to be. We compared both in forty cold rooms.

        ## References

        1. Roe A. Felt. J Felt 2001;1:2-9.
        2. Ek B. Wool. J Felt 2002;2:3-7.
        """;
    ImportedDocument document =
        new DocumentImporter(LanguageReading.NONE).read("note.md", bytes(note), null);
    Bibliography said = document.records().getFirst().record().said();
    assertThat(said.title()).isEqualTo("Felt for cold feet");
    assertThat(said.authors()).extracting(Author::name).containsExactly("Ada Roe", "Bo Ek");
    assertThat(said.journal().title()).isEqualTo("Journal of Felt");
    assertThat(document.records().getFirst().references()).hasSize(2);
    assertThat(document.content()).contains("source: \"https://felt.example/a\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: My week\nauthor: Ada Roe\ndate: 2021-03-04\n---\n",
        "---\ntitle: &a [*a]\njournal: J\n---\n",
        "---\ntitle: !!java.net.URL [x]\n---\n",
        "---\njournal: {{{{{{{{{{{{{{{{\n---\n"
      })
  void leavesOtherFrontMatterInTheText(String front) {
    Rendering rendering = RENDERER.render(bytes(front + "# Felt\n\n## Wool\n\nText.\n"));
    assertThat(rendering).isInstanceOf(Rendering.Text.class);
    Rendering.Text text = (Rendering.Text) rendering;
    assertThat(text.metadata().isEmpty()).isTrue();
    assertThat(text.content()).contains(front.lines().skip(1).findFirst().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# one heading alone",
        "Felt #2\n\n#3 of wool\n",
        "Felt\n- - -\nwool\n",
        "A table\n======\nof felt",
        "#!/bin/sh\n#comment\n## a comment"
      })
  void takesNoPlainTextForMarkdown(String text) {
    assertThat(RENDERER.recognise(bytes(text)).score()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "> ", "* ", "**", "![", "<a ", "`", "[a](<", "[a](b \"", "&a", "<http:"})
  void staysWithinBoundsWhateverIsNested(String mark) {
    String text = "# Felt\n\n## Abstract\n\n" + mark.repeat(19_000 / mark.length()) + "\n";
    ImportedDocument document =
        new DocumentImporter(LanguageReading.NONE).read("page.md", bytes(text), null);
    assertThat(document.records()).isEmpty();
  }

  @Test
  void readsWhatWouldTakeTooLongAsPlainText() {
    Rendering rendering = RENDERER.render(bytes("# Felt\n\n## Wool\n\n" + "<a ".repeat(300_000)));
    assertThat(rendering).isInstanceOf(Rendering.Text.class);
    assertThat(((Rendering.Text) rendering).mediaType()).isEqualTo("text/plain");
  }
}

package org.evidencegraph.importer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;
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

package org.evidencegraph.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evidencegraph.importer.Fixtures.Fixture;
import org.evidencegraph.importer.container.Packed;
import org.evidencegraph.intake.ImportedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to fill memory or to lead outside. */
class BombTests {
  private static final String SECRET = "the-words-of-another-file";

  static List<Fixture> markup() {
    return Fixtures.all().stream()
        .filter(fixture -> new String(fixture.bytes(), StandardCharsets.UTF_8).startsWith("<"))
        .toList();
  }

  private static String text(Fixture fixture) {
    return new String(fixture.bytes(), StandardCharsets.UTF_8);
  }

  /** With a document type that declares entities, and a use of the last one in every text. */
  private static byte[] with(Fixture fixture, String declarations, String use) {
    String plain = text(fixture).replaceFirst("(?s)^<\\?xml.*?\\?>\\s*", "");
    String bare = plain.replaceFirst("(?is)<!DOCTYPE[^>\\[]*(?:\\[[^\\]]*\\]\\s*)?>\\s*", "");
    String root = bare.replaceFirst("(?s)^\\s*<([\\w:-]+).*", "$1");
    String doctype = "<!DOCTYPE " + root + " [" + declarations + "]>\n";
    return Packed.utf8(
        "<?xml version=\"1.0\"?>\n"
            + doctype
            + bare.replaceAll(">([^<>&]{3,})<", ">" + use + "$1<"));
  }

  private static void staysSmall(List<ImportedDocument> slices) {
    long length =
        slices.stream().mapToLong(s -> s.content() == null ? 0 : s.content().length()).sum();
    assertThat(length).isLessThan(5_000_000);
  }

  @ParameterizedTest
  @MethodSource("markup")
  void expandsNoEntitiesOfEntities(Fixture fixture) {
    StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"lol\">");
    IntStream.range(1, 10)
        .forEach(
            i ->
                laughs.append(
                    "<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10))));
    staysSmall(Attacks.read(fixture.name(), with(fixture, laughs.toString(), "&l9;")));
  }

  @ParameterizedTest
  @MethodSource("markup")
  void expandsNoLongEntityManyTimes(Fixture fixture) {
    String entity = "<!ENTITY long \"" + "a".repeat(200_000) + "\">";
    staysSmall(Attacks.read(fixture.name(), with(fixture, entity, "&long;".repeat(2_000))));
  }

  @ParameterizedTest
  @MethodSource("markup")
  void readsNoOtherFile(Fixture fixture, @TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    String general = "<!ENTITY outside SYSTEM \"" + secret.toUri() + "\">";
    String parameter = "<!ENTITY % all SYSTEM \"" + secret.toUri() + "\"> %all;";
    for (String declarations : List.of(general, general + parameter)) {
      for (ImportedDocument slice :
          Attacks.read(fixture.name(), with(fixture, declarations, "&outside;"))) {
        assertThat(String.valueOf(slice.content())).doesNotContain(SECRET);
        assertThat(slice.problems().toString()).doesNotContain(SECRET);
      }
    }
  }

  @Test
  void unpacksNoBomb() {
    byte[] zeros = new byte[100 << 20];
    byte[] gzip = Packed.gzip(zeros);
    byte[] zip = Packed.zip(Map.of("zeros.txt", zeros));
    for (byte[] bomb : List.of(gzip, Packed.gzip(gzip), zip, Packed.gzip(zip))) {
      ImportedDocument document = Attacks.read("bomb", bomb).getFirst();
      assertThat(document.problems()).anyMatch(p -> p.code().equals("INFLATES_TOO_FAR"));
    }
  }

  /** Whatever opens like a record file and then goes on for a gigabyte from some kilobytes. */
  @ParameterizedTest
  @MethodSource("org.evidencegraph.importer.Fixtures#samples")
  void stopsUnpackingADocumentThatGoesOnForEver(Fixture fixture) {
    byte[] start = fixture.bytes();
    byte[] all = Arrays.copyOf(start, 64 << 20);
    Arrays.fill(all, start.length / 2, all.length, (byte) ' ');
    List<ImportedDocument> slices = Attacks.read(fixture.name(), Packed.gzip(all));
    assertThat(slices.stream().flatMap(s -> s.problems().stream())).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<table><tr><td>",
        "<b>",
        "<ul><li>",
        "<p",
        "<a href='",
        "<!--",
        "<i></b>",
        "&amp",
        "<svg>",
        "<select>",
        "<a b=1 c=2 ",
        "<math><mi>",
        "<template>",
        "<form>",
        "<font>",
        "</p>",
        "<svg><p>"
      })
  void readsHtmlOfOneTagOverAndOver(String unit) {
    String page = "<!doctype html><body>" + unit.repeat(1_000_000 / unit.length() * 2);
    staysSmall(Attacks.read("page.html", Packed.utf8(page)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"@graph\":[", "[{\"mainEntity\":"})
  void readsLinkedDataThatIsNestedDeeply(String unit) {
    String page = "<html><script type='application/ld+json'>" + unit.repeat(200_000) + "</script>";
    staysSmall(Attacks.read("page.html", Packed.utf8(page)));
  }
}

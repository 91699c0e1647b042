package org.evidencegraph.importer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.evidencegraph.importer.metadata.MetadataKey;
import org.evidencegraph.importer.metadata.PageMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlRendererTests {
  private final HtmlRenderer renderer = new HtmlRenderer();

  private Rendering.Text render(String html) {
    return (Rendering.Text) renderer.render(html.getBytes(StandardCharsets.UTF_8));
  }

  private String body(String html) {
    return render("<!doctype html><body>" + html).content();
  }

  private boolean recognises(String text, Charset charset) {
    return renderer.recognise(text.getBytes(charset)).isEnough();
  }

  @Test
  void knowsHtmlByItsStart() {
    assertThat(recognises("<!DOCTYPE HTML PUBLIC \"x\">\n<html>", StandardCharsets.UTF_8)).isTrue();
    assertThat(recognises("\uFEFF\n <html lang=\"en\">", StandardCharsets.UTF_8)).isTrue();
    assertThat(recognises("\uFEFF<html>", StandardCharsets.UTF_16LE)).isTrue();
    assertThat(recognises("<!-- saved from x -->\n<HTML>", StandardCharsets.UTF_8)).isTrue();
    assertThat(recognises("<?xml version=\"1.0\"?><!DOCTYPE html><html>", StandardCharsets.UTF_8))
        .isTrue();
    assertThat(recognises("A text about <html> and tags", StandardCharsets.UTF_8)).isFalse();
    assertThat(recognises("<?xml version=\"1.0\"?><PubmedArticleSet>", StandardCharsets.UTF_8))
        .isFalse();
    assertThat(recognises("", StandardCharsets.UTF_8)).isFalse();
  }

  @Test
  void writesALineForEachBlockAndABlankLineAroundParagraphs() {
    assertThat(body("<div>One <b>bold</b>\n word</div><div>Two</div><p>Three</p><p>Four</p>"))
        .isEqualTo("One bold word\nTwo\n\nThree\n\nFour");
    assertThat(body("<h1>Head</h1>text<br>next<br><br>last"))
        .isEqualTo("Head\n\ntext\nnext\n\nlast");
    assertThat(body("<p>  a &amp; b&nbsp;&lt;c&gt; &eacute; </p>"))
        .isEqualTo("a & b\u00a0<c> \u00e9");
  }

  @Test
  void keepsRaisedAndLoweredMarksInTheLine() {
    assertThat(body("<p>Xin Doe<sup>1,2</sup>, CO<sub>2</sub></p>")).isEqualTo("Xin Doe1,2, CO2");
  }

  @Test
  void partsTheCellsOfATableByTabs() {
    assertThat(body("<table><tr><th>Group<th>n<tr><td>A<td>12</table>"))
        .isEqualTo("Group\tn\nA\t12");
  }

  @Test
  void numbersTheItemsOfANumberedList() {
    assertThat(body("<ol start=3><li>Doe A. One.<li>Roe B. Two.</ol>"))
        .isEqualTo("3. Doe A. One.\n4. Roe B. Two.");
    assertThat(body("<ol><li><span>1.</span> Doe A.<li>2. Roe B.</ol>"))
        .isEqualTo("1. Doe A.\n2. Roe B.");
    assertThat(body("<ul><li>one<li>two</ul>")).isEqualTo("one\ntwo");
  }

  @Test
  void leavesOutWhatABrowserDoesNotShow() {
    assertThat(
            body(
                "<script>var x = 1;</script><style>p{}</style><noscript>No</noscript>"
                    + "<p hidden>a</p><p style='display: none'>b</p><span class='sr-only'>c</span>"
                    + "<svg><text>d</text></svg><!-- e --><p>Seen</p>"))
        .isEqualTo("Seen");
  }

  @Test
  void keepsTheLinesOfPreformattedText() {
    assertThat(body("<pre>one\n  two</pre>")).isEqualTo("one\n  two");
  }

  @Test
  void readsTheCharsetThatThePageDeclares() {
    String html = "<html><meta charset='windows-1251'><p>\u0416</p>";
    Rendering rendering = renderer.render(html.getBytes(Charset.forName("windows-1251")));
    assertThat(((Rendering.Text) rendering).content()).isEqualTo("\u0416");
    assertThat(((Rendering.Text) rendering).charset()).isEqualTo("windows-1251");
    String wrong = "<html><meta charset='iso-8859-1'><p>K\u00f6ln</p>";
    assertThat(render(wrong).content()).isEqualTo("K\u00f6ln");
  }

  @Test
  void givesEveryUsedValueAPlaceBehindTheText() {
    Rendering.Text page =
        render(
            "<html><head><meta name='citation_title' content='Cells &lt;i&gt;in vitro&lt;/i&gt;'>"
                + "<meta name='citation_author' content='Doe, Jane'>"
                + "<meta name='citation_author' content='Roe, Ann'>"
                + "<meta name='citation_doi' content='10.1000/x1'>"
                + "<meta name='viewport' content='width'></head><body>Text</body></html>");
    assertThat(page.content())
        .isEqualTo(
            "Text\n\ncitation_title: Cells in vitro\ncitation_author: Doe, Jane\n"
                + "citation_author: Roe, Ann\ncitation_doi: 10.1000/x1\n");
    for (PageMetadata.Field field : page.metadata().fields()) {
      assertThat(page.content().substring(field.start(), field.end())).isEqualTo(field.value());
    }
    assertThat(page.metadata().areOfAPaper()).isTrue();
  }

  @Test
  void takesAFieldFromTheMostExactVocabulary() {
    PageMetadata metadata =
        render(
                "<html><meta name='DC.Title' content='Core'><meta name='DC.Creator' content='C'>"
                    + "<meta name='citation_title' content='Scholar'>"
                    + "<meta name='prism.publicationName' content='Journal of Fish'>"
                    + "<meta name='dc.identifier' content='doi:10.1000/x1'>"
                    + "<meta name='dc.identifier' content='something else'>")
            .metadata();
    assertThat(metadata.fields())
        .extracting(PageMetadata.Field::value)
        .containsExactly("Scholar", "C", "Journal of Fish", "doi:10.1000/x1");
  }

  @Test
  void readsTheArticleOfLinkedData() {
    PageMetadata metadata =
        render(
                "<html><script"
                    + " type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":[\"Article\",\"ScholarlyArticle\"],\"headline\":\"A"
                    + " headline\",\"author\":[{\"givenName\":\"Jane\",\"familyName\":\"Doe\"},\"Ann"
                    + " Roe\"],"
                    + "\"datePublished\":\"2019-03-04\",\"sameAs\":\"https://doi.org/10.1000/ld\","
                    + "\"isPartOf\":{\"@type\":\"PublicationIssue\",\"issueNumber\":\"2\",\"isPartOf\":"
                    + "{\"@type\":[\"PublicationVolume\",\"Periodical\"],\"name\":\"Fish\","
                    + "\"volumeNumber\":\"7\",\"issn\":[\"1234-5679\"]}}}]}</script>")
            .metadata();
    assertThat(metadata.areOfAPaper()).isTrue();
    assertThat(metadata.first(MetadataKey.TITLE).orElseThrow().value()).isEqualTo("A headline");
    assertThat(metadata.all(MetadataKey.AUTHOR))
        .extracting(PageMetadata.Field::value)
        .containsExactly("Doe, Jane", "Ann Roe");
    assertThat(metadata.first(MetadataKey.DOI)).isPresent();
    assertThat(metadata.first(MetadataKey.JOURNAL).orElseThrow().value()).isEqualTo("Fish");
    assertThat(metadata.first(MetadataKey.VOLUME).orElseThrow().value()).isEqualTo("7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='og:title' content='Search'><meta property='og:type' content='website'>",
        "<meta name='DC.title' content='A blog'><meta name='DC.creator' content='Jane Doe'>",
        "<script type='application/ld+json'>[{\"@type\":\"ScholarlyArticle\",\"name\":\"a\"},"
            + "{\"@type\":\"ScholarlyArticle\",\"name\":\"b\"}]</script>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"name\":\"a\"}</script>",
        "<script type='application/ld+json'>{\"@type\": broken</script>",
        "<meta name='citation_journal_title' content='Fish'><meta name='citation_issn' content='x'>"
      })
  void takesNoOtherPageForAPaper(String head) {
    assertThat(render("<html><head>" + head + "</head><body>x").metadata().areOfAPaper()).isFalse();
  }

  @Test
  void readsTheQualifiedNamesOfDublinCore() {
    PageMetadata metadata =
        render(
                "<html><meta name='DC.Title' content='Altitude'><meta"
                    + " name='DC.Creator.PersonalName' content='Jana Hora'><meta name='DC.Source'"
                    + " content='Acta Montana'><meta name='DC.Source.Volume' content='5'><meta"
                    + " name='DC.Source.Issue' content='1'><meta name='DC.Identifier.pageNumber'"
                    + " content='15-23'><meta name='DC.Subject' content='height'><meta"
                    + " name='DC.Date.issued' content='2011-06-20'>")
            .metadata();
    assertThat(metadata.areOfAPaper()).isTrue();
    assertThat(metadata.fields())
        .extracting(PageMetadata.Field::value)
        .containsExactlyInAnyOrder(
            "Altitude", "Jana Hora", "Acta Montana", "5", "1", "15-23", "height", "2011-06-20");
  }

  @Test
  void readsKeywordsAndPagesOfLinkedData() {
    PageMetadata metadata =
        render(
                "<html><script type='application/ld+json'>{\"@type\":\"ScholarlyArticle\","
                    + "\"headline\":\"Ice\",\"pagination\":\"3-9\",\"keywords\":[\"ice\",\"sleep\"]}"
                    + "</script>")
            .metadata();
    assertThat(metadata.first(MetadataKey.PAGES).orElseThrow().value()).isEqualTo("3-9");
    assertThat(metadata.all(MetadataKey.KEYWORDS))
        .extracting(PageMetadata.Field::value)
        .containsExactly("ice", "sleep");
  }
}

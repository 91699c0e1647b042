package org.evidencegraph.endtoend;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes PubMed files of any number of records that nobody published: the same for the same seed. A
 * record has what most have: authors, a structured abstract, MeSH headings, a grant, and up to
 * forty references, half of them to works that many others cite too.
 */
final class PubMedFile {
  private static final int FIRST_PMID = 70_000_000;
  private static final int CITED_ELSEWHERE = 400_000;
  private static final String[] SYLLABLES =
      """
      ba be bi bo bra cel chi cor da den di dra fa fen fi gal gen glo ka ken kri la lem li lor
      ma men mi mor na nel ni nor pa pel phi por ra ren ri ros sa sel si sor ta tel ti tor va ven
      """
          .strip()
          .split("\\s+");
  private static final String[] LABELS = {"BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"};

  private final Random random;
  private final List<String> words = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final int records;

  private PubMedFile(int records, long seed) {
    this.records = records;
    this.random = new Random(seed);
    for (int n = 0; n < 4_000; n++) {
      words.add(word(1 + random.nextInt(4)));
      String name = word(2 + random.nextInt(2));
      names.add(Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }
    for (int n = 0; n < 600; n++) {
      headings.add(capital(word(3) + " " + word(2)));
    }
  }

  static void write(Path file, int records, long seed) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      new PubMedFile(records, seed).write(out);
    }
  }

  private void write(Writer out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.write(
        "<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle, 1st January 2025//EN\""
            + " \"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd\">\n");
    out.write("<PubmedArticleSet>\n");
    for (int n = 0; n < records; n++) {
      out.write(record(n));
    }
    out.write("</PubmedArticleSet>\n");
  }

  private String record(int n) {
    int pmid = FIRST_PMID + n;
    StringBuilder xml = new StringBuilder(16_000);
    xml.append("<PubmedArticle><MedlineCitation Status=\"MEDLINE\" Owner=\"NLM\">")
        .append("<PMID Version=\"1\">%d</PMID>".formatted(pmid))
        .append("<Article PubModel=\"Print-Electronic\">")
        .append(journal(n))
        .append("<ArticleTitle>%s.</ArticleTitle>".formatted(capital(title(pmid))))
        .append("<Pagination><MedlinePgn>%d-%d</MedlinePgn></Pagination>".formatted(n, n + 9))
        .append(
            "<ELocationID EIdType=\"doi\" ValidYN=\"Y\">10.5555/made.%d</ELocationID>"
                .formatted(pmid))
        .append("<Abstract>");
    for (String label : LABELS) {
      xml.append("<AbstractText Label=\"%s\" NlmCategory=\"%s\">".formatted(label, label))
          .append(sentences(2 + random.nextInt(2)))
          .append("</AbstractText>");
    }
    xml.append("</Abstract><AuthorList CompleteYN=\"Y\">");
    for (int a = 0; a < 2 + random.nextInt(7); a++) {
      xml.append(author());
    }
    xml.append("</AuthorList><Language>eng</Language><GrantList CompleteYN=\"Y\"><Grant>")
        .append("<GrantID>R01 %06d</GrantID><Agency>NIMA</Agency>".formatted(n))
        .append("<Country>United States</Country></Grant></GrantList><PublicationTypeList>")
        .append("<PublicationType UI=\"D016428\">Journal Article</PublicationType>")
        .append("</PublicationTypeList></Article><MeshHeadingList>");
    for (int h = 0; h < 8 + random.nextInt(6); h++) {
      int heading = skewed(headings.size());
      xml.append(
              "<MeshHeading><DescriptorName UI=\"D9%05d\" MajorTopicYN=\"N\">".formatted(heading))
          .append(headings.get(heading))
          .append("</DescriptorName></MeshHeading>");
    }
    xml.append("</MeshHeadingList></MedlineCitation><PubmedData><PublicationStatus>ppublish")
        .append(
            "</PublicationStatus><ArticleIdList><ArticleId IdType=\"pubmed\">%d</ArticleId>"
                .formatted(pmid))
        .append(
            "<ArticleId IdType=\"doi\">10.5555/made.%d</ArticleId></ArticleIdList>".formatted(pmid))
        .append("<ReferenceList>");
    for (int r = 0; r < random.nextInt(25); r++) {
      xml.append(reference(n));
    }
    return xml.append("</ReferenceList></PubmedData></PubmedArticle>\n").toString();
  }

  private String journal(int n) {
    return """
    <Journal><ISSN IssnType="Electronic">1234-5679</ISSN><JournalIssue CitedMedium="Internet">\
    <Volume>%d</Volume><Issue>%d</Issue><PubDate><Year>%d</Year><Month>Mar</Month></PubDate></JournalIssue>\
    <Title>Journal of Made-up %s</Title><ISOAbbreviation>J Made Up</ISOAbbreviation></Journal>\
    """
        .formatted(1 + n % 90, 1 + n % 12, 1990 + n % 35, capital(words.get(n % 300)));
  }

  private String author() {
    String family = names.get(skewed(names.size()));
    String given = names.get(random.nextInt(names.size()));
    return """
    <Author ValidYN="Y"><LastName>%s</LastName><ForeName>%s</ForeName><Initials>%s</Initials>\
    <AffiliationInfo><Affiliation>Department of %s, University of %s.</Affiliation></AffiliationInfo></Author>\
    """
        .formatted(family, given, given.charAt(0), capital(words.get(random.nextInt(200))), family);
  }

  /** Of a work of this file, or of one that is nowhere but in reference lists. */
  private String reference(int citing) {
    boolean inside = citing > 0 && random.nextInt(4) == 0;
    int pmid = inside ? FIRST_PMID + random.nextInt(citing) : 20_000_000 + skewed(CITED_ELSEWHERE);
    Random work = new Random(pmid);
    return """
    <Reference><Citation>%s %s, %s %s. %s. J Made Up. %d;%d(%d):%d-%d.</Citation><ArticleIdList>\
    <ArticleId IdType="pubmed">%d</ArticleId></ArticleIdList></Reference>\
    """
        .formatted(
            names.get(work.nextInt(names.size())),
            (char) ('A' + work.nextInt(26)),
            names.get(work.nextInt(names.size())),
            (char) ('A' + work.nextInt(26)),
            capital(title(pmid)),
            1970 + work.nextInt(50),
            1 + work.nextInt(90),
            1 + work.nextInt(12),
            1 + work.nextInt(900),
            901 + work.nextInt(90),
            pmid);
  }

  private String title(int pmid) {
    Random work = new Random(pmid * 31L);
    StringBuilder title = new StringBuilder();
    for (int w = 0; w < 8 + work.nextInt(7); w++) {
      title.append(w == 0 ? "" : " ").append(words.get(work.nextInt(words.size())));
    }
    return title.toString();
  }

  private String sentences(int count) {
    StringBuilder text = new StringBuilder();
    for (int s = 0; s < count; s++) {
      text.append(s == 0 ? "" : " ").append(capital(words.get(random.nextInt(words.size()))));
      for (int w = 0; w < 12 + random.nextInt(10); w++) {
        text.append(' ').append(words.get(random.nextInt(words.size())));
      }
      text.append('.');
    }
    return text.toString();
  }

  /** Small numbers come often. */
  private int skewed(int bound) {
    double at = random.nextDouble();
    return (int) (at * at * bound);
  }

  private String word(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int n = 0; n < syllables; n++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}

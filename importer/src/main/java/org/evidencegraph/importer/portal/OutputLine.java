package org.evidencegraph.importer.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that classifies a research output, its parts parted by marks or glued: {@code Research
 * output: Contribution to journal › Article › peer-review}.
 */
final class OutputLine {
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:Research"
              + " output|Publikation(?:en)?|Forschungsoutput|Onderzoeksoutput|Forskningsoutput|Forskningsresultat|Tutkimustuotos|Producci\u00F3n"
              + " cient\u00EDfica|R\u00E9sultats de recherche|Producci\u00F3"
              + " cient\u00EDfica)\\s?:\\s*(?=\\S)");

  /** What the output contributes to; says where it appeared, not what it is. */
  private static final Pattern CATEGORY =
      Pattern.compile(
          "(?:Contribution to (?:[Jj]ournal|[Cc]onference|book/anthology|specialist publication(?:"
              + " or newspaper)?)|Chapter in Book/Report/Conference proceeding|Chapter in"
              + " Book/Report/Conference|Book/Report|Working"
              + " paper(?:/Preprint)?|Thesis|Patent|Non-textual form|Other contribution|Beitrag in"
              + " (?:Fachzeitschrift|Buch/Bericht/Sammelwerk/Konferenzband|Buch/Bericht/Konferenzband|Medien)|Buch/Bericht|Qualifikationsarbeit|Abschlussarbeit|Arbeitspapier|Bidrag"
              + " til (?:tidsskrift|bog/antologi/rapport|tidskrift)|Bijdrage aan"
              + " (?:tijdschrift|congres)|Hoofdstuk in"
              + " Boek/Rapport/Congresprocedure|Tidskriftsbidrag|Lehtiartikkeli|Article in"
              + " journal|Contribuci\u00F3n a (?:una )?revista|Contribution \u00E0 un"
              + " journal|Contribuci\u00F3 a revista|(?:Research|Scientific|Academic)(?: - (?:not"
              + " )?peer[- ]review(?:ed)?)?(?=\\s?[\u203A\u00BB>|]))(?=\\p{Lu}|\\W|$)");

  private static final Pattern REVIEWED =
      Pattern.compile(
          "(?i)\\(?(?:not |ikke )?peer[-"
              + " ]?review(?:ed)?\\)?|begutachtung|fagfællebedømt|(?:research|scientific|academic|forschung|forskning|academisch|wetenschappelijk)(?=\\s*(?:›|»|>|$))");
  private static final Pattern PARTS = Pattern.compile("\\s*[›»>|]\\s*");

  private OutputLine() {}

  static boolean is(String line) {
    Matcher m = LEAD.matcher(line);
    return m.lookingAt() && CATEGORY.matcher(line).find(m.end());
  }

  /** What kind of work it says: {@code Article}; the category itself where it says no more. */
  static List<String> types(String line) {
    String rest = LEAD.matcher(line).replaceFirst("");
    Matcher category = CATEGORY.matcher(rest);
    String kind = category.lookingAt() ? category.group() : "";
    List<String> types = new ArrayList<>();
    for (String part : PARTS.split(rest.substring(kind.length()))) {
      String type = REVIEWED.matcher(part).replaceAll("").strip();
      if (!type.isEmpty()) {
        types.add(type);
      }
    }
    boolean telling =
        kind.startsWith("Book")
            || kind.startsWith("Thesis")
            || kind.startsWith("Chapter")
            || kind.startsWith("Buch")
            || kind.startsWith("Working");
    return types.isEmpty() && telling ? List.of(kind) : types;
  }
}

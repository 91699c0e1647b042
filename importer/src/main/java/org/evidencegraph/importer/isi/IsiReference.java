package org.evidencegraph.importer.isi;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.importer.field.IdentifierField;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.record.CitedEntry;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PartialDate;

/** {@code DOE J, 1997, J MADE UP THINGS, V192, P197, DOI 10.1234/abc}: the first author only. */
final class IsiReference {
  private static final Pattern FORM =
      Pattern.compile(
          "([^,]{1,100}), ((?:1[6-9]|20)\\d{2})(?:, ([^,]{1,200}))?(?:, V(\\w{1,12}))?(?:, (P|ARTN"
              + " )([\\w.-]{1,20}))?(?:, DOI (.{1,400}))?");

  /** {@code DOE JM}, {@code van der Berg J}. */
  private static final Pattern NAME =
      Pattern.compile("(\\p{L}[\\p{L} '\u2019-]{0,60}?),? (\\p{Lu}{1,4}|(?:\\p{Lu}\\.[ -]?){1,4})");

  private IsiReference() {}

  static CitedEntry parse(String line) {
    Bibliography.Builder said = Bibliography.builder();
    Matcher m = FORM.matcher(line);
    if (m.matches()) {
      author(said, m.group(1));
      said.issued(PartialDate.of(Integer.parseInt(m.group(2))))
          .containerTitle(m.group(3))
          .volume(m.group(4));
      locate(said, m);
    }
    int at = line.indexOf("DOI ");
    Optional<Doi> doi = at < 0 ? Optional.empty() : IdentifierField.doi(line.substring(at));
    doi.ifPresent(said::identifier);
    return new CitedEntry(null, null, line, said.build(), List.of());
  }

  private static void author(Bibliography.Builder said, String printed) {
    Matcher name = NAME.matcher(printed);
    if (name.matches()) {
      said.authors(List.of(Author.person(name.group(1), name.group(2), 1)), false);
    }
  }

  private static void locate(Bibliography.Builder said, Matcher m) {
    String place = m.group(6);
    if (place != null && "P".equals(m.group(5))) {
      Locator.parsePages(place)
          .ifPresent(l -> said.pages(l.pages()).articleNumber(l.articleNumber()));
    } else {
      said.articleNumber(place);
    }
  }
}

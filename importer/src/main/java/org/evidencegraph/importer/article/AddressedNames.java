package org.evidencegraph.importer.article;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.name.NameText;

/** Lines of a head that print names and their address together, from top to bottom. */
final class AddressedNames {
  private static final int LONGEST_INVERTED = 600;

  private static final Pattern NAME_AND_ADDRESS =
      Pattern.compile(
          "(?:[,&]\\s{0,2}|and )?(\\p{Lu}[\\p{L}.'\u2019-]{0,20}(?:"
              + " \\p{Lu}[\\p{L}.'\u2019-]{0,24}){1,3}?) ?(?:(?<=["
              + " \\p{Ll}])(?:Department|Division|School|Institute|Faculty|Centre|Center|Laboratory|Unit|College)"
              + " (?:of|for)|University of|(?:\\p{Lu}\\p{L}+"
              + " ){1,3}(?:University|Hospital|Institute)\\b).{0,40},.{3,200}");

  private static final Pattern INVERTED =
      Pattern.compile(
          "(\\p{Lu}[\\p{L} '\u2019-]{1,40}, \\p{Lu}[\\p{L}. '\u2019-]{0,40}?) ?\\((?=.*,"
              + " )[^()]{10,400}\\)");

  private final ArticleText page;
  private final Set<Integer> grouped = new HashSet<>();
  private int addresses;

  AddressedNames(ArticleText page) {
    this.page = page;
  }

  /**
   * The names of a line, for lines in their order; empty where it does not print any with address.
   *
   * @param below whether the line above it may be the title
   */
  Optional<Byline> at(int i, boolean below) {
    return one(i).or(() -> group(i, below)).or(() -> inverted(i));
  }

  // "Grace Mwangia Department of Medicine, ...": a name, the mark of its address, the address
  private Optional<Byline> one(int i) {
    Matcher m = NAME_AND_ADDRESS.matcher(page.value(i));
    if (!m.matches() || page.value(i - 1).matches("Affiliations?:?|\\d{1,2}|[*\u2020\u2021]")) {
      return Optional.empty();
    }
    String name = m.group(1);
    if (name.matches("(?i)(?:affiliations?|from|the) .*|.*\\b(?:key|regional|national)")) {
      return Optional.empty();
    }
    char mark = (char) ('a' + addresses);
    boolean glued =
        name.charAt(name.length() - 1) == mark
            && Character.isLetter(name.charAt(name.length() - 2));
    addresses += glued ? 1 : 0;
    return Byline.read((glued ? name.substring(0, name.length() - 1) : name) + ",");
  }

  // groups of authors with their address, one to a line, from right below the title on
  private Optional<Byline> group(int i, boolean opens) {
    if (!opens && !grouped.contains(i - 1)) {
      return Optional.empty();
    }
    Optional<Byline> group =
        NamesAndAddress.read(page.value(i))
            .filter(
                names ->
                    !opens
                        || names.authors().size() > 1
                        || NamesAndAddress.read(page.value(i + 1)).isPresent());
    group.ifPresent(_ -> grouped.add(i));
    return group;
  }

  // "Mwangi, Grace (Department of Medicine, ...)": family name first, the address in brackets
  private Optional<Byline> inverted(int i) {
    Matcher m = INVERTED.matcher(page.length(i) < LONGEST_INVERTED ? page.value(i) : "");
    return m.matches()
        ? NameText.parse(m.group(1), 1)
            .map(author -> new Byline(List.of(author), Set.of(), true, true))
        : Optional.empty();
  }
}

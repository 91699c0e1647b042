package org.evidencegraph.importer.pubmedxml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evidencegraph.identifier.Orcid;
import org.evidencegraph.importer.name.OrcidText;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.paper.Author;
import org.jspecify.annotations.Nullable;

/** Authors, and where they work. */
final class PubMedPeople {
  private PubMedPeople() {}

  static void read(XmlElement article, boolean book, RecordDraft draft) {
    XmlElement list = list(article, book);
    if (list == null) {
      return;
    }
    List<XmlElement> entries =
        list.elements("Author").stream().filter(PubMedPeople::valid).toList();
    List<Author> authors = new ArrayList<>();
    entries.forEach(e -> author(e, authors.size() + 1).ifPresent(authors::add));
    draft.authors(authors, !list.has("CompleteYN", "N"));
    affiliations(entries, draft);
  }

  // a book's own authors where its chapter names none; editors are no authors
  private static @Nullable XmlElement list(XmlElement article, boolean book) {
    List<XmlElement> lists = new ArrayList<>(article.elements("AuthorList"));
    if (book) {
      lists.addAll(article.all("Book", "AuthorList"));
    }
    return lists.stream().filter(l -> !l.has("Type", "editors")).findFirst().orElse(null);
  }

  // a name that was corrected stands beside the right one
  private static boolean valid(XmlElement author) {
    return !author.has("ValidYN", "N");
  }

  private static Optional<Author> author(XmlElement entry, int position) {
    String family = entry.text("LastName");
    String group = entry.text("CollectiveName");
    if (family == null) {
      String name = group != null ? group : entry.text("ForeName");
      return Optional.ofNullable(name)
          .map(n -> Author.group(n.replaceFirst("[.,;]$", ""), position));
    }
    String given = entry.text("ForeName");
    return Optional.of(
        new Author(
            family,
            withSuffix(given != null ? given : entry.text("Initials"), entry.text("Suffix")),
            null,
            position,
            orcid(entry)));
  }

  private static @Nullable String withSuffix(@Nullable String given, @Nullable String suffix) {
    return given == null || suffix == null ? given : given + " " + suffix;
  }

  private static @Nullable Orcid orcid(XmlElement entry) {
    return entry.elements("Identifier").stream()
        .filter(i -> i.has("Source", "ORCID"))
        .flatMap(i -> OrcidText.parse(i.text()).stream())
        .findFirst()
        .orElse(null);
  }

  private static void affiliations(List<XmlElement> entries, RecordDraft draft) {
    Set<String> seen = new LinkedHashSet<>();
    for (XmlElement entry : entries) {
      entry.all("AffiliationInfo", "Affiliation").forEach(a -> seen.add(a.text()));
      entry.elements("Affiliation").forEach(a -> seen.add(a.text()));
    }
    seen.stream().map(a -> a.replaceFirst("\\.$", "")).forEach(a -> draft.affiliation(null, a));
  }
}

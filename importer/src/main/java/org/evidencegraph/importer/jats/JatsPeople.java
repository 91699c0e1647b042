package org.evidencegraph.importer.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Orcid;
import org.evidencegraph.importer.name.NameText;
import org.evidencegraph.importer.name.OrcidText;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.paper.Author;
import org.jspecify.annotations.Nullable;

/** Authors, where they work, and whom to write to. */
final class JatsPeople {
  private static final Set<String> NO_AUTHORS =
      Set.of(
          "editor", "reviewer", "translator", "assigned_editor", "senior_editor", "guest-editor");

  /** {@code 1 Department of ...}, {@code a. School of ...}: a mark that was not tagged. */
  private static final Pattern MARK = Pattern.compile("^(\\d{1,3}|[*†‡§¶#])[.)]?\\s?(?=\\p{Lu})");

  private JatsPeople() {}

  static void read(XmlElement meta, RecordDraft draft) {
    List<XmlElement> groups = meta.elements("contrib-group");
    List<Author> authors = new ArrayList<>();
    boolean complete = true;
    for (XmlElement group : groups) {
      if (String.valueOf(group.attribute("content-type")).contains("editor")) {
        continue;
      }
      for (XmlElement contrib : group.elements("contrib")) {
        if (isAuthor(contrib)) {
          author(contrib, authors.size() + 1).ifPresent(authors::add);
        }
      }
      complete = complete && group.find("etal").isEmpty();
    }
    draft.authors(authors, complete);
    affiliations(meta, groups, draft);
    corresponding(groups, draft);
  }

  private static boolean isAuthor(XmlElement contrib) {
    String type = contrib.attribute("contrib-type");
    return type == null || !NO_AUTHORS.contains(type.toLowerCase(Locale.ROOT));
  }

  private static Optional<Author> author(XmlElement contrib, int position) {
    XmlElement shown = contrib.find("name-alternatives").orElse(contrib);
    return name(shown, position)
        .map(
            a ->
                a.literal() != null
                    ? a
                    : new Author(a.family(), a.given(), null, position, orcid(contrib)));
  }

  /** Of the first name, person or group, that the element holds. */
  static Optional<Author> name(XmlElement holder, int position) {
    for (XmlElement child : holder.elements()) {
      Optional<Author> author =
          switch (child.name()) {
            case "name", "string-name" -> person(child, position);
            case "collab", "institution" -> group(JatsText.of(child), position);
            case "collab-alternatives" -> name(child, position);
            default -> Optional.empty();
          };
      if (author.isPresent()) {
        return author;
      }
    }
    return Optional.empty();
  }

  static Optional<Author> person(XmlElement name, int position) {
    String family = JatsText.of(name, "surname");
    String given = JatsText.of(name, "given-names");
    String suffix = JatsText.of(name, "suffix");
    if (family == null && given == null) {
      return NameText.parse(JatsText.of(name), position);
    }
    if (family == null) {
      return Optional.of(Author.person(String.valueOf(given), null, position));
    }
    String names = given != null && suffix != null ? given + " " + suffix : given;
    return Optional.of(Author.person(family, names, position));
  }

  static Optional<Author> group(String name, int position) {
    String clean = name.replaceFirst("[,;]\\s*$", "").strip();
    return clean.isEmpty() ? Optional.empty() : Optional.of(Author.group(clean, position));
  }

  private static @Nullable Orcid orcid(XmlElement contrib) {
    for (XmlElement child : contrib.elements()) {
      boolean holder = child.is("contrib-id") || child.is("uri") || child.is("ext-link");
      String text = child.text() + " " + child.attribute("href");
      boolean orcid =
          child.has("contrib-id-type", "orcid")
              || child.has("content-type", "orcid")
              || text.contains("orcid.org");
      if (holder && orcid) {
        return OrcidText.parse(child.text())
            .or(() -> OrcidText.parse(child.attribute("href")))
            .orElse(null);
      }
    }
    return null;
  }

  private static void affiliations(XmlElement meta, List<XmlElement> groups, RecordDraft draft) {
    List<XmlElement> all = new ArrayList<>();
    for (XmlElement group : groups) {
      group.elements("contrib").stream()
          .filter(JatsPeople::isAuthor)
          .forEach(c -> all.addAll(c.within("aff")));
      all.addAll(group.elements("aff"));
      all.addAll(group.all("aff-alternatives", "aff"));
    }
    all.addAll(meta.elements("aff"));
    all.addAll(meta.all("aff-alternatives", "aff"));
    all.forEach(a -> affiliation(a, draft));
  }

  private static void affiliation(XmlElement aff, RecordDraft draft) {
    String label = JatsText.of(aff, "label");
    String mark = label != null ? label : JatsText.of(aff, "sup");
    String text = JatsText.of(aff);
    if (mark != null && text.startsWith(mark)) {
      text = text.substring(mark.length()).strip();
    } else if (mark == null) {
      Matcher m = MARK.matcher(text);
      if (m.lookingAt()) {
        mark = m.group(1);
        text = text.substring(m.end());
      }
    }
    draft.affiliation(mark, text.replaceFirst("[.,;]$", ""));
  }

  private static void corresponding(List<XmlElement> groups, RecordDraft draft) {
    for (XmlElement group : groups) {
      for (XmlElement contrib : group.elements("contrib")) {
        boolean marked =
            contrib.has("corresp", "yes")
                || contrib.elements("xref").stream().anyMatch(x -> x.has("ref-type", "corresp"));
        if (isAuthor(contrib) && marked) {
          author(contrib, 1).map(Author::name).ifPresent(draft::correspondingAuthor);
        }
      }
    }
  }
}

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

  /**
   * @param language of the article, as it says; null where it does not
   */
  static void read(XmlElement meta, @Nullable String language, RecordDraft draft) {
    List<XmlElement> groups = meta.elements("contrib-group");
    List<Author> authors = new ArrayList<>();
    boolean complete = true;
    for (XmlElement group : groups) {
      if (String.valueOf(group.attribute("content-type")).contains("editor")) {
        continue;
      }
      for (XmlElement contrib : group.elements("contrib")) {
        if (isAuthor(contrib)) {
          author(contrib, language, authors.size() + 1).ifPresent(authors::add);
        }
      }
      complete = complete && group.find("etal").isEmpty();
    }
    draft.authors(authors, complete);
    affiliations(meta, groups, draft);
    corresponding(groups, language, draft);
  }

  private static boolean isAuthor(XmlElement contrib) {
    String type = contrib.attribute("contrib-type");
    return type == null || !NO_AUTHORS.contains(type.toLowerCase(Locale.ROOT));
  }

  private static Optional<Author> author(
      XmlElement contrib, @Nullable String language, int position) {
    return contrib
        .find("name-alternatives")
        .flatMap(forms -> inLanguage(forms, language, position))
        .or(() -> name(contrib, position))
        .map(
            a ->
                a.literal() != null
                    ? a
                    : new Author(a.family(), a.given(), null, position, orcid(contrib)));
  }

  // a name in the writing of the article goes before one in another
  private static Optional<Author> inLanguage(
      XmlElement forms, @Nullable String language, int position) {
    return forms.elements("name").stream()
        .filter(n -> language != null && language.equalsIgnoreCase(n.attribute("lang")))
        .findFirst()
        .or(
            () ->
                forms.elements("name").stream()
                    .filter(n -> n.attribute("lang") == null && !n.has("name-style", "eastern"))
                    .findFirst())
        .flatMap(n -> person(n, position))
        .or(() -> name(forms, position));
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

  private static void corresponding(
      List<XmlElement> groups, @Nullable String language, RecordDraft draft) {
    for (XmlElement group : groups) {
      for (XmlElement contrib : group.elements("contrib")) {
        boolean marked =
            contrib.has("corresp", "yes")
                || contrib.elements("xref").stream().anyMatch(x -> x.has("ref-type", "corresp"));
        if (isAuthor(contrib) && marked) {
          author(contrib, language, 1).map(Author::name).ifPresent(draft::correspondingAuthor);
        }
      }
    }
  }
}

package org.evidencegraph.importer.sentence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list kept as a text file of the importer's resources: one entry a line, {@code #} opens a
 * comment, {@code [name]} opens a group. Lines before the first group belong to the group with the
 * empty name.
 */
public final class WordList {
  private static final String FOLDER = "/lexicon/";

  private final Map<String, List<String>> groups;

  private WordList(Map<String, List<String>> groups) {
    this.groups = groups;
  }

  /**
   * @param name file name below {@code lexicon}: {@code abbreviations.txt}
   */
  public static WordList read(String name) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    String group = "";
    for (String line : lines(name)) {
      if (line.startsWith("[") && line.endsWith("]")) {
        group = line.substring(1, line.length() - 1);
      } else {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(line);
      }
    }
    return new WordList(groups);
  }

  /** Lines of a resource that are neither blank nor comments, stripped. */
  public static List<String> lines(String name) {
    try (InputStream in = open(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read lexicon file " + name, e);
    }
  }

  private static InputStream open(String name) {
    @Nullable InputStream in = WordList.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IllegalStateException("lexicon file " + name + " is not on the class path");
    }
    return in;
  }

  /** Entries of the lines before the first group. */
  public List<String> entries() {
    return entries("");
  }

  public List<String> entries(String group) {
    return groups.getOrDefault(group, List.of());
  }

  public Map<String, List<String>> groups() {
    return groups;
  }
}

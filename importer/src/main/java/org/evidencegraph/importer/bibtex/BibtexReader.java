package org.evidencegraph.importer.bibtex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.bibtex.BibtexChunks.Chunk;
import org.evidencegraph.importer.bibtex.BibtexChunks.End;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads BibTeX and BibLaTeX. Goes over the file up to three times, so that macros and parent
 * entries may stand anywhere: for macros and the keys of parents, for the parents, for the entries.
 */
public final class BibtexReader implements RecordFormat {
  // an entry may follow another on the same line
  private static final String START = "(?mi)(?:^|\\})[ \\t]{0,8}@[ \\t]{0,4}";
  private static final String KEY = "\\s{0,8}[{(]\\s{0,8}(?:[^,={}\\n]{0,200},)?";

  /** {@code @article{doe, author=...}}; of a type that nobody knows only where a field follows. */
  private static final Pattern ENTRY =
      Pattern.compile(
          START
              + "(?:(?:article|book|booklet|collection|conference|dataset|electronic|inbook"
              + "|incollection|inproceedings|manual|mastersthesis|misc|online|patent|phdthesis"
              + "|periodical|proceedings|report|software|techreport|thesis|unpublished|mvbook"
              + "|bookinbook|inreference|reference|suppbook|www)"
              + KEY
              + "|[a-z]{3,60}"
              + KEY
              + "(?=\\s{0,40}(?:author|title|editor|journal|booktitle|year|doi)"
              + "\\s{0,20}=\\s{0,8}[{\"\\d]))");

  private static final Pattern OTHER_ENTRY =
      Pattern.compile(START + "(?:string|preamble|comment)\\s{0,8}[{(]");
  private static final Pattern FIELD =
      Pattern.compile(
          "(?m)[\\w-]{2,30}\\s{0,20}=\\s{0,8}"
              + "(?:[{\"]|\\d{1,5}\\s{0,4}[,}\\n]|[a-z]{2,12}\\s{0,4}[,}\\n#])");
  private static final Pattern SOURCE_CODE =
      Pattern.compile(
          "(?i)\\\\documentclass|<!doctype|<html|<\\?xml|```"
              + "|^\\s*(?:import|package|#include) ");
  private static final Pattern PARENT =
      Pattern.compile("(?i)\\b(?:crossref|xdata)\\s{0,20}=\\s{0,20}[{\"]([^{}\"]{1,2000})[}\"]");
  private static final Set<String> NO_RECORDS =
      Set.of("string", "preamble", "comment", "xdata", "set", "control", "ieeetranbstctl");

  private static final int LONGEST_LEAD = 600;
  private static final int FEWEST_AROUND = 3;
  private static final int SHORTEST_TAIL = 100;
  private static final int LONGEST_TAIL = 300;
  private static final int MOST_NAMES = 100_000;

  @Override
  public String name() {
    return "BibtexReader";
  }

  @Override
  public String lookedFor() {
    return "a file of BibTeX (\"@article{key, title = {...}}\")";
  }

  @Override
  public String mediaType() {
    return "application/x-bibtex";
  }

  @Override
  public String renderer() {
    return "bibtex/1";
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.RECORD_FILE;
  }

  @Override
  public Recognition recognise(Head head) {
    String text = head.text();
    Matcher entry = ENTRY.matcher(text);
    if (!entry.find()) {
      return Recognition.NONE;
    }
    Matcher other = OTHER_ENTRY.matcher(text);
    int start = other.find() ? Math.min(other.start(), entry.start()) : entry.start();
    String lead = text.substring(0, start).replaceAll("(?m)^[ \\t]*%.*$", "").strip();
    boolean fields = FIELD.matcher(text).region(entry.end(), text.length()).find();
    boolean begins = lead.length() <= LONGEST_LEAD && !SOURCE_CODE.matcher(lead).find();
    boolean among = lead.lines().filter(line -> !line.isBlank()).count() >= FEWEST_AROUND;
    return begins && fields && !isPage(text, entry.end(), among)
        ? Recognition.of(1, 1)
        : Recognition.NONE;
  }

  // pages of indexes print one entry among labels and prose
  private static boolean isPage(String text, int from, boolean among) {
    int close = close(text, from);
    Matcher more = ENTRY.matcher(text).region(from, text.length());
    return close > 0
        && !more.find()
        && text.substring(close).strip().length() > (among ? SHORTEST_TAIL : LONGEST_TAIL);
  }

  // one past the brace that closes the entry whose fields begin there; -1 where none does
  private static int close(String text, int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  @Override
  public void read(RecordInput input, RecordSink sink) throws IOException {
    Known known = Known.of(input);
    try (BibtexChunks chunks = new BibtexChunks(input)) {
      int number = 0;
      for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
        if (!NO_RECORDS.contains(chunk.type())) {
          read(chunk, ++number, known, sink);
        }
      }
      remarks(chunks, sink);
    }
  }

  private static void remarks(BibtexChunks chunks, RecordSink sink) {
    if (chunks.longLines() > 0) {
      sink.problem(
          "LINE_TOO_LONG",
          Severity.WARNING,
          chunks.longLines() + " lines are too long; only the start of each was read");
    }
    chunks.complaint().ifPresent(c -> sink.problem("WRONG_CHARSET", Severity.WARNING, c));
  }

  private static void read(Chunk chunk, int number, Known known, RecordSink sink) {
    try {
      entry(chunk, number, known, sink);
    } catch (RuntimeException | StackOverflowError e) {
      reject(chunk, "the reader stopped at it; report it with the record", sink);
    }
  }

  private static void entry(Chunk chunk, int number, Known known, RecordSink sink) {
    BibtexEntry entry = known.complete(BibtexParser.parse(chunk, known.macros));
    List<String> oddities = new ArrayList<>(entry.oddities());
    RecordDraft draft = sink.paper("bibtex/" + number);
    if (chunk.end() == End.TOO_LARGE) {
      reject(chunk, "it is larger than " + BibtexChunks.LARGEST + " characters", sink);
    } else if (new BibtexFields(entry, draft, oddities).write()) {
      sink.add(draft);
      broken(chunk, entry, oddities, sink);
    } else {
      String broken = chunk.end() == End.CLOSED ? "" : "; its brackets are not closed";
      reject(chunk, "it has no title, no author and no identifier" + broken, sink);
    }
  }

  private static void broken(
      Chunk chunk, BibtexEntry entry, List<String> oddities, RecordSink sink) {
    if (chunk.end() != End.CLOSED) {
      String message =
          "line %d: the brackets of the entry \"%.80s\" are not closed; it is kept as far as it goes"
              .formatted(chunk.line(), entry.key());
      sink.problem("BROKEN_ENTRY", Severity.WARNING, message);
    }
    if (!oddities.isEmpty()) {
      String message =
          "line %d: entry \"%.80s\": %.300s"
              .formatted(chunk.line(), entry.key(), String.join("; ", oddities));
      sink.problem("FIELD_UNREADABLE", Severity.WARNING, message);
    }
  }

  private static void reject(Chunk chunk, String why, RecordSink sink) {
    String message =
        "line %d: the entry that begins there is left out: %s".formatted(chunk.line(), why);
    sink.problem("RECORD_REJECTED", Severity.ERROR, message);
  }

  /** What entries refer to, wherever it stands in the file. */
  private static final class Known {
    final Map<String, String> macros = new HashMap<>();
    final Set<String> wanted = new HashSet<>();
    final Map<String, BibtexEntry> parents = new HashMap<>();

    static Known of(RecordInput input) throws IOException {
      Known known = new Known();
      try (BibtexChunks chunks = new BibtexChunks(input)) {
        for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
          known.note(chunk);
        }
      }
      if (!known.wanted.isEmpty()) {
        try (BibtexChunks chunks = new BibtexChunks(input)) {
          for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            known.keep(chunk);
          }
        }
      }
      return known;
    }

    private void note(Chunk chunk) {
      if (chunk.type().equals("string") && macros.size() < MOST_NAMES) {
        macros.putAll(BibtexParser.definitions(chunk, macros));
      }
      Matcher m = PARENT.matcher(chunk.body());
      while (m.find() && wanted.size() < MOST_NAMES) {
        for (String key : m.group(1).split(",")) {
          wanted.add(key(key));
        }
      }
    }

    private void keep(Chunk chunk) {
      int comma = chunk.body().indexOf(',');
      String key = comma < 0 ? "" : key(chunk.body().substring(0, comma));
      if (wanted.contains(key) && parents.size() < MOST_NAMES) {
        parents.putIfAbsent(key, BibtexParser.parse(chunk, macros));
      }
    }

    BibtexEntry complete(BibtexEntry entry) {
      BibtexEntry complete = entry;
      String data = entry.raw("xdata");
      for (String key : data == null ? new String[0] : data.split(",")) {
        BibtexEntry holder = parents.get(key(key));
        complete = holder == null ? complete : complete.with(holder);
      }
      BibtexEntry parent = parent(complete.raw("crossref"));
      return parent == null || parent.key().equals(entry.key())
          ? complete
          : complete.inheriting(parent);
    }

    private @Nullable BibtexEntry parent(@Nullable String key) {
      return key == null ? null : parents.get(key(key));
    }

    private static String key(String printed) {
      return printed.strip().toLowerCase(Locale.ROOT);
    }
  }
}

package org.evidencegraph.graphql.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the command line asks for. */
public sealed interface Command {

  /** No command: the server, with options for it. */
  record Serve() implements Command {}

  /** {@code --help}. */
  record Help() implements Command {}

  /**
   * {@code import PATH...}
   *
   * @param paths as given
   * @param json whether the outcome is printed as JSON
   * @param options for the application, each beginning with two dashes
   */
  record Import(List<String> paths, boolean json, List<String> options) implements Command {
    public Import {
      paths = List.copyOf(paths);
      options = List.copyOf(options);
    }
  }

  /**
   * {@code reindex}
   *
   * @param options for the application, each beginning with two dashes
   */
  record Reindex(List<String> options) implements Command {
    public Reindex {
      options = List.copyOf(options);
    }
  }

  /**
   * {@code key create | list | revoke}
   *
   * @param task what to do with the keys
   * @param options for the application, each beginning with two dashes
   */
  record Keys(KeyTask task, List<String> options) implements Command {
    public Keys {
      options = List.copyOf(options);
    }
  }

  /** Nothing that can be done. */
  record Misuse(String message) implements Command {}

  static Command of(String... arguments) {
    List<String> all = Arrays.asList(arguments);
    if (asksForHelp(all)) {
      return new Help();
    }
    int command = firstPlain(all);
    if (command < 0) {
      return new Serve();
    }
    return switch (all.get(command)) {
      case "import" -> importing(all, command);
      case "reindex" -> reindexing(all, command);
      case "key" -> KeyTask.of(all, command);
      default ->
          new Misuse(
              "Unknown command "
                  + quoted(all.get(command))
                  + "; there are import, reindex and key.");
    };
  }

  private static boolean asksForHelp(List<String> all) {
    int end = all.indexOf("--");
    List<String> options = end < 0 ? all : all.subList(0, end);
    return options.contains("--help") || options.contains("-h") || options.equals(List.of("help"));
  }

  private static int firstPlain(List<String> all) {
    for (int n = 0; n < all.size(); n++) {
      if (!all.get(n).startsWith("-")) {
        return n;
      }
    }
    return -1;
  }

  private static Command importing(List<String> all, int command) {
    List<String> paths = new ArrayList<>();
    List<String> options = new ArrayList<>();
    boolean json = false;
    boolean pathsOnly = false;
    for (int n = 0; n < all.size(); n++) {
      String argument = all.get(n);
      if (n == command) {
        continue;
      }
      if (pathsOnly || !argument.startsWith("-")) {
        paths.add(argument);
      } else if (argument.equals("--")) {
        pathsOnly = true;
      } else if (argument.equals("--json")) {
        json = true;
      } else if (isOption(argument)) {
        options.add(argument);
      } else {
        return unknownOption(argument);
      }
    }
    return paths.isEmpty()
        ? new Misuse("import needs at least one PATH, a folder or a file.")
        : new Import(paths, json, options);
  }

  private static Command reindexing(List<String> all, int command) {
    List<String> options = new ArrayList<>(all);
    options.remove(command);
    for (String option : options) {
      if (!option.startsWith("-")) {
        return new Misuse("reindex takes no " + quoted(option) + ", only options.");
      }
      if (!isOption(option)) {
        return unknownOption(option);
      }
    }
    return new Reindex(options);
  }

  static Misuse unknownOption(String argument) {
    return new Misuse("Unknown option " + quoted(argument) + "; options look like --name=value.");
  }

  // --evidence.home=DIR, and the two flags of Spring Boot that have no value
  static boolean isOption(String argument) {
    return argument.matches("--[A-Za-z][^=]*=(?s:.*)")
        || argument.equals("--debug")
        || argument.equals("--trace");
  }

  static String quoted(String argument) {
    return "\"" + argument.replaceAll("\\p{Cc}", "?") + "\"";
  }

  /** How to call the program. */
  static String usage() {
    return """
    Evidence Graph: papers, references, claims and trials out of documents, as a GraphQL API.

    java -jar evidence-graph.jar [OPTION...]
        starts the server

    java -jar evidence-graph.jar import PATH... [--json] [OPTION...]
        imports folders and files without starting a server, prints progress on stderr and
        the outcome on stdout
        PATH     a folder, whose files are named relative to it, or a file, which is named
                 without its folder; two documents of one name are refused
        --json   the outcome as one JSON object
        --       what follows are PATHs

    java -jar evidence-graph.jar reindex [OPTION...]
        makes the search index anew, without starting a server; a server does so by itself
        where the index is missing, damaged or of another version

    java -jar evidence-graph.jar key create NAME --scopes SCOPE,... [--expires TIME]
        makes a key and prints it, once; SCOPE is read, import, review or admin, TIME is such as
        2027-01-31, 2027-01-31T12:00:00Z or 90d
    java -jar evidence-graph.jar key list
    java -jar evidence-graph.jar key revoke NAME
        takes effect in a running server at once

    java -jar evidence-graph.jar --help
        prints this

    Options
        --evidence.home=DIR                   folder of the store (data)
        --evidence.import.folder=DIR          folder that the server imports at start
        --evidence.import.threads=N           threads that read documents (one per processor)
        --evidence.import.max-bytes=SIZE      largest document that is read (64MB)
        --evidence.sample=false               no sample corpus in an empty store
        --server.port=N                       port of the server (8080)
        --evidence.security.mode=api-key      asks callers for keys (open: this machine only)
        --spring.datasource.url=jdbc:postgresql://...   PostgreSQL as the store

    Exit codes of import
        0  everything was read
        1  something was rejected or failed, or nothing was found; the table says what
        2  it could not run: bad arguments, no such path, the store is in use
        143, 130  stopped by SIGTERM, by Ctrl-C; the same command goes on
    Exit codes of key
        0  done
        2  it could not run: bad arguments, a name that is taken or unknown
    Exit codes of reindex
        0  the index is made
        2  it could not run: bad arguments, the store or the index is in use
    """;
  }

  /** The folder or file as the system knows it. */
  static Path absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize();
  }
}

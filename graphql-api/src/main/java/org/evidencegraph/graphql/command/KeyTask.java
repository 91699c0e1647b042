package org.evidencegraph.graphql.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.evidencegraph.graphql.security.Scope;
import org.jspecify.annotations.Nullable;

/** What is to be done with the keys of a server. */
public sealed interface KeyTask {

  /**
   * {@code key create NAME --scopes read,import [--expires 90d]}
   *
   * @param expires end of the key, as given; null for none
   */
  record Create(String name, Set<Scope> scopes, @Nullable String expires) implements KeyTask {
    public Create {
      scopes = Set.copyOf(scopes);
      if (expires != null) {
        end(expires, Instant.EPOCH);
      }
    }

    /** Null when it does not end. */
    @Nullable Instant end(Instant now) {
      return expires == null ? null : end(expires, now);
    }

    private static Instant end(String expires, Instant now) {
      try {
        if (expires.matches("[1-9][0-9]{0,4}d")) {
          return now.plus(Duration.ofDays(Long.parseLong(expires.replace("d", ""))));
        }
        return expires.contains("T")
            ? Instant.parse(expires)
            : LocalDate.parse(expires).atStartOfDay(ZoneOffset.UTC).toInstant();
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "--expires takes 2027-01-31, 2027-01-31T12:00:00Z or 90d", e);
      }
    }
  }

  /** {@code key list} */
  record ListAll() implements KeyTask {}

  /** {@code key revoke NAME} */
  record Revoke(String name) implements KeyTask {}

  /**
   * @param command place of the word {@code key} in the arguments
   */
  static Command of(List<String> arguments, int command) {
    try {
      return new Reading(arguments, command).command();
    } catch (IllegalArgumentException e) {
      return new Command.Misuse(Objects.requireNonNull(e.getMessage()) + ".");
    }
  }

  /** The arguments, sorted by what they are. */
  final class Reading {
    private final List<String> words = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private @Nullable String scopes;
    private @Nullable String expires;

    private Reading(List<String> arguments, int command) {
      List<String> rest = new ArrayList<>(arguments);
      rest.remove(command);
      for (int n = 0; n < rest.size(); n++) {
        n += take(rest.get(n), n + 1 < rest.size() ? rest.get(n + 1) : null);
      }
    }

    /** Returns how many of the following arguments were taken, too. */
    private int take(String argument, @Nullable String next) {
      String name = argument.split("=", 2)[0];
      if (name.equals("--scopes") || name.equals("--expires")) {
        boolean whole = argument.contains("=");
        set(name, whole ? argument.substring(argument.indexOf('=') + 1) : next);
        return whole ? 0 : 1;
      }
      if (!argument.startsWith("-")) {
        words.add(argument);
      } else if (Command.isOption(argument)) {
        options.add(argument);
      } else {
        throw new IllegalArgumentException("Unknown option " + Command.quoted(argument));
      }
      return 0;
    }

    private void set(String name, @Nullable String value) {
      if (value == null) {
        throw new IllegalArgumentException(name + " needs a value");
      }
      if (name.equals("--scopes")) {
        scopes = value;
      } else {
        expires = value;
      }
    }

    private Command command() {
      String task = words.isEmpty() ? "" : words.getFirst();
      return new Command.Keys(
          switch (task) {
            case "create" -> create();
            case "list" -> list();
            case "revoke" -> new Revoke(onlyName(task));
            default -> throw new IllegalArgumentException("key takes create, list or revoke");
          },
          options);
    }

    private KeyTask create() {
      if (scopes == null) {
        throw new IllegalArgumentException(
            "key create needs --scopes, such as --scopes read,import");
      }
      return new Create(onlyName("create"), Scope.list(scopes), expires);
    }

    private KeyTask list() {
      if (words.size() > 1) {
        throw new IllegalArgumentException("key list takes no " + Command.quoted(words.get(1)));
      }
      return new ListAll();
    }

    private String onlyName(String task) {
      if (words.size() != 2) {
        throw new IllegalArgumentException("key %s needs one NAME".formatted(task));
      }
      return words.get(1);
    }
  }
}

package org.evidencegraph.graphql.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.evidencegraph.graphql.security.ApiKey;
import org.evidencegraph.graphql.security.KeyFile;
import org.evidencegraph.graphql.security.KeySecret;
import org.evidencegraph.graphql.security.Scope;
import org.evidencegraph.graphql.security.SecuritySettings;
import org.evidencegraph.graphql.startup.EvidenceSettings;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * {@code key}: makes, lists and revokes the keys of a server, also while it runs. Reads the same
 * options as the server, and starts nothing.
 */
public final class KeyCommand {
  private static final int COULD_NOT_RUN = 2;

  private final Command.Keys command;
  private final PrintStream out;
  private final PrintStream err;

  public KeyCommand(Command.Keys command, PrintStream out, PrintStream err) {
    this.command = command;
    this.out = out;
    this.err = err;
  }

  /** Returns the exit code of the process. */
  public int run() {
    try {
      KeyFile file = file();
      switch (command.task()) {
        case KeyTask.Create create -> create(create, file);
        case KeyTask.ListAll() -> file.read().forEach(key -> out.println(shown(key)));
        case KeyTask.Revoke(String name) -> revoke(name, file);
      }
      return 0;
    } catch (IllegalArgumentException | IOException e) {
      err.println(e.getMessage());
      return COULD_NOT_RUN;
    }
  }

  private void create(KeyTask.Create asked, KeyFile file) throws IOException {
    Instant now = now();
    Instant end = asked.end(now);
    if (end != null && !end.isAfter(now)) {
      throw new IllegalArgumentException("The key would have ended already, at %s.".formatted(end));
    }
    String secret = KeySecret.create();
    file.add(new ApiKey(asked.name(), KeySecret.hash(secret), asked.scopes(), now, end, null));
    err.println("This is shown once; %s keeps only its hash.".formatted(file.path()));
    out.println(secret);
  }

  private void revoke(String name, KeyFile file) throws IOException {
    file.revoke(name, now());
    out.println("The key \"%s\" is revoked.".formatted(name));
  }

  private static String shown(ApiKey key) {
    StringBuilder line = new StringBuilder(key.name());
    line.append("  scopes ").append(Scope.words(key.scopes()));
    line.append("  created ").append(key.created());
    if (key.expires() != null) {
      line.append("  expires ").append(key.expires());
    }
    if (key.revoked() != null) {
      line.append("  REVOKED ").append(key.revoked());
    }
    return line.toString();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private KeyFile file() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new SimpleCommandLinePropertySource(command.options().toArray(String[]::new)));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    Path home =
        Binder.get(environment).bindOrCreate("evidence", EvidenceSettings.class).homeFolder();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("home", Map.of("evidence.home", home.toString())));
    return new KeyFile(
        Binder.get(environment)
            .bindOrCreate("evidence.security", SecuritySettings.class)
            .keyFile());
  }
}

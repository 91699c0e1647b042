package org.evidencegraph.graphql.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes sure, before any database is opened, that the folders named by the options can be used: the
 * store's folder exists and belongs to this process, and the folder to import can be read.
 */
@Order(0)
public final class StoreFolder
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String POOL = "spring.datasource.hikari.maximum-pool-size";
  private static final int CONNECTIONS_OF_THE_API = 10;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    EvidenceSettings settings =
        Binder.get(environment).bindOrCreate("evidence", EvidenceSettings.class);
    settings.importFolder().ifPresent(StoreFolder::checkImportFolder);
    Path home = settings.homeFolder();
    // The database resolves no relative path by itself.
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("store folder", Map.of("evidence.home", home.toString())));
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "connections", Map.of(POOL, connections(settings.importing().threadCount()))));
    if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:file:")) {
      claim(home, context);
    }
  }

  /** A thread that reads a document holds one connection with it, and a second while it writes. */
  private static int connections(int importThreads) {
    return CONNECTIONS_OF_THE_API + 2 * importThreads;
  }

  private static void checkImportFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      String what = Files.exists(folder) ? "is not a folder" : "does not exist";
      throw new StartRefusal(
          "The folder to import, " + folder + ", " + what + ".",
          "Name an existing folder with --evidence.import.folder=DIR, or leave the option out.");
    }
    if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
      throw new StartRefusal(
          "The folder to import, " + folder + ", may not be read by this user.",
          "Grant this user read access to it, or name another with --evidence.import.folder=DIR.");
    }
  }

  private static void claim(Path home, ConfigurableApplicationContext context) {
    if (home.toString().contains(";")) {
      throw new StartRefusal(
          "The store's folder, " + home + ", has a semicolon in its name.",
          "The database URL cannot hold one: choose another folder with --evidence.home=DIR.");
    }
    StoreLock lock = lock(home);
    // Registered first, so destroyed last: after the database.
    ((DefaultSingletonBeanRegistry) context.getBeanFactory())
        .registerDisposableBean("storeLock", lock::close);
  }

  private static StoreLock lock(Path home) {
    try {
      Files.createDirectories(home);
      return StoreLock.on(home);
    } catch (IOException e) {
      throw new StartRefusal(
          "The store's folder, " + home + ", cannot be written: " + e + ".",
          "Make it writable for this user, or choose another with --evidence.home=DIR.");
    }
  }
}

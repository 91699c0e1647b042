package org.evidencegraph.graphql.command;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import org.evidencegraph.search.SearchIndex;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code reindex}: makes the search index anew in a process of its own, without web server. */
public final class ReindexCommand {
  private static final int COULD_NOT_RUN = 2;

  private final Command.Reindex command;
  private final PrintStream out;
  private final PrintStream err;

  public ReindexCommand(Command.Reindex command, PrintStream out, PrintStream err) {
    this.command = command;
    this.out = out;
    this.err = err;
  }

  /**
   * @param application not yet started
   * @return the exit code of the process
   */
  public int run(SpringApplication application) {
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setDefaultProperties(new LinkedHashMap<>(ImportCommand.QUIET));
    try (ConfigurableApplicationContext context =
        application.run(command.options().toArray(String[]::new))) {
      SearchIndex index = context.getBean(SearchIndex.class);
      long nodes = index.rebuild(count -> err.printf("%,d nodes%n", count));
      out.printf("The search index is made: %,d nodes can be found.%n", nodes);
      out.flush();
      return 0;
    } catch (RuntimeException e) {
      err.println("The search index could not be made: " + e.getMessage());
      return COULD_NOT_RUN;
    }
  }
}

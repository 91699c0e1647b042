package org.evidencegraph.graphql.graphiql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * The files that the page is made of. The jars hold theirs under a path with their version in it;
 * the page asks for them by a name without one, and for no other file of the jars.
 */
@Component
final class PageParts {

  private final PathMatchingResourcePatternResolver classPath =
      new PathMatchingResourcePatternResolver();

  /** By the name after {@code /graphiql/}. */
  private final Map<String, Resource> files =
      Map.of(
          "react.js", inWebjar("react", "umd/react.production.min.js"),
          "react-dom.js", inWebjar("react-dom", "umd/react-dom.production.min.js"),
          "graphiql.js", inMvnpm("graphiql", "graphiql.min.js"),
          "graphiql.css", inMvnpm("graphiql", "graphiql.min.css"),
          "start.js", existing("graphiql/start.js"),
          "answers.js", existing("graphiql/answers.js"),
          "sharing.js", existing("graphiql/sharing.js"),
          "start.css", existing("graphiql/start.css"));

  Map<String, Resource> files() {
    return files;
  }

  Resource page() {
    return existing("graphiql/index.html");
  }

  /** In the order of their file names. */
  List<ExampleTab> examples() {
    return Arrays.stream(find("classpath:graphiql/examples/*.graphql"))
        .sorted(Comparator.comparing(Resource::getFilename))
        .map(example -> ExampleTab.of(text(example)))
        .toList();
  }

  private static Resource inWebjar(String name, String file) {
    String version = version("org.webjars.npm", name);
    return existing("META-INF/resources/webjars/" + name + "/" + version + "/" + file);
  }

  private static Resource inMvnpm(String name, String file) {
    String version = version("org.mvnpm", name);
    return existing("META-INF/resources/_static/" + name + "/" + version + "/" + file);
  }

  /** Of a jar on the class path, as Maven wrote it into the jar. */
  private static String version(String group, String artifact) {
    Resource file = existing("META-INF/maven/" + group + "/" + artifact + "/pom.properties");
    try {
      return PropertiesLoaderUtils.loadProperties(file).getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Resource existing(String path) {
    Resource resource = new ClassPathResource(path);
    if (!resource.exists()) {
      throw new IllegalStateException("GraphiQL needs " + path + " on the class path");
    }
    return resource;
  }

  private Resource[] find(String pattern) {
    try {
      return classPath.getResources(pattern);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

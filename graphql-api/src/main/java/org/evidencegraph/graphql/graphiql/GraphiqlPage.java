package org.evidencegraph.graphql.graphiql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * The addresses of the page: {@code /graphiql}, its files below that, its examples, and a redirect
 * from the bare host, where people look first.
 */
@Configuration(proxyBeanMethods = false)
class GraphiqlPage implements WebMvcConfigurer {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final PageParts parts;

  GraphiqlPage(PageParts parts) {
    this.parts = parts;
  }

  @Bean
  RouterFunction<ServerResponse> graphiqlRoutes() {
    List<ExampleTab> examples = parts.examples();
    return RouterFunctions.route()
        .GET("/", request -> redirectToPage(request.servletRequest()))
        .GET("/graphiql/", request -> redirectToPage(request.servletRequest()))
        .GET("/graphiql", request -> uncached(HTML).body(parts.page()))
        .GET("/graphiql/examples", request -> uncached(MediaType.APPLICATION_JSON).body(examples))
        .build();
  }

  /** Temporary, so that no browser remembers it for the next thing that runs on this port. */
  private static ServerResponse redirectToPage(HttpServletRequest request) {
    return ServerResponse.status(HttpStatus.FOUND)
        .header("Location", request.getContextPath() + "/graphiql")
        .build();
  }

  private static ServerResponse.BodyBuilder uncached(MediaType type) {
    return ServerResponse.ok().contentType(type).cacheControl(CacheControl.noCache());
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    Map<Resource, String> tags = contentTags(parts.files());
    registry
        .addResourceHandler("/graphiql/*")
        .setCacheControl(CacheControl.noCache())
        // Files in jars have no telling date; browsers ask whether the content is still the same.
        .setUseLastModified(false)
        .setEtagGenerator(file -> Objects.requireNonNull(tags.get(file)))
        .resourceChain(true)
        .addResolver(new NamedFiles(parts.files()));
  }

  private static Map<Resource, String> contentTags(Map<String, Resource> files) {
    return files.values().stream()
        .collect(Collectors.toUnmodifiableMap(file -> file, GraphiqlPage::tag));
  }

  /** A weak one: the same content may travel compressed or not. */
  private static String tag(Resource file) {
    try {
      return "W/\"" + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + "\"";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds a file by its name in a map, and nothing else. */
  private record NamedFiles(Map<String, Resource> files) implements ResourceResolver {

    @Override
    public @Nullable Resource resolveResource(
        @Nullable HttpServletRequest request,
        String path,
        List<? extends Resource> locations,
        ResourceResolverChain chain) {
      return files.get(path);
    }

    @Override
    public @Nullable String resolveUrlPath(
        String path, List<? extends Resource> locations, ResourceResolverChain chain) {
      return files.containsKey(path) ? path : null;
    }
  }
}

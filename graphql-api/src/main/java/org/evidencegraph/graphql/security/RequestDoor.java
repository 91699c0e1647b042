package org.evidencegraph.graphql.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.evidencegraph.graphql.error.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Comes before every other filter, some of which would log an address. Refuses what nobody sends by
 * good habit. A key in an address would end up in logs and histories. And a server in mode {@code
 * open} may be asked only under a name of this machine: else a page of another site could give its
 * own name the address 127.0.0.1 and read all that is here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestDoor extends OncePerRequestFilter {
  private static final Set<String> OF_KEYS =
      Set.of("access_token", "api_key", "apikey", "api-key", "authorization", "key", "token");
  private static final Refusal OTHER_HOST =
      Refusals.of(
          "This server takes requests for this machine only.",
          "Ask it as 127.0.0.1 or localhost, or name the host in evidence.security.hosts.");
  static final Refusal OTHER_SITE =
      Refusals.of(
          "Pages of other sites may not ask this server.",
          "Name their origin in evidence.http.cors.origins; behind a proxy that ends TLS, set"
              + " server.forward-headers-strategy.");
  private static final Refusal KEY_IN_ADDRESS =
      Refusals.of(
          "A key in an address gets into logs and histories.",
          "Send it in the header Authorization, and revoke this one.");
  private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean open;
  private final boolean closedToOtherSites;
  private final Set<String> hosts = new HashSet<>(OF_THIS_MACHINE);

  RequestDoor(SecuritySettings settings, CorsSettings cors) {
    this.open = settings.isOpen();
    this.closedToOtherSites = cors.origins().isEmpty();
    settings.hosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (open && !isAskedAsThisMachine(request)) {
      Refusals.write(response, HttpStatus.MISDIRECTED_REQUEST, OTHER_HOST);
    } else if (closedToOtherSites && CorsUtils.isCorsRequest(request)) {
      Refusals.write(response, HttpStatus.FORBIDDEN, OTHER_SITE);
    } else if (!open && hasKey(request.getQueryString())) {
      Refusals.write(response, HttpStatus.BAD_REQUEST, KEY_IN_ADDRESS);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isAskedAsThisMachine(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.HOST) == null) {
      return true;
    }
    String host = request.getServerName().toLowerCase(Locale.ROOT);
    return hosts.contains(host) || hosts.contains("[" + host + "]");
  }

  private static boolean hasKey(@Nullable String query) {
    if (query == null) {
      return false;
    }
    if (KeySecret.isIn(query)) {
      return true;
    }
    for (String parameter : query.split("&")) {
      if (OF_KEYS.contains(name(parameter).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static String name(String parameter) {
    String name = parameter.split("=", 2)[0];
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}

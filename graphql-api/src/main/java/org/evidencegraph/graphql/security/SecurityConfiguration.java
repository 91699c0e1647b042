package org.evidencegraph.graphql.security;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Which address is open to whom. There are no cookies and no sessions, so a browser never sends
 * along who its user is, and a page of another site can do nothing in that user's name: there is
 * nothing for a CSRF token to protect.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SecuritySettings.class, CorsSettings.class})
class SecurityConfiguration {
  private static final Duration PREFLIGHT_IS_GOOD_FOR = Duration.ofHours(1);

  @Bean
  Callers callers(SecuritySettings settings) {
    InstantSource clock = InstantSource.system();
    return new Callers(
        settings.mode(),
        switch (settings.mode()) {
          case OPEN -> null;
          case API_KEY -> new ApiKeys(new KeyFile(settings.keyFile()), clock);
          case OIDC -> SignedTokens.of(settings.oidc(), clock);
        });
  }

  /** There are no passwords; without this, Spring Boot would make a user with one. */
  @Bean
  AuthenticationManager noPasswords() {
    return asked -> {
      throw new ProviderNotFoundException("There are no passwords.");
    };
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  static class Addresses {

    @Bean
    SecurityFilterChain addresses(
        HttpSecurity http,
        CorsSettings cors,
        Callers callers,
        @Value("${spring.graphql.http.path:/graphql}") String graph) {
      Refusals refusals = new Refusals(callers);
      http.csrf(AbstractHttpConfigurer::disable)
          .sessionManagement(
              sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
          .requestCache(AbstractHttpConfigurer::disable)
          .logout(AbstractHttpConfigurer::disable)
          // BrowserHeaders writes them.
          .headers(AbstractHttpConfigurer::disable)
          .cors(
              origins -> {
                // Without origins, RequestDoor refuses them all.
                origins.disable();
                if (!cors.origins().isEmpty()) {
                  http.addFilter(new OriginFilter(origins(cors, graph)));
                }
              })
          .addFilterBefore(new CallerFilter(callers, refusals), AnonymousAuthenticationFilter.class)
          .authorizeHttpRequests(
              requests -> {
                if (callers.isOpen()) {
                  requests.anyRequest().permitAll();
                } else {
                  keyed(requests, graph);
                }
              })
          .exceptionHandling(
              refused ->
                  refused
                      .authenticationEntryPoint(
                          (request, response, why) -> refusals.unauthenticated(response))
                      .accessDeniedHandler(
                          (request, response, why) -> refusals.forbidden(request, response)));
      return http.build();
    }

    private static void keyed(
        AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
            requests,
        String graph) {
      requests
          .dispatcherTypeMatchers(
              DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
          .permitAll()
          .requestMatchers(HttpMethod.GET, "/", "/graphiql", "/graphiql/**", "/actuator/health/**")
          .permitAll()
          // A WebSocket tells who it is with its first message.
          .requestMatchers(
              request ->
                  request.getRequestURI().equals(request.getContextPath() + graph)
                      && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE)))
          .permitAll()
          .anyRequest()
          .hasAnyAuthority(Scope.READ.authority(), Scope.ADMIN.authority());
    }

    /** Other addresses than these are for no page of another site. */
    private static CorsConfigurationSource origins(CorsSettings settings, String graph) {
      CorsConfiguration allowed = new CorsConfiguration();
      allowed.setAllowedOrigins(settings.origins());
      allowed.setAllowedMethods(List.of("GET", "POST"));
      allowed.setAllowedHeaders(
          List.of(
              HttpHeaders.AUTHORIZATION,
              HttpHeaders.CONTENT_TYPE,
              HttpHeaders.IF_NONE_MATCH,
              "GraphQL-Require-Preflight",
              "Apollo-Require-Preflight"));
      allowed.setExposedHeaders(
          List.of(
              HttpHeaders.ETAG,
              HttpHeaders.RETRY_AFTER,
              HttpHeaders.WWW_AUTHENTICATE,
              "RateLimit",
              "RateLimit-Policy",
              "RateLimit-Limit",
              "RateLimit-Remaining",
              "RateLimit-Reset"));
      allowed.setAllowCredentials(false);
      allowed.setMaxAge(PREFLIGHT_IS_GOOD_FOR);
      UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
      source.registerCorsConfiguration(graph, allowed);
      source.registerCorsConfiguration("/documents/**", allowed);
      return source;
    }
  }
}

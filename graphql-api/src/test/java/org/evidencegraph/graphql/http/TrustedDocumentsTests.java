package org.evidencegraph.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.evidencegraph.graphql.hash.Sha256;
import org.evidencegraph.graphql.limit.QueryLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class TrustedDocumentsTests {
  private static final String KNOWN = "{ papers { totalCount } }";

  @TempDir Path folder;
  private PersistedQueries queries;

  @BeforeEach
  void readManifest() throws Exception {
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(manifest, "{\"count\": \"%s\"}".formatted(KNOWN));
    queries = queries(manifest.toString());
  }

  private static PersistedQueries queries(String manifest) {
    QueryLimits limits =
        new QueryLimits(
            20_000, 2_000, 15, 1, 1, 1, 1, 1, 1, 1, 1, Duration.ofSeconds(1), 1, Duration.ZERO);
    return new PersistedQueries(new HttpSettings(DataSize.ofKilobytes(1), manifest), limits);
  }

  @Test
  void runsWhatTheManifestHolds() throws Exception {
    assertThat(queries.text(asked(KNOWN, null))).isEqualTo(KNOWN);
    assertThat(queries.text(asked(null, "count"))).isEqualTo(KNOWN);
    assertThat(queries.text(asked(null, "sha256:" + Sha256.of(KNOWN)))).isEqualTo(KNOWN);
  }

  @Test
  void readsTheManifestOfApollo() throws Exception {
    Path manifest = folder.resolve("apollo.json");
    Files.writeString(
        manifest,
        """
        {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [
          {"id": "9f", "name": "Count", "type": "query", "body": "%s"}]}
        """
            .formatted(KNOWN));
    PersistedQueries ofApollo = queries(manifest.toString());
    assertThat(ofApollo.text(asked(null, "9f"))).isEqualTo(KNOWN);
    assertThat(ofApollo.text(asked(null, Sha256.of(KNOWN)))).isEqualTo(KNOWN);
    assertThatThrownBy(() -> ofApollo.text(asked(null, "format")))
        .isInstanceOf(RefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"format\": \"apollo-persisted-query-manifest\", \"version\": 2, \"operations\": []}",
        "{\"format\": \"apollo-persisted-query-manifest\", \"version\": 1}",
        "{\"format\": \"apollo-persisted-query-manifest\", \"version\": 1, \"operations\":"
            + " [{\"id\": \"9f\"}]}",
        "[]",
        "{\"count\": 1"
      })
  void saysWhatAManifestHasToBe(String text) throws Exception {
    Path manifest = folder.resolve("wrong.json");
    Files.writeString(manifest, text);
    assertThatThrownBy(() -> queries(manifest.toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("evidence.http.trusted-documents", "wrong.json", "Apollo");
  }

  @Test
  void runsNothingElse() {
    assertForbidden(asked("{ trials { totalCount } }", null));
    assertForbidden(asked("{ trials { totalCount } }", "no-such-id"));
    assertForbidden(asked(null, null));
  }

  private void assertForbidden(RequestText.Asked asked) {
    assertThatThrownBy(() -> queries.text(asked))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.status()).isEqualTo(HttpStatus.FORBIDDEN));
  }

  @Test
  void refusesAQueryBesideTheNameOfAnotherDocument() throws Exception {
    assertThat(queries.text(asked(KNOWN, "count"))).isEqualTo(KNOWN);
    String other = "{ trials { totalCount } }";
    assertThatThrownBy(() -> queries.text(asked(other, "count")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContainingAll("query", "documentId");
    assertThatThrownBy(() -> queries.text(asked(other, null, Sha256.of(KNOWN))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContainingAll("query", "extensions.persistedQuery.sha256Hash");
    assertThatThrownBy(() -> queries.text(asked(null, "other", Sha256.of(KNOWN))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContainingAll("documentId", "extensions.persistedQuery.sha256Hash");
    assertThat(queries.text(asked(KNOWN, "count", Sha256.of(KNOWN)))).isEqualTo(KNOWN);
  }

  @Test
  void readsKeysWithThePrefixOfAHash() throws Exception {
    PersistedQueries prefixed = queries(manifest(Map.of("sha256:c0ffee", KNOWN)));
    assertThat(prefixed.text(asked(null, "sha256:c0ffee"))).isEqualTo(KNOWN);
    assertThat(prefixed.text(asked(null, "c0ffee"))).isEqualTo(KNOWN);
    assertThat(prefixed.text(asked(null, null, "c0ffee"))).isEqualTo(KNOWN);
  }

  @Test
  void refusesKeysThatAreOneAndNameTwoTexts() throws Exception {
    String manifest = manifest(Map.of("sha256:c0ffee", KNOWN, "c0ffee", "{ __typename }"));
    assertThatThrownBy(() -> queries(manifest))
        .hasMessageContainingAll("evidence.http.trusted-documents", "c0ffee", "sha256:c0ffee");
  }

  private String manifest(Map<String, String> documents) throws IOException {
    Path manifest = folder.resolve("other.json");
    Files.writeString(manifest, JsonMapper.builder().build().writeValueAsString(documents));
    return manifest.toString();
  }

  @Test
  void refusesAManifestThatCannotBeRead() {
    assertThatThrownBy(() -> queries(folder.resolve("none.json").toString()))
        .hasMessageContaining("evidence.http.trusted-documents")
        .hasMessageContaining("none.json");
  }

  private static RequestText.Asked asked(@Nullable String query, @Nullable String id) {
    return new RequestText.Asked(query, null, Map.of(), null, id);
  }

  private static RequestText.Asked asked(@Nullable String query, @Nullable String id, String hash) {
    return new RequestText.Asked(
        query,
        null,
        Map.of(),
        Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)),
        id);
  }
}

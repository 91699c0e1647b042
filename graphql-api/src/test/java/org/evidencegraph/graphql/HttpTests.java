package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OverSmallGraph
class HttpTests {
  @Autowired MockMvcTester web;

  @Test
  void answersWithDataAndWhatTheyCost() {
    assertThat(ask("{ papers { totalCount } }"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"data": {"papers": {"totalCount": 3}},
             "extensions": {"cost": {"requested": 0, "limit": 100000}}}
            """);
  }

  @Test
  void refusesWhatIsNotValidWithoutDataAndWithACode() {
    assertThat(ask("{ papers { title } }"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"errors": [{
              "message": "papers is a connection: papers { nodes { title } }",
              "locations": [{"line": 1, "column": 12}],
              "extensions": {"code": "GRAPHQL_VALIDATION_FAILED"}}]}
            """);
  }

  @Test
  void answersWithWhatCouldBeRead() {
    assertThat(ask("{ service { version } papers(first: 0) { totalCount } }"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"data": {"service": {"version": "1.2.3"}, "papers": null},
             "errors": [{"path": ["papers"], "extensions": {"code": "BAD_USER_INPUT"}}]}
            """);
  }

  @Test
  void refusesAKeyThatIsGivenTwice() {
    assertThat(
            web.post()
                .uri("/graphql")
                .contentType("application/json")
                .content("{\"query\": \"{ service { version } }\", \"query\": \"{ __typename }\"}")
                .exchange())
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyText()
        .contains("BAD_USER_INPUT", "stands twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/graphql-response+json",
        "application/json",
        "application/graphql+json"
      })
  void answersInTheMediaTypeThatIsAccepted(String accepted) {
    assertThat(
            web.post()
                .uri("/graphql")
                .accept(accepted)
                .contentType("application/json")
                .content("{\"query\": \"{ __typename }\"}")
                .exchange())
        .hasStatusOk()
        .hasContentType(accepted)
        .bodyText()
        .contains("Query");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/graphql-response+json", "application/json", "*/*"})
  void refusesInTheMediaTypeThatIsAccepted(String accepted) {
    String type = accepted.contains("+") ? accepted : "application/json";
    var post = web.post().uri("/graphql").accept(accepted);
    assertThat(post.contentType("application/json").content("{").exchange())
        .hasStatus(HttpStatus.BAD_REQUEST)
        .hasContentType(type);
    assertThat(web.post().uri("/graphql").accept(accepted).contentType("text/plain").exchange())
        .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
        .hasContentType(type);
    assertThat(web.put().uri("/graphql").accept(accepted).exchange())
        .hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
        .hasContentType(type);
    assertThat(
            web.post()
                .uri("/graphql")
                .accept(accepted)
                .contentType("multipart/form-data")
                .exchange())
        .hasStatus(HttpStatus.FORBIDDEN)
        .hasContentType(type);
    assertThat(web.post().uri("/graphql").accept(accepted).contentType("multipart/*").exchange())
        .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
        .hasContentType(type);
  }

  @Test
  void saysThatAHashIsNotKnownWithTheStatusOfTheMediaType() {
    String extensions = "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"00\"}}";
    var get = web.get().uri("/graphql?extensions={e}", extensions);
    assertThat(get.accept("application/graphql-response+json").exchange())
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyText()
        .contains("PersistedQueryNotFound");
    assertThat(web.get().uri("/graphql?extensions={e}", extensions).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("PersistedQueryNotFound");
  }

  @Test
  void saysWhatToAcceptWhereTheHeaderCannotBeRead() {
    assertThat(
            web.get()
                .uri("/graphql?query={q}", "{ __typename }")
                .header("Accept", "garbage")
                .exchange())
        .hasStatus(HttpStatus.NOT_ACCEPTABLE)
        .hasContentType("application/json")
        .bodyText()
        .contains("BAD_USER_INPUT", "Accept: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "multipart/form-data; boundary=x"})
  void unpacksNothing(String type) {
    assertThat(
            web.post()
                .uri("/graphql")
                .contentType(type)
                .header("GraphQL-Require-Preflight", "1")
                .header("Content-Encoding", "gzip")
                .content(new byte[] {31, -117, 8})
                .exchange())
        .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
        .bodyText()
        .contains("Content-Encoding", "without this header");
  }

  private MvcTestResult ask(String query) {
    return web.post()
        .uri("/graphql")
        .contentType("application/json")
        .accept("application/graphql-response+json")
        .content("{\"query\": \"%s\"}".formatted(query))
        .exchange();
  }
}

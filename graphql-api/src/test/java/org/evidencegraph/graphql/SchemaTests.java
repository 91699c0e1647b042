package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

@OverSmallGraph
@Import(SchemaTests.Inspection.class)
class SchemaTests {
  private static final Path PRINTED = Path.of("..", "docs", "schema.graphql");

  @TestConfiguration
  static class Inspection {
    private final List<SchemaReport> reports = new ArrayList<>();

    @Bean
    GraphQlSourceBuilderCustomizer inspection() {
      return builder -> builder.inspectSchemaMappings(reports::add);
    }
  }

  @Autowired Api api;
  @Autowired GraphQlSource source;
  @Autowired Inspection inspection;

  @Test
  void everyFieldAndArgumentIsServedAndNothingIsSkipped() {
    assertThat(inspection.reports).hasSize(1);
    SchemaReport report = inspection.reports.getFirst();
    assertThat(report.unmappedFields()).isEmpty();
    assertThat(report.unmappedRegistrations()).isEmpty();
    assertThat(report.unmappedArguments()).isEmpty();
    assertThat(report.fieldNullnessErrors()).isEmpty();
    assertThat(report.argumentNullnessErrors()).isEmpty();
    assertThat(report.skippedTypes()).isEmpty();
  }

  @Test
  void theCommittedSchemaIsTheOneThatIsServed() throws IOException {
    String served = print(source.schema());
    if (Boolean.getBoolean("evidence.schema.refresh")) {
      Files.createDirectories(PRINTED.getParent());
      Files.writeString(PRINTED, served);
    }
    assertThat(PRINTED)
        .as("refresh with mvn -pl graphql-api -am test -Devidence.schema.refresh=true")
        .hasContent(served);
  }

  @Test
  void directivesAreThoseOfTheSpecificationAndThePrintedOnes() throws IOException {
    assertThat(
            api.data("{ __schema { directives { name } } }")
                .at("/__schema/directives")
                .findValuesAsString("name"))
        .containsExactlyInAnyOrder(
            "include", "skip", "deprecated", "specifiedBy", "oneOf", "needs");
    assertThat(Files.readString(PRINTED)).contains("directive @needs").doesNotContain("@defer");
  }

  @Test
  void everythingIsDescribedWithAnExample() {
    assertThat(ownTypes().flatMap(SchemaTests::described))
        .isNotEmpty()
        .allSatisfy(
            element ->
                assertThat(element.getDescription()).as(element.getName()).contains("Example"));
  }

  @Test
  void fieldsOfOneNameHaveOneShapeOnAllNodes() {
    GraphQLInterfaceType node = (GraphQLInterfaceType) source.schema().getType("Node");
    Map<String, String> shapes = new HashMap<>();
    List<String> conflicts = new ArrayList<>();
    for (GraphQLObjectType type : source.schema().getImplementations(node)) {
      for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
        String shape = shape(field);
        String known = shapes.putIfAbsent(field.getName(), shape);
        if (known != null && !known.equals(shape)) {
          conflicts.add(type.getName() + "." + field.getName() + ": " + shape + " or " + known);
        }
      }
    }
    assertThat(shapes).containsKeys("id", "label", "title", "papers");
    assertThat(conflicts).isEmpty();
  }

  // Two object types may differ, as their own fields are compared in turn; leaves may not, and
  // neither may lists and nulls.
  private static String shape(GraphQLFieldDefinition field) {
    String printed = GraphQLTypeUtil.simplePrint(field.getType());
    return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer type
        ? printed.replace(type.getName(), "…")
        : printed;
  }

  private Stream<GraphQLNamedType> ownTypes() {
    return source.schema().getAllTypesAsList().stream()
        .filter(type -> !Introspection.isIntrospectionTypes(type))
        .filter(
            type ->
                type instanceof GraphQLFieldsContainer
                    || type instanceof GraphQLInputObjectType
                    || type instanceof GraphQLEnumType);
  }

  private static Stream<GraphQLNamedSchemaElement> described(GraphQLNamedType type) {
    return Stream.concat(
        Stream.of(type),
        switch (type) {
          case GraphQLFieldsContainer container ->
              container.getFieldDefinitions().stream()
                  .flatMap(field -> Stream.concat(Stream.of(field), field.getArguments().stream()));
          case GraphQLInputObjectType input -> input.getFieldDefinitions().stream();
          case GraphQLEnumType choice -> choice.getValues().stream();
          default -> Stream.empty();
        });
  }

  private static String print(GraphQLSchema schema) {
    return new SchemaPrinter(
            SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeDirectiveDefinitions(true)
                .includeDirectiveDefinition("needs"::equals)
                .includeSchemaElement(element -> true))
        .print(schema);
  }
}

package org.evidencegraph.graphql.error;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.ExecutionId;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.MergedField;
import graphql.execution.ResultPath;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FetchErrorsTests {
  private final GraphQLContext operation = GraphQLContext.newContext().build();

  @Test
  void logsAFaultOnceHoweverManyFieldsItFails(CapturedOutput log) {
    IllegalStateException fault = new IllegalStateException("the store is gone");
    resolve(fault);
    resolve(fault);
    assertThat(log.getOut()).containsOnlyOnce("IllegalStateException: the store is gone");
  }

  @Test
  void logsNothingOfWhatIsThrownAfterTheAnswer(CapturedOutput log) {
    AnswerEnd.note(operation);
    resolve(new IllegalStateException("the statement was cancelled"));
    assertThat(log.getAll()).doesNotContain("the statement was cancelled");
  }

  private void resolve(Throwable thrown) {
    assertThat(new FetchErrors().resolveException(thrown, field()).block()).hasSize(1);
  }

  private DataFetchingEnvironment field() {
    Field papers = Field.newField("papers").sourceLocation(new SourceLocation(1, 3)).build();
    return DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
        .graphQLContext(operation)
        .executionId(ExecutionId.from("test"))
        .mergedField(MergedField.newMergedField(papers).build())
        .executionStepInfo(
            ExecutionStepInfo.newExecutionStepInfo()
                .type(Scalars.GraphQLString)
                .path(ResultPath.rootPath().segment("papers"))
                .build())
        .build();
  }
}

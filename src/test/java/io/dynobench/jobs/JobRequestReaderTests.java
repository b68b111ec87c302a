package io.dynobench.jobs;

import static io.dynobench.jobs.Planning.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobRequestReaderTests {

  @Test
  void readsTheRequestOfTheDocumentation() {
    JobRequest request =
        request(
            """
            { 'name': 'small nets on the CPU', 'workload': 'inference', 'models': ['squeezenet1.1', 'resnet18'],
              'devices': ['cpu'], 'engines': ['pytorch'], 'precisions': ['fp32'], 'batchSizes': [1, 2, 4],
              'streams': [1], 'profile': 'quick', 'tags': {'purpose': 'smoke'}, 'priority': 0 }""");
    assertThat(request.models()).containsExactly("squeezenet1.1", "resnet18");
    assertThat(request.batchSizes()).isEqualTo(new BatchSizes(List.of("1", "2", "4")));
    assertThat(request.tags()).containsEntry("purpose", "smoke");
    assertThat(request.threads()).isNull();
  }

  @Test
  void readsSweepsAloneAndAmongNumbers() {
    assertThat(request("{'models': ['a'], 'batchSizes': '1:8'}").batchSizes())
        .isEqualTo(new BatchSizes(List.of("1:8")));
    assertThat(request("{'models': ['a'], 'batchSizes': [1, '8:64', 100]}").batchSizes())
        .isEqualTo(new BatchSizes(List.of("1", "8:64", "100")));
  }

  @Test
  void nullStandsForTheDefault() {
    assertThat(request("{'models': ['a'], 'devices': null, 'priority': null}"))
        .isEqualTo(JobRequest.of("a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]                                      |                | INVALID_TYPE",
        "3                                       |                | INVALID_TYPE",
        "null                                    |                | INVALID_TYPE",
        "{}                                      | models         | REQUIRED",
        "{'models': null}                        | models         | REQUIRED",
        "{'models': []}                          | models         | EMPTY_LIST",
        "{'models': 'resnet18'}                  | models         | INVALID_TYPE",
        "{'models': {}}                          | models         | INVALID_TYPE",
        "{'models': ['a', 3]}                    | models[1]      | INVALID_TYPE",
        "{'models': [null]}                      | models[0]      | INVALID_TYPE",
        "{'models': [['a']]}                     | models[0]      | INVALID_TYPE",
        "{'models': ['a'], 'batch': 1}           | batch          | UNKNOWN_FIELD",
        "{'models': ['a'], 'name': 7}            | name           | INVALID_TYPE",
        "{'models': ['a'], 'streams': 1}         | streams        | INVALID_TYPE",
        "{'models': ['a'], 'streams': []}        | streams        | EMPTY_LIST",
        "{'models': ['a'], 'streams': [1.5]}     | streams[0]     | INVALID_TYPE",
        "{'models': ['a'], 'streams': ['1']}     | streams[0]     | INVALID_TYPE",
        "{'models': ['a'], 'streams': [true]}    | streams[0]     | INVALID_TYPE",
        "{'models': ['a'], 'threads': [1e999]}   | threads[0]     | INVALID_TYPE",
        "{'models': ['a'], 'threads': [99999999999]} | threads[0] | INVALID_TYPE",
        "{'models': ['a'], 'batchSizes': []}     | batchSizes     | EMPTY_LIST",
        "{'models': ['a'], 'batchSizes': 4}      | batchSizes     | INVALID_TYPE",
        "{'models': ['a'], 'batchSizes': [1.5]}  | batchSizes[0]  | INVALID_TYPE",
        "{'models': ['a'], 'batchSizes': [1e999]}| batchSizes[0]  | INVALID_TYPE",
        "{'models': ['a'], 'batchSizes': [null]} | batchSizes[0]  | INVALID_TYPE",
        "{'models': ['a'], 'batchSizes': [{}]}   | batchSizes[0]  | INVALID_TYPE",
        "{'models': ['a'], 'priority': '1'}      | priority       | INVALID_TYPE",
        "{'models': ['a'], 'seed': 0.5}          | seed           | INVALID_TYPE",
        "{'models': ['a'], 'seed': 9223372036854775808} | seed    | INVALID_TYPE",
        "{'models': ['a'], 'tags': []}           | tags           | INVALID_TYPE",
        "{'models': ['a'], 'tags': {'x': 1}}     | tags.x         | INVALID_TYPE",
        "{'models': ['a'], 'tags': {'x': null}}  | tags.x         | INVALID_TYPE",
      })
  void refusesWrongTypesAndNamesTheField(String json, String field, String code) {
    assertThat(problems(json))
        .extracting(FieldProblem::field, FieldProblem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(field == null ? "" : field, code));
  }

  @Test
  void takesOneNumberOfThreadsWithoutBrackets() {
    assertThat(request("{'models': ['a'], 'threads': 2}").threads()).containsExactly(2);
    assertThat(problems("{'models': ['a'], 'threads': 2.5}"))
        .extracting(FieldProblem::field)
        .containsExactly("threads");
  }

  @Test
  void saysThatOneNumberIsEnough() {
    assertThat(problems("{'models': ['a'], 'arrivalRate': '50'}"))
        .singleElement()
        .satisfies(it -> assertThat(it.toString()).contains("a number or a list"));
  }

  @Test
  void complainsAboutEverythingAtOnce() {
    assertThat(problems("{'models': 1, 'streams': 'x', 'colour': 'red'}"))
        .extracting(FieldProblem::field)
        .containsExactlyInAnyOrder("models", "streams", "colour");
  }

  @Test
  void doesNotRepeatAMegabyte() {
    String megabyte = "x".repeat(1_000_000);
    String longest = "x".repeat(50_000); // Jackson reads no longer name
    assertThat(
            problems("{'models': ['a'], '%s': 1, 'streams': ['%s']}".formatted(longest, megabyte)))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(500));
  }

  @Test
  void refusesListsThatNobodyWrites() {
    String models = "'a',".repeat(1000) + "'a'";
    assertThat(problems("{'models': [%s]}".formatted(models)))
        .extracting(FieldProblem::code)
        .containsExactly("LIST_TOO_LONG");
  }

  private static List<FieldProblem> problems(String json) {
    return assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> request(json))
        .satisfies(e -> assertThat(e.status().value()).isEqualTo(400))
        .actual()
        .errors();
  }
}

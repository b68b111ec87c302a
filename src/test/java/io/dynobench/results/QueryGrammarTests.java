package io.dynobench.results;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynobench.bench.Metric;
import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import io.dynobench.results.Condition.OnPlatform;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Condition.Tagged;
import io.dynobench.results.Condition.Within;
import io.dynobench.results.QueryGrammar.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryGrammarTests {

  @Test
  void readsFiltersThatAreRepeatedOrCommaLists() {
    assertThat(strict(Map.of("model", List.of("a,b", "c"))))
        .containsExactly(new OneOf(Dimension.MODEL, List.of("a", "b", "c")));
    assertThat(strict(Map.of("deviceName", List.of("Xeon\\, 2 GHz,M60"))))
        .containsExactly(new OneOf(Dimension.DEVICE_NAME, List.of("Xeon, 2 GHz", "M60")));
  }

  @Test
  void readsValuesAsTheyAreStored() {
    UUID job = UUID.randomUUID();

    assertThat(strict(Map.of("batchSize", List.of("1,2"))))
        .containsExactly(new OneOf(Dimension.BATCH_SIZE, List.of(1, 2)));
    assertThat(strict(Map.of("job", List.of(job.toString()))))
        .containsExactly(new OneOf(Dimension.JOB, List.of(job)));
    assertThat(strict(Map.of("tag.purpose", List.of("smoke"))))
        .containsExactly(new Tagged("purpose", List.of("smoke")));
  }

  @Test
  void readsPlatformsAndRangesOfWhatIsDerived() {
    assertThat(strict(Map.of("platform", List.of("TX2-maxn,NCS"))))
        .containsExactly(new OnPlatform(List.of("TX2-maxn", "NCS")));
    assertThat(strict(Map.of("maxSecondsPerSample", List.of("0.1"))))
        .containsExactly(new Within(Derived.SECONDS_PER_SAMPLE, null, 0.1));
  }

  @ParameterizedTest
  @CsvSource({
    "minTop1, TOP1_PERCENT",
    "minTop1Percent, TOP1_PERCENT",
    "minLatencyP99Ms, LATENCY_P99_MS",
    "minLatencyP999Ms, LATENCY_P999_MS",
    "minPeakMemory, PEAK_MEMORY_MIB",
    "minThroughput, THROUGHPUT",
    "minMaxBatchSize, MAX_BATCH_SIZE"
  })
  void readsRangesOfMetricsWithAndWithoutTheUnit(String name, Metric metric) {
    assertThat(strict(Map.of(name, List.of("1e1"))))
        .containsExactly(new Within(ResultField.of(metric), 10.0, null));
  }

  @Test
  void readsRangesOfNumericDimensions() {
    assertThat(strict(Map.of("maxBatchSize", List.of("64"))))
        .containsExactly(new Within(Dimension.BATCH_SIZE, null, 64.0));
  }

  @Test
  void takesAnEmptyValueForNoFilter() {
    assertThat(strict(Map.of("model", List.of(""), "minTop1", List.of("")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "modle, a, UNKNOWN_PARAMETER",
    "tag., a, UNKNOWN_PARAMETER",
    "minModel, 1, UNKNOWN_PARAMETER",
    "minNothing, 1, UNKNOWN_PARAMETER",
    "min, 1, UNKNOWN_PARAMETER",
    "batchSize, many, INVALID_PARAMETER",
    "batchSize, 99999999999, INVALID_PARAMETER",
    "pruningPercent, NaN, INVALID_PARAMETER",
    "minTop1, 1d, INVALID_PARAMETER",
    "minTop1, 1e999, INVALID_PARAMETER",
    "maxThroughput, Infinity, INVALID_PARAMETER",
    "job, 7, INVALID_PARAMETER",
    "origin, measured, INVALID_PARAMETER",
    "workload, dancing, INVALID_PARAMETER"
  })
  void refusesWhatItCannotReadOrPassesItOver(String name, String value, String code) {
    Map<String, List<String>> parameters = Map.of(name, List.of(value));

    assertThat(refused(parameters).code()).isEqualTo(code);
    assertThat(refused(parameters).errors()).extracting(FieldProblem::field).containsExactly(name);
    assertThat(QueryGrammar.query(parameters, Set.of(), Mode.LENIENT)).isEqualTo(ResultQuery.ALL);
  }

  @Test
  void refusesGradesThatThereAreNot() {
    assertThat(refused(Map.of("grade", List.of("Z"))).getMessage()).contains("A, B, C or D");
  }

  @Test
  void refusesControlCharacters() {
    assertThat(refused(Map.of("model", List.of("a\u0000b"))).code()).isEqualTo("INVALID_PARAMETER");
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    assertThat(refused(Map.of("batchSize", List.of("x"), "minTop1", List.of("y"))).errors())
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"tag.t, 8, 9", "minThroughput, 32, 33"})
  void refusesMoreConditionsThanADatabaseBearsOrDropsTheExcess(String name, int most, int sent) {
    Map<String, List<String>> parameters = new TreeMap<>();
    IntStream.range(0, sent)
        .forEach(
            i -> {
              String parameter = name.startsWith("tag.") ? name + i : name;
              parameters.computeIfAbsent(parameter, each -> new ArrayList<>()).add("" + i);
            });

    assertThat(refused(parameters).code()).isEqualTo("TOO_MANY_CONDITIONS");
    assertThat(QueryGrammar.query(parameters, Set.of(), Mode.LENIENT).conditions()).hasSize(most);
  }

  @Test
  void refusesMoreValuesThanADatabaseBearsOrDropsTheExcess() {
    String values = IntStream.range(0, 201).mapToObj(String::valueOf).collect(joining(","));
    Map<String, List<String>> parameters = Map.of("model", List.of(values));

    assertThat(refused(parameters).code()).isEqualTo("TOO_MANY_CONDITIONS");
    assertThat(refused(parameters).errors())
        .extracting(FieldProblem::field)
        .containsExactly("model");
    assertThat(QueryGrammar.query(parameters, Set.of(), Mode.LENIENT).conditions())
        .singleElement()
        .satisfies(each -> assertThat(((OneOf) each).values()).hasSize(200));
  }

  @Test
  void leavesTheParametersOfOthersAlone() {
    assertThat(QueryGrammar.query(Map.of("x", List.of("throughput")), Set.of("x"), Mode.STRICT))
        .isEqualTo(ResultQuery.ALL);
  }

  @Test
  void readsTheOrderAndThePage() {
    ListParameters list =
        ListParameters.of(
            Map.of(
                "sort", List.of("throughput,desc", "model", "createdAt,asc"),
                "page", List.of("2"),
                "size", List.of("10")));

    assertThat(list.page()).isEqualTo(2);
    assertThat(list.size()).isEqualTo(10);
    assertThat(list.order())
        .isEqualTo(
            new ResultOrder(
                List.of(
                    new ResultOrder.By(ResultField.of(Metric.THROUGHPUT), true),
                    new ResultOrder.By(Dimension.MODEL, false)),
                false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sort | nothing",
        "sort | throughput,down",
        "sort | a,b,c",
        "page | -1",
        "page | x",
        "page | 2147483647",
        "size | 0",
        "size | 1001"
      })
  void refusesOrdersAndPagesThatDoNotExist(String name, String value) {
    var refused =
        catchThrowableOfType(
            ProblemException.class, () -> ListParameters.of(Map.of(name, List.of(value))));

    assertThat(refused.code()).isEqualTo("INVALID_PARAMETER");
    assertThat(refused.errors()).extracting(FieldProblem::field).containsExactly(name);
  }

  private static List<Condition> strict(Map<String, List<String>> parameters) {
    return QueryGrammar.query(parameters, Set.of(), Mode.STRICT).conditions();
  }

  private static ProblemException refused(Map<String, List<String>> parameters) {
    return catchThrowableOfType(
        ProblemException.class, () -> QueryGrammar.query(parameters, Set.of(), Mode.STRICT));
  }
}

package io.dynobench.jobs;

import static io.dynobench.jobs.Planning.plan;
import static io.dynobench.jobs.Planning.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynobench.bench.Optimizer;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.Workload;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PlannerTests {

  @Test
  void fillsInEveryDefault() {
    Plan plan = plan("{'models': ['resnet18']}");
    assertThat(plan.devices()).containsExactly(TestDevices.GPU0, TestDevices.GPU1);
    assertThat(plan.engines()).isNull();
    assertThat(plan.precisions()).containsExactly(Precision.FP32);
    assertThat(plan.batchSizes()).containsExactly(1, 2, 4, 8, 16, 32, 64);
    assertThat(plan.streams()).containsExactly(1);
    assertThat(plan.threads()).containsExactly(Plan.SHARED_OUT);
    assertThat(plan.profile()).isEqualTo(Profile.STANDARD);
    assertThat(plan.name()).isEqualTo("resnet18");
  }

  @Test
  void writesTheDefaultsIntoTheNormalisedRequest() {
    JobRequest normalised = plan("{'models': ['resnet18']}").normalised();
    assertThat(new JsonMapper().writeValueAsString(normalised))
        .isEqualTo(
            """
            {"name":"resnet18","workload":"inference","models":["resnet18"],"devices":["cuda:0","cuda:1"],\
            "engines":["pytorch"],"precisions":["fp32"],"batchSizes":"1:64","streams":[1],"threads":null,\
            "arrivalRate":null,"forks":1,"profile":"standard","tags":{},"priority":0,"seed":42}""");
  }

  @Test
  void aNormalisedRequestMeansTheSame() {
    Plan plan = plan("{'models': ['lenet', 'exported'], 'batchSizes': [4, '1:2'], 'threads': [2]}");
    String json = new JsonMapper().writeValueAsString(plan.normalised());
    assertThat(CrossProduct.of(plan(json))).isEqualTo(CrossProduct.of(plan));
  }

  @Test
  void writesTheSettingsOfAWorkloadIntoTheNormalisedRequest() {
    JobRequest search = plan("{'workload': 'max-batch', 'models': ['lenet']}").normalised();
    assertThat(search.settings().maxBatchSize()).isEqualTo(65_536);
    assertThat(search.settings().timeCapSeconds()).isEqualTo(1_800);
    assertThat(search.batchSizes()).isNull();
    JobRequest training =
        plan("{'workload': 'training', 'models': ['lenet'], 'epochs': 2}").normalised();
    assertThat(training.settings().dataset()).isEqualTo("synthetic");
    assertThat(training.settings().epochs()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "mlp, , RMSPROP",
    "cnn-mnist, , ADADELTA",
    "lenet, , SGD",
    "mlp, ADAM, ADAM",
  })
  void trainsEachModelWithItsOwnOptimizerUnlessToldOtherwise(
      String model, @Nullable Optimizer asked, Optimizer used) {
    var settings = new WorkloadSettings.Training("synthetic", 1, asked, null);
    assertThat(SettingsFields.of(settings, model))
        .isEqualTo(new WorkloadSettings.Training("synthetic", 1, used, null));
  }

  @Test
  void skipsTrialsWhoseDataThisNodeLacksAndSaysHowToGetIt() {
    Plan plan =
        plan(
            "{'workload': 'training', 'models': ['lenet'], 'dataset': 'no-such', 'devices': ['cpu', 'there/cpu'], 'batchSizes': [1]}");
    assertThat(CrossProduct.of(plan))
        .extracting(Point::refusal)
        .satisfiesExactly(
            here -> assertThat(here.orElse("")).contains("no-such"),
            there -> assertThat(there).isEmpty());
  }

  @Test
  void skipsSearchesOfAGpuForAMemoryLimitOfCpus() {
    Plan plan =
        plan(
            "{'workload': 'max-batch', 'models': ['resnet18'], 'memoryLimitMib': 2048, 'devices': ['cpu', 'cuda:0']}");
    assertThat(CrossProduct.of(plan))
        .extracting(point -> point.refused().map(Point.Refusal::field).orElse("runs"))
        .containsExactly("runs", "memoryLimitMib");
    Plan without = plan("{'workload': 'max-batch', 'models': ['resnet18'], 'devices': ['cuda:0']}");
    assertThat(CrossProduct.of(without)).extracting(Point::refused).containsOnly(Optional.empty());
  }

  @Test
  void skipsTrialsWhoseModelIsOnAnotherNodeAndSaysWhere() {
    Plan plan = plan("{'models': ['trained'], 'batchSizes': [1], 'devices': ['cpu', 'there/cpu']}");
    assertThat(CrossProduct.of(plan))
        .extracting(Point::refused)
        .satisfiesExactly(
            here -> {
              Point.Refusal refusal = here.orElseThrow();
              assertThat(refusal.field()).isEqualTo("models");
              assertThat(refusal.why())
                  .contains("on the node there, not on here", "abc.safetensors");
            },
            there -> assertThat(there).isEmpty());
  }

  @Test
  void takesTheForksOfTheProfileUnlessToldOtherwise() {
    assertThat(plan("{'models': ['lenet'], 'profile': 'publish'}").forks()).isEqualTo(5);
    Plan two = plan("{'models': ['lenet'], 'profile': 'quick', 'forks': 2}");
    assertThat(two.normalised().forks()).isEqualTo(2);
    assertThat(CrossProduct.of(two))
        .allSatisfy(point -> assertThat(point.spec(two).forks()).isEqualTo(2));
  }

  @Test
  void takesOneArrivalRateOrSeveral() {
    assertThat(plan("{'models': ['lenet'], 'arrivalRate': 100}").arrivalRates())
        .containsExactly(100.0);
    assertThat(plan("{'models': ['lenet'], 'arrivalRate': [0.5, 2, 2.0]}").arrivalRates())
        .containsExactly(0.5, 2.0);
    assertThat(plan("{'models': ['lenet']}").arrivalRates()).containsExactly(Plan.CLOSED_LOOP);
  }

  @Test
  void takesTheCpuWhereThereIsNoGpu() {
    Plan plan = Planning.over(TestDevices.cpuOnly()).plan(JobRequest.of("resnet18"));
    assertThat(plan.devices()).containsExactly(TestDevices.CPU);
  }

  @Test
  void aBareNameIsADeviceOfThisNode() {
    assertThat(plan("{'models': ['lenet'], 'devices': ['cpu']}").devices())
        .containsExactly(TestDevices.CPU);
    assertThat(plan("{'models': ['lenet'], 'devices': ['there/cpu', 'here/cpu']}").devices())
        .containsExactly(TestDevices.THERE, TestDevices.CPU);
  }

  @Test
  void countsDuplicatesOnce() {
    Plan plan =
        plan(
            """
            {'models': ['lenet', 'lenet'], 'devices': ['cpu', 'here/cpu'], 'engines': ['pytorch', 'pytorch'],
             'precisions': ['fp32', 'fp32'], 'batchSizes': [4, 1, '1:4', 1], 'streams': [2, 2], 'threads': [1, 1]}""");
    assertThat(CrossProduct.of(plan)).hasSize(3);
    assertThat(plan.batchSizes()).containsExactly(1, 2, 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'workload': 'gaming'        | workload      | UNKNOWN_WORKLOAD | inference, training",
        "'dataset': 'mnist'          | dataset       | NOT_FOR_WORKLOAD | inference has no dataset",
        "'memoryLimitMib': 2048      | memoryLimitMib| NOT_FOR_WORKLOAD | leave the field out",
        "'workload': 'training', 'streams': [2] | streams | NOT_FOR_WORKLOAD | training has no streams",
        "'workload': 'training', 'timeCapSeconds': 1801 | timeCapSeconds | ABOVE_TIMEOUT | dynobench.trials.timeout",
        "'workload': 'training', 'epochs': 0 | epochs | OUT_OF_RANGE | 1 to 10000",
        "'workload': 'training', 'optimizer': 'magic' | optimizer | UNKNOWN_OPTIMIZER | rmsprop, adadelta",
        "'workload': 'training', 'dataset': '../etc' | dataset | INVALID_NAME | /api/v1/datasets",
        "'workload': 'training', 'profile': 'publish' | profile | NOT_FOR_WORKLOAD | quick and standard",
        "'workload': 'accuracy'      | dataset       | REQUIRED         | compare with",
        "'workload': 'accuracy', 'dataset': 'synthetic' | dataset | NO_LABELS | random",
        "'workload': 'accuracy', 'dataset': 'x', 'preprocessing': {'mean': [0.5], 'std': [0]} | preprocessing.std | INVALID_PREPROCESSING | 0.000001 to 1000000",
        "'workload': 'accuracy', 'dataset': 'x', 'preprocessing': {'mean': [0.5], 'std': [1e-7]} | preprocessing.std | INVALID_PREPROCESSING | 0.000001 to 1000000",
        "'workload': 'accuracy', 'dataset': 'x', 'preprocessing': {'mean': [1e39], 'std': [1]} | preprocessing.mean | INVALID_PREPROCESSING | 0 to 1000000",
        "'workload': 'accuracy', 'dataset': 'x', 'preprocessing': {'mean': [0.5], 'std': [1, 1]} | preprocessing.std | INVALID_PREPROCESSING | as many",
        "'workload': 'accuracy', 'dataset': 'x', 'preprocessing': {'mean': [0.5], 'std': [1], 'layout': 'hwcn'} | preprocessing.layout | INVALID_PREPROCESSING | nchw, nhwc",
        "'workload': 'max-batch', 'batchSizes': [1] | batchSizes | NOT_FOR_WORKLOAD | max-batch",
        "'workload': 'max-batch', 'memoryLimitMib': 10 | memoryLimitMib | OUT_OF_RANGE | 768",
        "'workload': 'max-batch', 'maxBatchSize': 70000 | maxBatchSize | OUT_OF_RANGE | 65536",
        "'profile': 'thorough'       | profile       | UNKNOWN_PROFILE      | quick, standard, publish",
        "'profile': ''               | profile       | UNKNOWN_PROFILE      | quick, standard",
        "'devices': ['cuda:7']       | devices[0]    | UNKNOWN_DEVICE       | cpu, cuda:0, cuda:1, there/cpu",
        "'devices': ['/']            | devices[0]    | UNKNOWN_DEVICE       | cpu",
        "'devices': ['cpu', 'cuda:2']| devices[1]    | DEVICE_NOT_USABLE    | the driver is not installed",
        "'engines': ['tensorflow']   | engines[0]    | UNKNOWN_ENGINE       | onnxruntime, pytorch",
        "'precisions': ['amp']       | precisions[0] | UNKNOWN_PRECISION    | fp32, tf32, fp16",
        "'batchSizes': [0]           | batchSizes    | NOT_POSITIVE         | 1 to 65536",
        "'batchSizes': [1, -1]       | batchSizes[1] | NOT_POSITIVE         | 1 to 65536",
        "'batchSizes': '8:1'         | batchSizes    | REVERSED_RANGE       | 1:8",
        "'batchSizes': [70000]       | batchSizes    | BATCH_TOO_LARGE      | 65536",
        "'batchSizes': '1:64:octaves'| batchSizes    | INVALID_BATCH_SIZE   | decades",
        "'streams': [0]              | streams[0]    | OUT_OF_RANGE         | 1 to 256",
        "'streams': [257]            | streams[0]    | OUT_OF_RANGE         | 1 to 256",
        "'threads': [0]              | threads[0]    | OUT_OF_RANGE         | 1 to 1024",
        "'threads': [1025]           | threads[0]    | OUT_OF_RANGE         | 1 to 1024",
        "'arrivalRate': 0            | arrivalRate   | OUT_OF_RANGE         | 0.01 to 1000000",
        "'arrivalRate': -5           | arrivalRate   | OUT_OF_RANGE         | 0.01 to 1000000",
        "'arrivalRate': [10, 2e6]    | arrivalRate[1]| OUT_OF_RANGE         | 0.01 to 1000000",
        "'arrivalRate': 1e999        | arrivalRate   | OUT_OF_RANGE         | not Infinity",
        "'forks': 0                  | forks         | OUT_OF_RANGE         | 1 to 20",
        "'forks': 21                 | forks         | OUT_OF_RANGE         | 1 to 20",
        "'priority': 101             | priority      | OUT_OF_RANGE         | -100 to 100",
        "'priority': -101            | priority      | OUT_OF_RANGE         | -100 to 100",
        "'name': 'a\\u0000b'         | name          | INVALID_CHARACTERS   | control",
        "'name': '\\ud800'           | name          | INVALID_CHARACTERS   | control",
        "'tags': {'': 'x'}           | tags.         | INVALID_TAG          | 1 to 64",
        "'tags': {'x': '\\u0000'}    | tags.x        | INVALID_TAG          | 200",
      })
  void namesTheFieldAndWhatItAccepts(String fields, String field, String code, String accepted) {
    assertThat(problems("{'models': ['lenet'], %s}".formatted(fields)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo(field);
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.detail()).contains(accepted);
            });
  }

  @Test
  void plansOneTrialOfCeilingsPerDeviceEngineAndPrecision() {
    Plan plan =
        plan(
            "{'workload': 'ceilings', 'devices': ['cpu', 'cuda:0'], 'precisions': ['fp32', 'int8']}");

    assertThat(CrossProduct.of(plan))
        .extracting(point -> point.spec(plan))
        .allSatisfy(
            spec -> {
              assertThat(spec.workload()).isEqualTo(Workload.CEILINGS);
              assertThat(spec.model()).isEqualTo("gemm");
              assertThat(spec.engine()).isEqualTo("pytorch");
              assertThat(spec.threads()).isNull();
              assertThat(spec.forks()).isEqualTo(1);
            })
        .hasSize(4);
    assertThat(CrossProduct.of(plan).stream().flatMap(point -> point.refusal().stream()))
        .containsOnly(
            "pytorch does not compute in int8 here. gemm on pytorch runs in fp32, fp16, bf16.")
        .hasSize(2);
    String json = new JsonMapper().writeValueAsString(plan.normalised());
    assertThat(json)
        .startsWith("{\"name\":\"ceilings\",\"workload\":\"ceilings\",\"models\":null,")
        .contains("\"batchSizes\":null,\"streams\":null,\"threads\":null");
    assertThat(CrossProduct.of(plan(json))).isEqualTo(CrossProduct.of(plan));
  }

  @Test
  void plansCeilingsOnBothEnginesAsFarAsTheyCompute() {
    Plan plan =
        plan(
            """
            {'workload': 'ceilings', 'engines': ['pytorch', 'onnxruntime'],
             'devices': ['cpu', 'cuda:0'], 'precisions': ['fp32', 'bf16', 'int8']}""");

    assertThat(CrossProduct.of(plan))
        .hasSize(12)
        .filteredOn(point -> point.refusal().isEmpty())
        .extracting(point -> point.engine() + " " + point.device().id() + " " + point.precision())
        .containsExactlyInAnyOrder(
            "pytorch cpu FP32",
            "pytorch cpu BF16",
            "pytorch cuda:0 FP32",
            "pytorch cuda:0 BF16",
            "onnxruntime cpu FP32",
            "onnxruntime cpu INT8");
    assertThat(CrossProduct.of(plan).stream().flatMap(point -> point.refusal().stream()))
        .containsOnly(
            "pytorch does not compute in int8 here. gemm on pytorch runs in fp32, fp16, bf16.",
            "The packaged ONNX Runtime runs on CPUs only.",
            "ONNX Runtime has no bf16 kernels for CPUs; it would compute in fp32 without a word."
                + " gemm on onnxruntime runs in fp32, int8.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'models': ['lenet']       | models     | NOT_FOR_WORKLOAD | no models",
        "'batchSizes': [1]         | batchSizes | NOT_FOR_WORKLOAD | no batchSizes",
        "'streams': [1]            | streams    | NOT_FOR_WORKLOAD | no streams",
        "'threads': [1]            | threads    | NOT_FOR_WORKLOAD | no threads",
        "'profile': 'publish'      | profile    | NOT_FOR_WORKLOAD | quick and standard",
        "'engines': ['tensorrt']   | engines[0] | UNKNOWN_ENGINE   | one of onnxruntime, pytorch",
      })
  void refusesWhatCeilingsDoNotHave(String fields, String field, String code, String accepted) {
    assertThat(problems("{'workload': 'ceilings', %s}".formatted(fields)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo(field);
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.detail()).contains(accepted);
            });
  }

  @Test
  void guessesWhichModelWasMeant() {
    assertThat(problems("{'models': ['lenet', 'resnet-18']}"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo("models[1]");
              assertThat(problem.code()).isEqualTo("UNKNOWN_MODEL");
              assertThat(problem.detail()).contains("did you mean resnet18?");
            });
  }

  @Test
  void limitsNamesAndTags() {
    assertThat(problems("{'models': ['lenet'], 'name': '%s'}".formatted("x".repeat(201))))
        .extracting(FieldProblem::code)
        .containsExactly("TOO_LONG");
    String tags =
        IntStream.rangeClosed(1, 33)
            .mapToObj("'t%d': 'x'"::formatted)
            .collect(Collectors.joining(","));
    assertThat(problems("{'models': ['lenet'], 'tags': {%s}}".formatted(tags)))
        .extracting(FieldProblem::code)
        .containsExactly("TOO_MANY_TAGS");
  }

  @Test
  void countsTooManyTrialsWithoutMakingThem() {
    assertThat(
            problems(
                """
                {'models': ['lenet', 'resnet18', 'exported'], 'devices': ['cpu', 'cuda:0', 'cuda:1', 'there/cpu'],
                 'batchSizes': '1:65536:1', 'streams': [1, 2, 3, 4, 5, 6, 7, 8], 'threads': [1, 2]}"""))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("TOO_MANY_TRIALS");
              assertThat(problem.detail()).contains("12582912").contains("10000");
            });
  }

  @Test
  void acceptsExactlyTheLimit() {
    assertThat(
            CrossProduct.of(
                plan("{'models': ['lenet'], 'devices': ['cpu'], 'batchSizes': '1:10000:1'}")))
        .hasSize(10_000);
  }

  private static List<FieldProblem> problems(String json) {
    return assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Planning.over(TestDevices.withGpus()).plan(request(json)))
        .satisfies(e -> assertThat(e.status().value()).isEqualTo(400))
        .actual()
        .errors();
  }
}

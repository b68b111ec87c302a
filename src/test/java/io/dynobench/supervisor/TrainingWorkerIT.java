package io.dynobench.supervisor;

import static io.dynobench.supervisor.SupervisorHarness.failed;
import static io.dynobench.supervisor.SupervisorHarness.measured;
import static io.dynobench.supervisor.SupervisorHarness.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.InputShape;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.bench.LearningPoint;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Optimizer;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.Samples;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.data.OpenSamples;
import io.dynobench.testing.IdxFiles;
import io.dynobench.zoo.Fingerprint;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.TrainedParameters;
import io.dynobench.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Networks that are trained by the real engine in real workers, on a small data set. */
class TrainingWorkerIT {

  private static final int TRAINING = 600;
  private static final int TEST = 200;

  private final Path folder;
  private final List<LearningPoint> points = Collections.synchronizedList(new ArrayList<>());

  TrainingWorkerIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void makeData() throws IOException {
    IdxFiles.write(folder, "train", TRAINING, 1);
    IdxFiles.write(folder, "test", TEST, 2);
  }

  @Test
  void trainsThePerceptronOverWholeEpochs() throws Exception {
    Measurement measured = measured(train("mlp", 32, epochs(3, Optimizer.RMSPROP)));

    int steps = (TRAINING * 3 + 31) / 32;
    assertThat(Samples.read(folder.resolve("samples.gz")).count()).isEqualTo(steps);
    assertThat(measured.provenance())
        .containsEntry("training.steps", String.valueOf(steps))
        .containsEntry("training.epochs", "3")
        .containsEntry("dataset.name", "bars")
        .containsEntry("dataset.sha256", "ab")
        .containsEntry("dataset.samples", "600")
        .containsEntry("validation.split", "test")
        .containsEntry("validation.samples", "200")
        .containsEntry("validation.sha256", "ab")
        .containsKeys("accuracy.ties", "accuracy.confidence")
        .containsEntry("optimizer", "rmsprop")
        .containsEntry("parameters.sha256", Fingerprint.of(parameters()).sha256())
        .hasEntrySatisfying(
            "windows.surroundings",
            why -> assertThat(why).startsWith("unavailable").contains("standing still"));
    assertThat(value(measured, Metric.TOP1_PERCENT)).isGreaterThan(90);
    assertThat(value(measured, Metric.TOP5_PERCENT)).isGreaterThan(95);
    assertThat(measured.confidence().get(Metric.TOP1_PERCENT)).isNotNull();
    double step = value(measured, Metric.LATENCY_MEAN_MS);
    double forward = value(measured, Metric.TRAIN_FORWARD_MS);
    double backward = value(measured, Metric.TRAIN_BACKWARD_MS);
    double update = value(measured, Metric.TRAIN_UPDATE_MS);
    assertThat(List.of(forward, backward, update)).allSatisfy(it -> assertThat(it).isPositive());
    assertThat(forward + backward + update).as("within the steps").isLessThan(1.000001 * step);
    assertThat(value(measured, Metric.TRAIN_SECONDS_PER_EPOCH))
        .isCloseTo(
            TRAINING * value(measured, Metric.TRAIN_SECONDS_PER_SAMPLE), withinPercentage(3));
    assertThat(points)
        .filteredOn(point -> point.accuracyPercent() != null)
        .extracting(LearningPoint::step)
        .as("the ends of epochs, unless they come too fast")
        .isSubsetOf(19L, 38L, 57L)
        .startsWith(19L)
        .endsWith(57L);
    assertThat(points.get(points.size() - 1).accuracyPercent())
        .isEqualTo(value(measured, Metric.TOP1_PERCENT));
    assertThat(points).extracting(LearningPoint::step).doesNotHaveDuplicates();
    assertThat(TrainedParameters.read(parameters()).texts())
        .containsEntry("network", "mlp")
        .containsEntry("optimizer", "rmsprop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mlp", "cnn-mnist"})
  void whatWasLearnedSaysTheSameByEveryEngine(String id) throws Exception {
    Measurement measured = measured(train(id, 100, epochs(1, Optimizer.SGD)));
    double said = value(measured, Metric.TOP1_PERCENT);

    Network network = Zoo.find(id).orElseThrow();
    Network learned = network.with(TrainedParameters.read(parameters()));
    var test = OpenSamples.open(bars(), Split.TEST, network.input(), null, network.classes(), 0);
    var scores = new TrainedScores(learned, test, folder);

    double oneSample = 100.0 / TEST + 1e-9;
    assertThat(said).isGreaterThan(15);
    assertThat(scores.byPyTorch(Precision.FP32)).isCloseTo(said, within(oneSample));
    assertThat(scores.byOnnxRuntime(Precision.FP32)).isCloseTo(said, within(oneSample));
    assertThat(scores.byOnnxRuntime(Precision.INT8)).isCloseTo(said, within(5.0));
  }

  @Test
  void theSameSeedMakesTheSameCurveAndTheSameFile() throws Exception {
    Measurement before = measured(train("cnn-mnist", 50, epochs(1, Optimizer.ADADELTA)));
    String first = Fingerprint.of(parameters()).sha256();
    Double accuracy = points.get(points.size() - 1).accuracyPercent();
    points.clear();

    Measurement again = measured(train("cnn-mnist", 50, epochs(1, Optimizer.ADADELTA)));

    assertThat(value(again, Metric.TRAIN_LOSS)).isEqualTo(value(before, Metric.TRAIN_LOSS));
    assertThat(Fingerprint.of(parameters()).sha256()).isEqualTo(first);
    assertThat(points.get(points.size() - 1).step()).isEqualTo(12);
    assertThat(points.get(points.size() - 1).accuracyPercent()).isEqualTo(accuracy);
  }

  @Test
  void stopsAtItsTimeCap() throws Exception {
    var settings = new WorkloadSettings.Training("bars", 1000, Optimizer.SGD, 1);

    Measurement measured = measured(train("lenet", 1, settings));

    Samples steps = Samples.read(folder.resolve("samples.gz"));
    assertThat(Arrays.stream(steps.startNanos()))
        .as("no step begins after it")
        .allMatch(at -> at < 1_000_000_000);
    assertThat(measured.provenance())
        .containsEntry("training.steps", String.valueOf(steps.count()))
        .hasEntrySatisfying(
            "training.epochs", epochs -> assertThat(Integer.parseInt(epochs)).isLessThan(1000));
  }

  @Test
  void trainsANetworkWithNormalisationOnSyntheticData() throws Exception {
    var settings = new WorkloadSettings.Training("synthetic", null, Optimizer.ADAM, 1);
    Network network = Zoo.find("mobilenet-v2").orElseThrow();

    Measurement measured = measured(start(network, 2, settings, synthetic()));

    assertThat(measured.missing())
        .containsEntry(Metric.TOP1_PERCENT, "the labels of synthetic data are random")
        .containsKey(Metric.TRAIN_SECONDS_PER_EPOCH);
    assertThat(value(measured, Metric.TRAIN_LOSS)).isPositive();
    assertThat(value(measured, Metric.FLOPS_PER_SAMPLE)).isEqualTo(6.0 * network.macs());
  }

  @Test
  void refusesABatchThatIsLargerThanTheDataSet() throws Exception {
    var failed = failed(train("mlp", 601, epochs(1, Optimizer.SGD)));

    assertThat(failed.reason()).isEqualTo(FailureReason.UNSUPPORTED);
    assertThat(failed.detail()).contains("601", "600 samples");
  }

  @Test
  void saysWhichFileOfTheDataSetIsDamaged() throws Exception {
    Files.write(folder.resolve("train-images"), new byte[] {0, 0, 8, 3, 0, 0});

    var failed = failed(train("mlp", 10, epochs(1, Optimizer.SGD)));

    assertThat(failed.reason()).isEqualTo(FailureReason.DATASET_UNREADABLE);
    assertThat(failed.detail()).contains("train-images");
  }

  private static WorkloadSettings.Training epochs(int epochs, Optimizer optimizer) {
    return new WorkloadSettings.Training("bars", epochs, optimizer, null);
  }

  private Path parameters() {
    return folder.resolve("parameters.safetensors");
  }

  private RunningWorker train(String id, int batchSize, WorkloadSettings.Training settings)
      throws IOException {
    return start(Zoo.find(id).orElseThrow(), batchSize, settings, bars());
  }

  private RunningWorker start(
      Network network, int batchSize, WorkloadSettings.Training settings, LabelledData data)
      throws IOException {
    Path module = folder.resolve(network.id() + ".pt");
    try (var target = Files.newOutputStream(module)) {
      network.learning().writeTo(target);
    }
    var artifact =
        new ModelArtifact(
            network.id(),
            module,
            null,
            null,
            network.input(),
            network.parameters(),
            network.macs(),
            network.weightBytes(Precision.FP32),
            network.activationBytes(Precision.FP32));
    var spec =
        new TrialSpec(
            Workload.TRAINING,
            network.id(),
            "pytorch",
            Precision.FP32,
            "cpu",
            batchSize,
            1,
            null,
            null,
            1,
            Profile.QUICK,
            42,
            settings);
    var request =
        new WorkerRequest(
            spec,
            artifact,
            Map.of(),
            false,
            folder.resolve("log.txt"),
            folder.resolve("samples.gz"),
            data,
            parameters(),
            null);
    return harness().supervisor().start(request, new Listener());
  }

  private final class Listener implements WorkerListener {

    @Override
    public void onProgress(String phase, double fraction, @Nullable Double throughput) {}

    @Override
    public void onLearned(LearningPoint point) {
      points.add(point);
    }
  }

  private SupervisorHarness harness() {
    var worker =
        new WorkerProperties(
            DataSize.ofMegabytes(128),
            SupervisorHarness.BRIEF,
            1,
            Path.of("target", "djl-cache").toAbsolutePath().toString(),
            Duration.ofSeconds(60));
    var trials =
        new TrialProperties(
            Duration.ofSeconds(60), Duration.ofMinutes(5), 3, DataSize.ofMegabytes(1), 1_000_000);
    return SupervisorHarness.in(folder, worker, trials);
  }

  private LabelledData bars() {
    return new LabelledData(
        "bars",
        LabelledData.Format.IDX,
        InputShape.of(1, 28, 28),
        10,
        List.of(),
        Map.of(Split.TRAINING, part("train", TRAINING), Split.TEST, part("test", TEST)));
  }

  private LabelledData.Part part(String name, int count) {
    return new LabelledData.Part(
        folder.resolve(name + "-images"), folder.resolve(name + "-labels"), count, "ab");
  }

  private static LabelledData synthetic() {
    return new LabelledData(
        LabelledData.SYNTHETIC, LabelledData.Format.SYNTHETIC, null, 0, List.of(), Map.of());
  }
}

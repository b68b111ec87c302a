package io.dynobench.supervisor;

import static io.dynobench.supervisor.SupervisorHarness.failed;
import static io.dynobench.supervisor.SupervisorHarness.measured;
import static io.dynobench.supervisor.SupervisorHarness.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Interval;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Preprocessing;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.data.FoundData;
import io.dynobench.data.IdxFiles;
import io.dynobench.data.ImageFiles;
import io.dynobench.data.LabelledSamples;
import io.dynobench.data.OpenSamples;
import io.dynobench.worker.engine.Engine;
import io.dynobench.worker.engine.OnnxRuntimeEngine;
import io.dynobench.worker.engine.PyTorchEngine;
import io.dynobench.zoo.ModelFile;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.Zoo;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/**
 * Accuracy in real workers, on images whose right labels are by definition what the engine itself
 * says of them, and on some whose labels are wrong on purpose.
 */
class AccuracyIT {

  private static final Network LENET = Zoo.find("lenet").orElseThrow();
  private static final int SAMPLES = 50;
  private static final int BATCH = 8;
  private static final int WRONG = 7;

  private final Path folder;

  AccuracyIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({"pytorch, fp32", "pytorch, bf16", "onnxruntime, int8"})
  void isWhatTheEngineItselfSaysOfEverySample(String engine, String precision) throws Exception {
    ModelArtifact model = lenet(engine, Precision.of(precision));
    int[] said = predictions(engine, model, Precision.of(precision));
    byte[] labels = new byte[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      labels[i] = (byte) (i < WRONG ? (said[i] + 1) % 10 : said[i]);
    }
    LabelledData data = tenClasses(idx("flipped", labels));

    Measurement measurement =
        measured(harness().start(request(engine, model, Precision.of(precision), data, null)));

    assertThat(value(measurement, Metric.TOP1_PERCENT))
        .isEqualTo(100.0 * (SAMPLES - WRONG) / SAMPLES);
    assertThat(value(measurement, Metric.TOP5_PERCENT))
        .isBetween(100.0 * (SAMPLES - WRONG) / SAMPLES, 100.0);
    Interval interval = Objects.requireNonNull(measurement.confidence().get(Metric.TOP1_PERCENT));
    assertThat(interval.low()).isCloseTo(73.81, within(0.005));
    assertThat(interval.high()).isCloseTo(93.05, within(0.005));
    assertThat(value(measurement, Metric.THROUGHPUT)).isPositive();
    assertThat(value(measurement, Metric.LATENCY_P50_MS)).isPositive();
    assertThat(value(measurement, Metric.PEAK_MEMORY_MIB)).isPositive();
    assertThat(measurement.provenance())
        .containsEntry("dataset.name", "flipped")
        .containsEntry("dataset.split", "test")
        .containsEntry("dataset.samples", "50")
        .containsEntry("dataset.sha256", "abc")
        .containsEntry("accuracy.preprocessing", "the data set's own")
        .containsKey("phase.accuracy.seconds");
  }

  /** A grey image of its own is a class's, and colour models want three channels of it. */
  @Test
  void preprocessesAFolderOfImagesAsItIsTold() throws Exception {
    ModelArtifact model = lenet("onnxruntime", Precision.FP32);
    Path root = folder.resolve("pictures");
    for (int i = 0; i < 10; i++) {
      ImageFiles.write(root.resolve("%d/only.png".formatted(i)), picture(i));
    }
    var preprocessing =
        new Preprocessing(28, 28, List.of(0.5), List.of(0.5), Preprocessing.Layout.NCHW);
    LabelledData data = data("pictures", FoundData.in(root));
    int[] said = predictions("onnxruntime", model, Precision.FP32, data, preprocessing);
    long right = 0;
    for (int i = 0; i < said.length; i++) {
      right += said[i] == i ? 1 : 0;
    }

    Measurement measurement =
        measured(
            harness().start(request("onnxruntime", model, Precision.FP32, data, preprocessing)));

    assertThat(value(measurement, Metric.TOP1_PERCENT)).isEqualTo(10.0 * right);
    assertThat(measurement.provenance().get("accuracy.preprocessing"))
        .isEqualTo("resize 28, crop 28, mean [0.5], std [0.5], layout nchw");
  }

  @Test
  void namesTheImageThatIsDamaged() throws Exception {
    Path root = folder.resolve("damaged");
    for (int i = 0; i < 10; i++) {
      ImageFiles.write(root.resolve("%d/only.png".formatted(i)), picture(i));
    }
    byte[] whole = Files.readAllBytes(root.resolve("6/only.png"));
    Files.write(root.resolve("6/only.png"), Arrays.copyOf(whole, whole.length / 2));

    var failed =
        failed(
            harness()
                .start(
                    request(
                        "onnxruntime",
                        lenet("onnxruntime", Precision.FP32),
                        Precision.FP32,
                        data("damaged", FoundData.in(root)),
                        null)));

    assertThat(failed.reason()).isEqualTo(FailureReason.DATASET_UNREADABLE);
    assertThat(failed.detail()).contains("6/only.png", "CORRUPT_IMAGE");
  }

  @Test
  void refusesADataSetOfOtherClassesBeforeItMeasures() throws Exception {
    LabelledData data = idx("three", new byte[] {0, 1, 2});
    ModelArtifact model = lenet("onnxruntime", Precision.FP32);

    var failed = failed(harness().start(request("onnxruntime", model, Precision.FP32, data, null)));

    assertThat(failed.reason()).isEqualTo(FailureReason.UNSUPPORTED);
    assertThat(failed.detail()).contains("10 numbers for each sample", "three has 3 classes");
  }

  private static BufferedImage picture(int seed) {
    var image = new BufferedImage(40, 32, BufferedImage.TYPE_BYTE_GRAY);
    var random = new Random(seed);
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 40; x++) {
        image.getRaster().setSample(x, y, 0, random.nextInt(256));
      }
    }
    return image;
  }

  private LabelledData idx(String name, byte[] labels) throws IOException {
    byte[] images = new byte[labels.length * 28 * 28];
    new Random(1).nextBytes(images);
    IdxFiles.write(folder.resolve(name), "t10k", images, labels);
    return data(name, FoundData.in(folder.resolve(name)));
  }

  /** The files do not say how many there are, and not every class needs to have a sample. */
  private static LabelledData tenClasses(LabelledData data) {
    return new LabelledData(
        data.name(), data.format(), data.image(), 10, data.classNames(), data.parts());
  }

  private static LabelledData data(String name, FoundData found) {
    Map<Split, LabelledData.Part> parts =
        found.parts().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    each ->
                        new LabelledData.Part(
                            each.getValue().samples(),
                            each.getValue().labels(),
                            each.getValue().count(),
                            "abc")));
    return new LabelledData(
        name, found.format(), found.image(), found.classes(), found.classNames(), parts);
  }

  private int[] predictions(String engine, ModelArtifact model, Precision precision)
      throws Exception {
    byte[] labels = new byte[SAMPLES];
    return predictions(engine, model, precision, tenClasses(idx("any", labels)), null);
  }

  /** Of the engine in this process, batch by batch as a worker reads them. */
  private static int[] predictions(
      String engine,
      ModelArtifact model,
      Precision precision,
      LabelledData data,
      @Nullable Preprocessing preprocessing)
      throws Exception {
    LabelledSamples samples =
        OpenSamples.open(data, Split.TEST, model.input(), preprocessing, 10, 0);
    Engine chosen = engine.equals("pytorch") ? new PyTorchEngine() : new OnnxRuntimeEngine();
    TrialSpec spec = spec(engine, precision, data.name(), preprocessing);
    chosen.prepare(spec, 1);
    int[] said = new int[Math.toIntExact(samples.count())];
    try (var loaded = chosen.load(model, spec)) {
      var stream = loaded.open(0);
      float[] batch = new float[BATCH * 784];
      for (int first = 0; first < said.length; first += BATCH) {
        for (int place = 0; place < BATCH; place++) {
          samples.read((first + place) % said.length, batch, place * 784);
        }
        float[] scores = stream.infer(batch);
        for (int place = 0; place < BATCH && first + place < said.length; place++) {
          said[first + place] = best(scores, place * 10);
        }
      }
    }
    return said;
  }

  private static int best(float[] scores, int from) {
    int best = from;
    for (int each = from; each < from + 10; each++) {
      best = scores[each] > scores[best] ? each : best;
    }
    return best - from;
  }

  private ModelArtifact lenet(String engine, Precision precision) throws IOException {
    ModelFile file =
        engine.equals("pytorch") ? LENET.torchScript(precision) : LENET.onnx(precision);
    Path path = folder.resolve("lenet" + file.suffix());
    try (var out = Files.newOutputStream(path)) {
      file.writeTo(out);
    }
    return new ModelArtifact("lenet", path, null, null, LENET.input(), null, null, null, null);
  }

  private WorkerRequest request(
      String engine,
      ModelArtifact model,
      Precision precision,
      LabelledData data,
      @Nullable Preprocessing preprocessing) {
    return new WorkerRequest(
        spec(engine, precision, data.name(), preprocessing),
        model,
        Map.of(),
        false,
        folder.resolve("log.txt"),
        folder.resolve("samples.gz"),
        data,
        null,
        null);
  }

  private static TrialSpec spec(
      String engine, Precision precision, String data, @Nullable Preprocessing preprocessing) {
    return new TrialSpec(
        Workload.ACCURACY,
        "lenet",
        engine,
        precision,
        "cpu",
        BATCH,
        1,
        null,
        null,
        1,
        Profile.QUICK,
        42,
        new WorkloadSettings.Accuracy(data, preprocessing));
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
}

package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.InputShape;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.data.IdxFiles;
import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.ModelStream;
import io.dynobench.worker.engine.TrialFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On images of which each shows its own number, from 0 on. */
class AccuracyPassTests {

  private static final int CLASSES = 10;

  private final Path folder;
  private final Gauge gauge = new Gauge();

  AccuracyPassTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 64})
  void countsEverySampleOnceWhateverTheBatch(int batchSize) throws Exception {
    var pass = pass(batchSize, 0, 1, 2, 9, 4, 5, 0);

    var outcome = pass.run(saysTheNumberOfTheImage(batchSize), gauge);

    assertThat(outcome).isEqualTo(new Correct(7, 5, 5.0, 0));
    assertThat(gauge.calls()).isEqualTo((7 + batchSize - 1) / batchSize);
    assertThat(gauge.calls()).isEqualTo((int) AccuracyPass.calls(7, batchSize));
  }

  @Test
  void countsTiesByTheirChance() throws Exception {
    var alike = stream(batch -> new float[4 * CLASSES]);

    var outcome = pass(4, 0, 1, 2, 9).run(alike, gauge);

    assertThat(outcome.top1()).isCloseTo(0.4, within(1e-9));
    assertThat(Objects.requireNonNull(outcome.top5())).isCloseTo(2, within(1e-9));
    assertThat(outcome.ties()).isEqualTo(4);
  }

  @Test
  void hasNoTopFiveAmongFiveClasses() throws Exception {
    var pass = AccuracyPass.of(start(2, 5, 0, 4));

    var outcome = Objects.requireNonNull(pass).run(stream(batch -> new float[10]), gauge);

    assertThat(outcome.top5()).isNull();
  }

  @Test
  void refusesAModelOfOtherClasses() throws Exception {
    var pass = pass(2, 0, 9);

    pass.requireClasses(20);
    for (long scores : new long[] {0, 10, 2_000, 21}) {
      var failure = catchThrowableOfType(TrialFailure.class, () -> pass.requireClasses(scores));
      assertThat(failure.reason()).isEqualTo(FailureReason.UNSUPPORTED);
      assertThat(failure.detail()).contains("small has 10 classes");
    }
  }

  @Test
  void failsWhereScoresAreNotNumbers() throws Exception {
    var failure =
        catchThrowableOfType(
            TrialFailure.class,
            () ->
                pass(2, 0, 9, 1)
                    .run(
                        stream(
                            batch -> {
                              float[] scores = new float[20];
                              scores[3] = batch[0] == 2 / 255f ? Float.NaN : 0;
                              return scores;
                            }),
                        gauge));

    assertThat(failure.reason()).isEqualTo(FailureReason.ENGINE_ERROR);
    assertThat(failure.detail()).contains("sample 2 of small", "NaN");
  }

  @Test
  void tellsDamagedDataFromDataThatDoesNotFit() throws Exception {
    Message.Start start = start(2, CLASSES, 0, 9);
    Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), new byte[] {1, 2, 3});
    var damaged = catchThrowableOfType(TrialFailure.class, () -> AccuracyPass.of(start));
    var other =
        catchThrowableOfType(
            TrialFailure.class,
            () -> AccuracyPass.of(start(2, CLASSES, InputShape.of(3, 224, 224), 0, 9)));

    assertThat(damaged.reason()).isEqualTo(FailureReason.DATASET_UNREADABLE);
    assertThat(damaged.detail()).contains("small cannot be read", "t10k-images", "TRUNCATED");
    assertThat(other.reason()).isEqualTo(FailureReason.UNSUPPORTED);
    assertThat(other.detail()).contains("cannot be used here", "1×28×28", "3×224×224");
  }

  @Test
  void refusesABatchThatTheHeapDoesNotHold() throws Exception {
    var failure =
        catchThrowableOfType(
            TrialFailure.class, () -> AccuracyPass.of(start(2_000_000_000, CLASSES, 0, 9)));

    assertThat(failure.detail()).contains("dynobench.worker.heap");
  }

  @Test
  void doesNothingForOtherWorkloads() throws Exception {
    assertThat(AccuracyPass.of(Starts.quick(1, 1, false))).isNull();
  }

  private AccuracyPass pass(int batchSize, int... labels) throws Exception {
    return Objects.requireNonNull(AccuracyPass.of(start(batchSize, CLASSES, labels)));
  }

  private Message.Start start(int batchSize, int classes, int... labels) throws IOException {
    return start(batchSize, classes, InputShape.of(784), labels);
  }

  private Message.Start start(int batchSize, int classes, InputShape input, int... labels)
      throws IOException {
    IdxFiles.write(folder, "t10k", labels);
    var part =
        new LabelledData.Part(
            folder.resolve("t10k-images-idx3-ubyte.gz"),
            folder.resolve("t10k-labels-idx1-ubyte.gz"),
            labels.length,
            "unknown");
    var data =
        new LabelledData(
            "small",
            LabelledData.Format.IDX,
            InputShape.of(1, 28, 28),
            classes,
            List.of(),
            Map.of(Split.TEST, part));
    var spec =
        new TrialSpec(
            Workload.ACCURACY,
            "model",
            "fake",
            Precision.FP32,
            "cpu",
            batchSize,
            1,
            null,
            null,
            1,
            Profile.QUICK,
            42,
            new WorkloadSettings.Accuracy("small", null));
    var model = new ModelArtifact("model", null, null, null, input, null, null, null, null);
    return new Message.Start(spec, model, 1, Path.of("samples"), 100, false, data, null);
  }

  private interface Model {
    float[] scores(float[] batch);
  }

  private static ModelStream saysTheNumberOfTheImage(int batchSize) {
    return stream(
        batch -> {
          float[] scores = new float[batchSize * CLASSES];
          for (int place = 0; place < batchSize; place++) {
            int number = Math.round(batch[place * 784] * 255);
            for (int each = 0; each < CLASSES; each++) {
              scores[place * CLASSES + each] = -Math.abs(each - number - 0.01f);
            }
          }
          return scores;
        });
  }

  private static ModelStream stream(Model model) {
    return new ModelStream() {
      @Override
      public void issue() {}

      @Override
      public void complete() {}

      @Override
      public void issueNothing() {}

      @Override
      public float[] infer(float[] batch) {
        return model.scores(batch);
      }

      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public long spareInputBytes() {
        return 0;
      }
    };
  }
}

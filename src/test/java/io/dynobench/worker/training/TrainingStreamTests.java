package io.dynobench.worker.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Optimizer;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.data.LabelledSamples;
import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.EngineDescription;
import io.dynobench.worker.engine.Learner;
import io.dynobench.worker.engine.ModelStream;
import io.dynobench.worker.engine.StepParts;
import io.dynobench.worker.engine.TrialFailure;
import io.dynobench.zoo.NamedTensor;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.Zoo;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On a clock that only steps and reading samples advance: a step takes 5 ms, a sample 100 ms. */
class TrainingStreamTests {

  private static final long STEP_NANOS = 5_000_000;
  private static final long READ_NANOS = 100_000_000;
  private static final int BATCH = 4;

  private long now;
  private int reads;
  private int taken;
  private final Network network = Zoo.find("mlp").orElseThrow();
  private final Lesson lesson = lesson();
  private final Learner learner = new Steps();
  private final Course course = new Course(lesson, learner, message -> {});
  private final ModelStream stream = new TrainingStream(lesson, learner, course, () -> now);

  TrainingStreamTests() throws TrialFailure {}

  @Test
  void timesTheStepsAndNotTheBatches() throws TrialFailure {
    stream.beforeTimed();
    long wall = now;
    long begin = stream.nanoTime();

    steps(3);

    assertThat(stream.nanoTime() - begin).isEqualTo(3 * STEP_NANOS);
    assertThat(now - wall).isEqualTo(3 * (STEP_NANOS + BATCH * READ_NANOS));
    assertThat(course.curve().seconds()).isEqualTo(0.015);
  }

  /** Its watts are those of steps alone, and count for as long as the steps took. */
  @Test
  void theClockOfTheLoadForAMeterIsTheMeters() throws TrialFailure {
    stream.beforeTimed();
    steps(2);
    stream.afterTimed();
    long wall = now;
    long begin = stream.nanoTime();
    int readBefore = reads;
    int takenBefore = taken;

    steps(10);

    assertThat(stream.nanoTime() - begin).isEqualTo(now - wall).isEqualTo(10 * STEP_NANOS);
    assertThat(reads).isEqualTo(readBefore);
    assertThat(taken).isEqualTo(takenBefore);
    assertThat(course.curve().steps()).as("what is kept").isEqualTo(2);
  }

  private void steps(int count) {
    for (int step = 0; step < count; step++) {
      stream.issue();
      stream.complete();
    }
  }

  private Lesson lesson() {
    var settings = new WorkloadSettings.Training("slow", null, Optimizer.SGD, null);
    var spec =
        new TrialSpec(
            Workload.TRAINING,
            "mlp",
            "fake",
            Precision.FP32,
            "cpu",
            BATCH,
            1,
            null,
            null,
            1,
            Profile.QUICK,
            42,
            settings);
    var data =
        new LabelledData("slow", LabelledData.Format.IDX, network.input(), 10, List.of(), Map.of());
    var model = new ModelArtifact("mlp", null, null, null, network.input(), null, null, null, null);
    var start = new Message.Start(spec, model, 1, Path.of("samples"), 100, true, data, null);
    return new Lesson(start, settings, network, data, new SlowSamples(), null);
  }

  private final class SlowSamples implements LabelledSamples {

    @Override
    public long count() {
      return 100;
    }

    @Override
    public int classes() {
      return 10;
    }

    @Override
    public InputShape shape() {
      return network.input();
    }

    @Override
    public void read(long index, float[] target, int offset) {
      reads++;
      now += READ_NANOS;
    }

    @Override
    public int label(long index) {
      return 0;
    }
  }

  private final class Steps implements Learner {

    @Override
    public void take(ByteBuffer samples, ByteBuffer labels, int count) {
      taken++;
    }

    @Override
    public void step() {
      now += STEP_NANOS;
    }

    @Override
    public double awaitLoss() {
      return 1;
    }

    @Override
    public void stepNothing() {}

    @Override
    public StepParts parts() {
      return new StepParts(false, 0, 0, 0);
    }

    @Override
    public float[] scores(ByteBuffer samples, int count) {
      return new float[count * 10];
    }

    @Override
    public float[][] ranges(ByteBuffer samples, int count) {
      return new float[0][];
    }

    @Override
    public void restart() {}

    @Override
    public FloatBuffer numbers(NamedTensor tensor) {
      return FloatBuffer.allocate(0);
    }

    @Override
    public EngineDescription describe() {
      return new EngineDescription(
          "Fake",
          "1",
          "cpu",
          Precision.FP32,
          new EngineDescription.Provider("CPU", "CPU"),
          1,
          1,
          EngineDescription.REAL_CLOCK,
          Map.of());
    }

    @Override
    public void close() {}
  }
}

package io.dynobench.benchmark;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import io.dynobench.analysis.LatencySummary;
import io.dynobench.bench.ModelArtifact;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What djl-bench does, a predictor in a loop, without its mistakes: inputs are random and made
 * beforehand (it feeds zeros and times their making), every call is counted once, and the
 * translator leaves nothing attached to the input's manager.
 */
final class BareLoop implements AutoCloseable {

  private static final int INPUTS = 8;

  private final Model model;
  private final NDManager manager;
  private final Predictor<NDList, float[]> predictor;
  private final List<NDList> inputs;

  BareLoop(ModelArtifact artifact, int batch) throws Exception {
    Path file = Objects.requireNonNull(artifact.file());
    model = Model.newInstance(artifact.model(), Device.cpu(), "PyTorch");
    model.load(file.getParent(), file.getFileName().toString(), Map.of("mapLocation", "true"));
    predictor = model.newPredictor(new Scores());
    manager = model.getNDManager().newSubManager();
    long[] shape =
        LongStream.concat(
                LongStream.of(batch),
                artifact.input().dimensions().stream().mapToLong(Integer::longValue))
            .toArray();
    inputs =
        IntStream.range(0, INPUTS)
            .mapToObj(i -> new NDList(manager.randomNormal(new Shape(shape))))
            .toList();
  }

  /** The latencies of one run, after a warm-up. */
  Run run(Duration warmUp, Duration measure) throws Exception {
    loop(warmUp, new long[1 << 20]);
    long[] durations = new long[1 << 20];
    long begin = System.nanoTime();
    int calls = loop(measure, durations);
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Run(calls / seconds, LatencySummary.of(Arrays.copyOf(durations, calls)));
  }

  private int loop(Duration atLeast, long[] durations) throws Exception {
    long end = System.nanoTime() + atLeast.toNanos();
    int calls = 0;
    long completed;
    do {
      long issued = System.nanoTime();
      predictor.predict(inputs.get(calls % INPUTS));
      completed = System.nanoTime();
      durations[calls++] = completed - issued;
    } while (completed < end);
    return calls;
  }

  @Override
  public void close() {
    predictor.close();
    manager.close();
    model.close();
  }

  /**
   * @param callsPerSecond in the timed part
   * @param latency in nanoseconds
   */
  record Run(double callsPerSecond, LatencySummary latency) {}

  /** Gives the output as numbers of the host, which waits for it, and frees what the call made. */
  private static final class Scores implements NoBatchifyTranslator<NDList, float[]> {

    @Override
    public NDList processInput(TranslatorContext context, NDList input) {
      return input;
    }

    @Override
    public float[] processOutput(TranslatorContext context, NDList output) {
      context.getNDManager().tempAttachAll(output);
      return output.head().toFloatArray();
    }
  }
}

package io.dynobench.worker.ceilings;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.InputShape;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.TrialSpec;
import io.dynobench.worker.engine.Engine;
import io.dynobench.worker.engine.EngineDescription;
import io.dynobench.worker.engine.LoadedModel;
import io.dynobench.worker.engine.ModelStream;
import io.dynobench.worker.engine.OutOfMemory;
import io.dynobench.worker.engine.TrialFailure;
import io.dynobench.zoo.Gemm;
import io.dynobench.zoo.MemoryCopy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times one thing after the other on the device, each as a model of its own. */
final class Probe {

  private static final int EMPTY_CALLS = 1000;

  private final Engine engine;
  private final TrialSpec spec;
  private final int threads;
  private final Effort effort;
  private @Nullable EngineDescription actual;
  private long floorNanos;

  Probe(Engine engine, TrialSpec spec, int threads) {
    this.engine = engine;
    this.spec = spec;
    this.threads = threads;
    this.effort = Effort.of(spec.profile());
  }

  /**
   * The best rate of a product of matrices.
   *
   * @return nothing when memory does not suffice
   */
  Optional<GemmPoint> gemm(int n) throws TrialFailure {
    Gemm gemm = new Gemm(n);
    Precision precision = spec.precision();
    return run(
        "gemm-" + n,
        gemm.input(),
        n,
        target -> gemm.torchScript(precision).writeTo(target),
        (model, stream) -> {
          Repeats repeats = Repeats.of(stream, effort, GemmSearch.LONGEST);
          actual = model.describe();
          actual.requireWhatWasAskedFor(spec, threads);
          floorNanos = floor(stream);
          return GemmPoint.of(n, gemm.operations(precision), repeats);
        });
  }

  /**
   * Copies within the device's memory.
   *
   * @return nothing when memory does not suffice
   */
  Optional<Repeats> copy(CopySize size) throws TrialFailure {
    return run(
        "copy",
        InputShape.of(CopySize.CHUNK),
        size.chunks(),
        MemoryCopy::writeTo,
        (model, stream) -> Repeats.of(stream, effort, GemmSearch.LONGEST));
  }

  /** What really ran the last product; there must have been one. */
  EngineDescription actual() {
    if (actual == null) {
      throw new IllegalStateException("nothing has run");
    }
    return actual;
  }

  /** What a call takes that has nothing to do, in nanoseconds: the median of many. */
  long floorNanos() {
    return floorNanos;
  }

  private <T> Optional<T> run(
      String name, InputShape input, int batch, Content content, Timed<T> timed)
      throws TrialFailure {
    try {
      Path file = Files.createTempFile("ceilings", ".pt");
      try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
        content.writeTo(target);
      }
      var artifact = new ModelArtifact(name, file, null, null, input, null, null, null, null);
      try (LoadedModel model = engine.load(artifact, withBatch(batch))) {
        return Optional.of(timed.by(model, model.open(0)));
      } finally {
        Files.delete(file);
      }
    } catch (TrialFailure e) {
      if (e.reason() == FailureReason.OUT_OF_MEMORY) {
        return Optional.empty();
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(name + " could not be written", e);
    } catch (RuntimeException e) {
      if (OutOfMemory.in(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private TrialSpec withBatch(int batch) {
    return new TrialSpec(
        spec.workload(),
        spec.model(),
        spec.engine(),
        spec.precision(),
        spec.device(),
        batch,
        1,
        spec.threads(),
        null,
        1,
        spec.profile(),
        spec.seed());
  }

  private static long floor(ModelStream stream) {
    long[] nanos = new long[EMPTY_CALLS];
    for (int i = 0; i < nanos.length; i++) {
      stream.issueNothing();
      long begin = stream.nanoTime();
      stream.complete();
      nanos[i] = stream.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    return nanos[(nanos.length - 1) / 2];
  }

  @FunctionalInterface
  private interface Content {

    void writeTo(OutputStream target) throws IOException;
  }

  @FunctionalInterface
  private interface Timed<T> {

    T by(LoadedModel model, ModelStream stream) throws TrialFailure;
  }
}

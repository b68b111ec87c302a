package io.dynobench.worker.ceilings;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.InputShape;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.PhaseMark;
import io.dynobench.bench.TrialPhase;
import io.dynobench.bench.TrialSpec;
import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.Engine;
import io.dynobench.worker.engine.EngineDescription;
import io.dynobench.worker.engine.LoadedModel;
import io.dynobench.worker.engine.ModelStream;
import io.dynobench.worker.engine.OutOfMemory;
import io.dynobench.worker.engine.TrialFailure;
import io.dynobench.worker.harness.HarnessFloor;
import io.dynobench.zoo.Gemm;
import io.dynobench.zoo.MemoryCopy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Times one thing after the other on the device, each as a model of its own. */
final class Probe {

  private final Engine engine;
  private final TrialSpec spec;
  private final int threads;
  private final Consumer<Message> server;
  private final Effort effort;
  private @Nullable EngineDescription actual;
  private long floorNanos;

  /**
   * @param threads intra-operation threads that the engine shall have
   * @param server hears when products are under way, for its meters
   */
  Probe(Engine engine, TrialSpec spec, int threads, Consumer<Message> server) {
    this.engine = engine;
    this.spec = spec;
    this.threads = threads;
    this.server = server;
    this.effort = Effort.of(spec.profile());
  }

  /**
   * The best rate of a product of matrices.
   *
   * @return nothing when memory does not suffice
   */
  Optional<GemmPoint> gemm(int n) throws TrialFailure {
    return product(
        n,
        (model, stream) -> {
          mark(PhaseMark.begin(TrialPhase.MEASURE));
          Repeats repeats = Repeats.of(stream, effort, GemmSearch.LONGEST);
          mark(end(TrialPhase.MEASURE, repeats.seconds()));
          EngineDescription description = model.describe();
          description.requireWhatWasAskedFor(spec, threads);
          actual = description;
          floorNanos = HarnessFloor.nanos(stream, spec.profile());
          return GemmPoint.of(n, new Gemm(n).operations(spec.precision()), repeats);
        });
  }

  /**
   * Products without a pause, for the energy meter; nothing is timed.
   *
   * @param n a size that fits
   */
  void load(int n) throws TrialFailure {
    product(
        n,
        (model, stream) -> {
          Repeats.warmUp(stream, effort);
          mark(PhaseMark.begin(TrialPhase.ENERGY));
          double seconds = Repeats.keepBusy(stream, spec.profile().energy());
          mark(end(TrialPhase.ENERGY, seconds));
          return seconds;
        });
  }

  /** Copies within the device's memory. */
  Copy copy(CopySize size) throws TrialFailure {
    return this.<Copy>run(
            new Subject("copy", ".pt", MemoryCopy::writeTo),
            InputShape.of(CopySize.CHUNK),
            size.chunks(),
            (model, stream) -> new Copy.Timed(size, Repeats.of(stream, effort, GemmSearch.LONGEST)))
        .orElseGet(() -> Copy.NotTimed.noRoomFor(size));
  }

  /** What really ran the last product; there must have been one. */
  EngineDescription actual() {
    if (actual == null) {
      throw new IllegalStateException("nothing has run");
    }
    return actual;
  }

  /** What a call takes that has nothing to do, in nanoseconds. */
  long floorNanos() {
    return floorNanos;
  }

  private <T> Optional<T> product(int n, Timed<T> timed) throws TrialFailure {
    var file = Format.of(engine).gemm(n, spec.precision());
    var subject = new Subject("gemm-" + n, file.suffix(), file::writeTo);
    return run(subject, new Gemm(n).input(), n, timed);
  }

  private void mark(PhaseMark mark) {
    server.accept(new Message.Marked(mark));
  }

  /** Products have no samples that energy could be divided by. */
  private static PhaseMark end(TrialPhase phase, double seconds) {
    return PhaseMark.end(phase, 0, Math.round(seconds * 1e9));
  }

  private <T> Optional<T> run(Subject subject, InputShape input, int batch, Timed<T> timed)
      throws TrialFailure {
    try {
      Path file = Files.createTempFile("ceilings", subject.suffix());
      try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
        subject.content().writeTo(target);
      }
      var artifact =
          new ModelArtifact(subject.name(), file, null, null, input, null, null, null, null);
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
      throw new UncheckedIOException(subject.name() + " could not be written", e);
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

  /**
   * What a model's file is made of.
   *
   * @param suffix of its name, with the dot
   */
  private record Subject(String name, String suffix, Content content) {}

  @FunctionalInterface
  private interface Content {

    void writeTo(OutputStream target) throws IOException;
  }

  @FunctionalInterface
  private interface Timed<T> {

    T by(LoadedModel model, ModelStream stream) throws TrialFailure;
  }
}

package io.dynobench.worker.harness;

import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.TrialPhase;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.Engine;
import io.dynobench.worker.engine.EngineDescription;
import io.dynobench.worker.engine.LoadedModel;
import io.dynobench.worker.engine.ModelStream;
import io.dynobench.worker.engine.PrivateMemory;
import io.dynobench.worker.engine.TrialFailure;
import java.util.Collections;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Whether a batch fits into the memory that the process may have: loads the model, calls it some
 * times, and is done. Nothing is timed, and the ring of inputs holds little more than the one batch
 * that a caller would hold.
 */
public final class BatchTry {

  private static final double MS = 1e6;
  private static final double MIB = 1024.0 * 1024.0;

  private final Engine engine;
  private final Consumer<Message> server;

  /**
   * @param server hears of phases and progress
   */
  public BatchTry(Engine engine, Consumer<Message> server) {
    this.engine = engine;
    this.server = server;
  }

  /**
   * Returns when everything fitted.
   *
   * @throws TrialFailure when it did not, as {@code OUT_OF_MEMORY}, or for another reason
   */
  public Measurement run(Message.Start start) throws TrialFailure, InterruptedException {
    if (!(start.spec().settings() instanceof WorkloadSettings.BatchTry settings)) {
      throw new IllegalArgumentException("a try says how many calls it makes");
    }
    TrialSpec spec = start.spec();
    try (var phases = new Phases(start, Pace.of(spec.profile()), server)) {
      phases.begin(TrialPhase.LOAD, 0);
      engine.prepare(spec, start.threads());
      ModelArtifact artifact = engine.fetch(start.model());
      OptionalLong before = PrivateMemory.ofThisProcess().used();
      var memory = MemoryPeaks.fromHere();
      long loading = System.nanoTime();
      LoadedModel model = engine.load(artifact, spec);
      long loadNanos = System.nanoTime() - loading;
      memory.end(MemoryPeaks.Part.LOAD, 0);
      phases.end(TrialPhase.LOAD, 0, loadNanos);
      Streams streams = Streams.open(model, spec.streams());
      phases.begin(TrialPhase.MEMORY, 0);
      long calling = System.nanoTime();
      long calls =
          Collections.max(streams.all((stream, index) -> settle(stream, settings.calls(), spec)));
      phases.end(TrialPhase.MEMORY, calls, System.nanoTime() - calling);
      OptionalLong peak = peak(spec);
      EngineDescription actual = streams.first((stream, index) -> model.describe());
      actual.requireWhatWasAskedFor(spec, start.threads());
      memory.end(MemoryPeaks.Part.FIRST_CALLS, streams.spareInputBytes());
      var findings = new Findings();
      findings.provenance(Circumstances.of(spec, actual));
      findings.metric(Metric.LOAD_MS, loadNanos / MS);
      Operations.model(artifact, findings);
      Report.memory(spec, memory, findings);
      Provenance.model(artifact, findings);
      Provenance.memory(spec, memory, findings);
      findings.provenance("memory.calls", String.valueOf(calls));
      if (peak.isPresent() && before.isPresent()) {
        findings.provenance("memory.baselineMib", mib(before.getAsLong()));
        findings.provenance("memory.privateMib", mib(peak.getAsLong()));
      }
      return findings.measurement();
    }
  }

  /** Makes as many calls as it takes the process to settle; how many that were. */
  private static long settle(ModelStream stream, int atMost, TrialSpec spec) {
    var settling = new Settling();
    int calls = 0;
    while (calls < atMost && !settling.settled()) {
      PlainLoop.ofCalls(stream, 1);
      calls++;
      settling.called(peak(spec));
    }
    return calls;
  }

  /** What a GPU holds is not seen from here. */
  private static OptionalLong peak(TrialSpec spec) {
    return spec.device().equals("cpu")
        ? PrivateMemory.ofThisProcess().peak()
        : OptionalLong.empty();
  }

  private static String mib(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / MIB);
  }
}

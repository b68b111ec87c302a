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
import io.dynobench.worker.engine.PrivateMemory;
import io.dynobench.worker.engine.TrialFailure;
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
      streams.all((stream, index) -> PlainLoop.ofCalls(stream, settings.calls()));
      phases.end(TrialPhase.MEMORY, settings.calls(), System.nanoTime() - calling);
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
      before.ifPresent(bytes -> findings.provenance("memory.baselineMib", mib(bytes)));
      PrivateMemory.ofThisProcess()
          .used()
          .ifPresent(bytes -> findings.provenance("memory.privateMib", mib(bytes)));
      return findings.measurement();
    }
  }

  private static String mib(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / MIB);
  }
}

package io.dynobench.worker.harness;

import io.dynobench.bench.LabelledData;
import io.dynobench.bench.TrialPhase;
import io.dynobench.protocol.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a trial is, by the gauges of its streams. */
final class Progress {

  private final Pace pace;
  private final Timetable timetable;
  private final int batchSize;
  private final double comparisons;
  private TrialPhase phase = TrialPhase.LOAD;
  private List<Gauge> gauges = List.of();
  private double reported;
  private long lastCalls;
  private long lastElapsed;

  Progress(Message.Start start, Pace pace) {
    this.pace = pace;
    this.timetable = Timetable.of(start);
    this.batchSize = start.spec().batchSize();
    this.comparisons = comparisons(start);
  }

  /** Calls that go over all samples for testing once; at least one. */
  private static double comparisons(Message.Start start) {
    LabelledData data = start.data();
    LabelledData.Part part = data == null ? null : data.parts().get(LabelledData.Split.TEST);
    return part == null ? 1 : AccuracyPass.calls(part.count(), start.spec().batchSize());
  }

  synchronized void enter(TrialPhase next, List<Gauge> gaugesOfPhase) {
    phase = next;
    gauges = gaugesOfPhase;
    lastCalls = 0;
    lastElapsed = 0;
  }

  /** Looks at the streams, which were last looked at in the report before. */
  synchronized Message.Progress report() {
    reported = Math.max(reported, timetable.fraction(phase, doneOfPhase()));
    return new Message.Progress(phase.id(), reported, throughput());
  }

  /** The slowest stream counts; they measure for a quota of calls together. */
  private double doneOfPhase() {
    double nanos = gauges.stream().mapToLong(Gauge::elapsedNanos).min().orElse(0);
    double calls = gauges.stream().mapToLong(Gauge::calls).sum();
    return switch (phase) {
      case LOAD, BASE, MEMORY -> 0;
      case ACCURACY -> calls / comparisons;
      case MEASURE -> pace.done(nanos, calls);
      case WARM_UP, SYSTEM, ENERGY -> nanos / 1e9 / timetable.of(phase);
    };
  }

  /** Of the time since the last report, samples/s; null when nothing was done in it. */
  private @Nullable Double throughput() {
    long calls = gauges.stream().mapToLong(Gauge::calls).sum();
    long elapsed = gauges.stream().mapToLong(Gauge::elapsedNanos).sum();
    if (calls <= lastCalls || elapsed <= lastElapsed) {
      return null;
    }
    double perStream = (calls - lastCalls) * 1e9 / (elapsed - lastElapsed);
    lastCalls = calls;
    lastElapsed = elapsed;
    return perStream * gauges.size() * batchSize;
  }
}

package io.dynobench.worker.harness;

import io.dynobench.analysis.Backlog;
import io.dynobench.analysis.Drift;
import io.dynobench.analysis.Flatness;
import io.dynobench.analysis.LatencySummary;
import io.dynobench.analysis.LittlesLaw;
import io.dynobench.analysis.StepChange;
import io.dynobench.bench.Profile;
import io.dynobench.bench.QualityReason;
import java.util.Arrays;

/** What lowers the trust in a trial's numbers. */
final class Doubts {

  private static final int LAST_WINDOWS = 3;
  private static final double WINDOWS_DIFFER = 0.05;
  private static final double DRIFT = 0.02;
  private static final double FLOOR = 0.01;
  private static final double LITTLE = 0.03;
  private static final double LATE = 0.05;

  private Doubts() {}

  static void report(Trial trial, Windows windows, Findings findings) {
    if (trial.spec().profile() == Profile.QUICK) {
      findings.reason(QualityReason.QUICK_PROFILE);
    }
    boolean flat = trial.warmUps().stream().allMatch(WarmUp::flat);
    if (trial.spec().profile().untilStable() && !flat) {
      findings.reason(QualityReason.WARM_UP_NOT_FLAT);
    }
    // Of the calls themselves: the latency of an open loop has the queue in it.
    var service = LatencySummary.of(trial.recordings().serviceDurations());
    if (trial.overhead().floorNanos() > FLOOR * service.percentile(0.5)) {
      findings.reason(QualityReason.HARNESS_FLOOR_HIGH);
    }
    Arrivals arrivals = trial.timed().arrivals();
    if (arrivals == null) {
      closedLoop(trial, findings);
    } else {
      openLoop(trial, arrivals, findings);
    }
    steadiness(trial, windows, findings);
    surroundings(trial, findings);
  }

  /**
   * Little's law, stream by stream: each has one call under way. The mean over the calls of all
   * streams would not do, as the last call of one may be longer than the whole run of another.
   */
  private static void closedLoop(Trial trial, Findings findings) {
    if (trial.recordings().full()) {
      findings.reason(QualityReason.SAMPLE_LIMIT);
    }
    double concurrency =
        trial.recordings().streams().stream().mapToDouble(Recording::concurrency).sum();
    if (!LittlesLaw.holds(concurrency, trial.spec().streams(), LITTLE)) {
      findings.reason(QualityReason.LITTLES_LAW_BROKEN);
    }
  }

  private static void openLoop(Trial trial, Arrivals arrivals, Findings findings) {
    if (arrivals.cut()) {
      findings.reason(QualityReason.SAMPLE_LIMIT);
    }
    Recordings run = trial.recordings();
    if (trial.timed().unserved() > 0
        || Backlog.grows(run.inOrderOfStarts(run.durations()), arrivals.length())) {
      findings.reason(QualityReason.OVERLOADED);
    }
    long late = LatencySummary.of(run.lateness(arrivals.begin())).percentile(0.99);
    if (late > LATE * LatencySummary.of(run.durations()).percentile(0.99)) {
      findings.reason(QualityReason.GENERATOR_LATE);
    }
  }

  private static void steadiness(Trial trial, Windows windows, Findings findings) {
    boolean closed = trial.timed().closed();
    int count = windows.throughput().length;
    if (closed
        && Windows.tell(trial.timed().tellingCalls(), count)
        && unstable(windows.throughput())) {
      findings.reason(QualityReason.THROUGHPUT_UNSTABLE);
    }
    if (Windows.tell(trial.recordings().count(), count) && unstable(windows.medians())) {
      findings.reason(QualityReason.LATENCY_UNSTABLE);
    }
    double[] speeds = windows.speeds();
    if (speeds.length > 0) {
      if (StepChange.in(speeds, DRIFT).isPresent()) {
        findings.reason(QualityReason.STEP_CHANGE);
      } else if (Math.abs(Drift.firstToLastThird(speeds)) > DRIFT) {
        findings.reason(QualityReason.DRIFT);
      }
    }
  }

  /** Windows without a call say nothing; too few of them say nothing either. */
  private static boolean unstable(double[] windows) {
    double[] told = Arrays.stream(windows).filter(Double::isFinite).toArray();
    return told.length >= LAST_WINDOWS && !Flatness.reached(told, LAST_WINDOWS, WINDOWS_DIFFER);
  }

  /** The processor's clock is the device's only where the processor is the device. */
  private static void surroundings(Trial trial, Findings findings) {
    boolean cpu = trial.spec().device().equals("cpu");
    for (QualityReason reason : trial.timed().surroundings().reasons()) {
      if (cpu || reason != QualityReason.CLOCK_DROP) {
        findings.reason(reason);
      }
    }
  }
}

package io.dynobench.worker.harness;

import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialPhase;
import io.dynobench.bench.Workload;
import io.dynobench.protocol.Message;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How long the phases of a trial are expected to take, in seconds. */
record Timetable(Map<TrialPhase, Double> seconds) {

  private static final double TYPICAL_LOAD = 2;
  private static final double TYPICAL_FIRST_CALLS = 0.5;
  private static final double TYPICAL_ACCURACY = 10;
  private static final Duration BASE = Duration.ofSeconds(5);
  private static final Duration QUICK_BASE = Duration.ofSeconds(1);

  static Timetable of(Message.Start start) {
    Profile profile = start.spec().profile();
    boolean power = start.powerMetered();
    var seconds = new EnumMap<TrialPhase, Double>(TrialPhase.class);
    for (TrialPhase phase : TrialPhase.values()) {
      seconds.put(
          phase,
          switch (phase) {
            case LOAD -> TYPICAL_LOAD;
            case BASE -> power ? inSeconds(base(profile)) : 0;
            case MEMORY -> TYPICAL_FIRST_CALLS;
            case WARM_UP -> inSeconds(profile.warmUp());
            case MEASURE -> inSeconds(profile.measure());
            case ACCURACY -> start.spec().workload() == Workload.ACCURACY ? TYPICAL_ACCURACY : 0;
            case SYSTEM -> inSeconds(profile.system());
            case ENERGY -> power ? inSeconds(profile.energy()) : 0;
          });
    }
    return new Timetable(seconds);
  }

  /** How long nothing runs for the power meter. */
  static Duration base(Profile profile) {
    return profile == Profile.QUICK ? QUICK_BASE : BASE;
  }

  /**
   * The fraction of the whole trial.
   *
   * @param done fraction of this phase, 0 to 1
   */
  double fraction(TrialPhase phase, double done) {
    double before = 0;
    double total = 0;
    for (var each : seconds.entrySet()) {
      total += each.getValue();
      before += each.getKey().compareTo(phase) < 0 ? each.getValue() : 0;
    }
    return Math.min(1, (before + of(phase) * Math.min(1, done)) / total);
  }

  double of(TrialPhase phase) {
    return seconds.getOrDefault(phase, 0.0);
  }

  private static double inSeconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }
}

package io.dynobench.worker.harness;

import io.dynobench.bench.Profile;
import java.util.List;

/** What a trial is doing, and which part of its expected time that is. */
enum Phase {
  LOAD("load"),
  WARM_UP("warm-up"),
  MEASURE("measure");

  private static final double TYPICAL_LOAD_SECONDS = 2;

  private final String id;

  Phase(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  /**
   * The fraction of the whole trial.
   *
   * @param done fraction of this phase, 0 to 1
   */
  double fraction(Profile profile, double done) {
    double before = 0;
    double total = 0;
    for (Phase each : List.of(values())) {
      total += each.seconds(profile);
      before += each.ordinal() < ordinal() ? each.seconds(profile) : 0;
    }
    return Math.min(1, (before + seconds(profile) * Math.min(1, done)) / total);
  }

  private double seconds(Profile profile) {
    return switch (this) {
      case LOAD -> TYPICAL_LOAD_SECONDS;
      case WARM_UP -> profile.warmUp().toMillis() / 1e3;
      case MEASURE -> profile.measure().toMillis() / 1e3;
    };
  }
}

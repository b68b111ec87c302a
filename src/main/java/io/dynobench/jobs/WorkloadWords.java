package io.dynobench.jobs;

import io.dynobench.bench.Profile;
import io.dynobench.bench.Workload;

/** What the form says of each workload. */
final class WorkloadWords {

  private WorkloadWords() {}

  /** What it finds out. */
  static String purpose(Workload workload) {
    return switch (workload) {
      case INFERENCE -> "how fast models run";
      case TRAINING -> "how fast models learn, and how well: loss and accuracy as they come";
      case ACCURACY -> "how often models are right on a data set, and how fast they run";
      case MAX_BATCH -> "the largest batch that fits into the memory, every try in a fresh process";
      case CEILINGS -> "how fast devices multiply matrices and copy memory at most";
    };
  }

  /** What a profile means for it. */
  static String profile(Workload workload, Profile profile) {
    return switch (workload) {
      case INFERENCE -> inference(profile);
      case TRAINING ->
          profile.untilStable()
              ? "%d s to %d s of steps unless epochs are given: for numbers to compare"
                  .formatted(profile.measure().toSeconds(), profile.measureCap().toSeconds())
              : "%d s of steps unless epochs are given: for trying out"
                  .formatted(profile.measure().toSeconds());
      case ACCURACY -> "the whole data set once, and the throughput: " + inference(profile);
      case MAX_BATCH -> "part of the result; the tries are the same in each";
      case CEILINGS ->
          profile.untilStable()
              ? "larger and larger matrices until the rate is flat: for numbers to compare"
              : "two sizes of matrices, a few calls each: for trying out; never replaces a standard"
                  + " one";
    };
  }

  private static String inference(Profile profile) {
    if (profile.forks() > 1) {
      return ("as standard, in %d processes one after the other, trials taking turns: for numbers"
              + " to publish. Takes %d times as long")
          .formatted(profile.forks(), profile.forks());
    }
    return profile.untilStable()
        ? "warms up until flat, measures %d s to %d s: for numbers to compare"
            .formatted(profile.measure().toSeconds(), profile.measureCap().toSeconds())
        : "%d s of warm-up, %d s of measurement: for trying out"
            .formatted(profile.warmUp().toSeconds(), profile.measure().toSeconds());
  }
}

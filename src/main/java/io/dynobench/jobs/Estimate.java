package io.dynobench.jobs;

import io.dynobench.bench.Profile;
import io.dynobench.bench.Workload;
import io.dynobench.bench.WorkloadSettings;
import java.util.Collection;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long trials take, counted in forks: a trial is one or more worker processes. All durations in
 * seconds.
 */
final class Estimate {

  /** Starting the process, loading the model, the first call. */
  private static final double START_SECONDS = 3;

  /** A profile that goes on until it is stable takes so much longer than its least, as a rule. */
  private static final double UNTIL_STABLE = 1.5;

  /**
   * Three to five sizes of matrices, each made, loaded, warmed up and timed for up to 10 s, and the
   * copies.
   */
  private static final double CEILINGS_SECONDS = 60;

  /** Two small sizes, and the copies. */
  private static final double QUICK_CEILINGS_SECONDS = 10;

  /** Some twenty to forty workers, each for a few seconds. */
  private static final double SEARCH_SECONDS = 120;

  /** Ten thousand small images. */
  private static final double DATA_SECONDS = 5;

  private Estimate() {}

  /**
   * What is still to do in one lane.
   *
   * @param cpu whether the lane is a CPU's
   * @param forks how many are left; a running one counts with the part that is left of it, and
   *     where forks of lanes take longer than others, as so many more
   */
  record Load(String node, boolean cpu, double forks) {}

  /** One fork, before anything is known about the models. */
  static double forkSeconds(Workload workload, Profile profile) {
    double system = profile.system().toMillis() / 1e3;
    return switch (workload) {
      case CEILINGS -> profile.untilStable() ? CEILINGS_SECONDS : QUICK_CEILINGS_SECONDS;
      case MAX_BATCH -> SEARCH_SECONDS;
      case INFERENCE -> START_SECONDS + timedSeconds(profile) + system;
      case TRAINING -> START_SECONDS + timedSeconds(profile);
      case ACCURACY -> START_SECONDS + timedSeconds(profile) + system + DATA_SECONDS;
    };
  }

  /**
   * As the other; a cap on the time of the steps bounds it, and whole epochs may take all of it.
   */
  static double forkSeconds(
      Workload workload, Profile profile, @Nullable WorkloadSettings settings) {
    if (settings instanceof WorkloadSettings.Training training
        && training.timeCapSeconds() != null) {
      double cap = training.timeCapSeconds();
      double steps = training.epochs() == null ? Math.min(cap, timedSeconds(profile)) : cap;
      return START_SECONDS + steps;
    }
    double seconds = forkSeconds(workload, profile);
    return settings instanceof WorkloadSettings.MaxBatch search
        ? Math.min(seconds, search.timeCapSeconds())
        : seconds;
  }

  private static double timedSeconds(Profile profile) {
    double least = (profile.warmUp().toMillis() + profile.measure().toMillis()) / 1e3;
    return least * (profile.untilStable() ? UNTIL_STABLE : 1);
  }

  /** What a fork takes longer where the power of its device is metered. */
  static double meterSeconds(Profile profile) {
    double idleAndBase = profile.untilStable() ? 2 + 5 : 1 + 1;
    return idleAndBase + profile.energy().toMillis() / 1e3;
  }

  /**
   * One fork in a job of which some have finished. The profile's estimate weighs as much as one
   * finished fork, so that the mean moves smoothly.
   *
   * @param finished how many; where forks of lanes take longer than others, as so many more
   */
  static double forkSeconds(
      Workload workload, Profile profile, double finished, double elapsedSeconds) {
    return (forkSeconds(workload, profile) + elapsedSeconds) / (1 + finished);
  }

  /**
   * All lanes together: GPUs of a node work side by side, its CPU on its own unless they share the
   * host, and nodes side by side.
   */
  static double seconds(Collection<Load> loads, double forkSeconds, boolean shareHost) {
    Map<String, Double> cpus = perNode(loads, true, Double::sum);
    Map<String, Double> gpus = perNode(loads, false, Math::max);
    return loads.stream()
            .map(Load::node)
            .distinct()
            .mapToDouble(
                node -> {
                  double cpu = cpus.getOrDefault(node, 0.0);
                  double gpu = gpus.getOrDefault(node, 0.0);
                  return shareHost ? Math.max(cpu, gpu) : cpu + gpu;
                })
            .max()
            .orElse(0)
        * forkSeconds;
  }

  private static Map<String, Double> perNode(
      Collection<Load> loads, boolean cpu, BinaryOperator<Double> together) {
    return loads.stream()
        .filter(load -> load.cpu() == cpu)
        .collect(Collectors.toMap(Load::node, Load::forks, together));
  }
}

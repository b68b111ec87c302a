package io.dynobench.bench;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;

/** How long and how carefully a trial measures. The profile is part of every result. */
public enum Profile {
  /** For trying out and for tests: a second of warm-up, two of measurement. */
  QUICK(
      "quick",
      Duration.ofSeconds(1),
      1,
      Duration.ofSeconds(1),
      Duration.ofSeconds(2),
      Duration.ofSeconds(2),
      Duration.ofMillis(500),
      Duration.ofSeconds(2),
      1,
      false),
  /** For numbers to compare: warm until flat, measure until the percentiles have enough samples. */
  STANDARD(
      "standard",
      Duration.ofSeconds(5),
      20,
      Duration.ofSeconds(60),
      Duration.ofSeconds(10),
      Duration.ofSeconds(120),
      Duration.ofSeconds(5),
      Duration.ofSeconds(30),
      1,
      true),
  /** For numbers to publish: as standard, in several processes one after the other. */
  PUBLISH(
      "publish",
      Duration.ofSeconds(5),
      20,
      Duration.ofSeconds(60),
      Duration.ofSeconds(10),
      Duration.ofSeconds(120),
      Duration.ofSeconds(5),
      Duration.ofSeconds(30),
      5,
      true);

  private final String id;
  private final Duration warmUp;
  private final int warmUpIterations;
  private final Duration warmUpCap;
  private final Duration measure;
  private final Duration measureCap;
  private final Duration system;
  private final Duration energy;
  private final int forks;
  private final boolean untilStable;

  Profile(
      String id,
      Duration warmUp,
      int warmUpIterations,
      Duration warmUpCap,
      Duration measure,
      Duration measureCap,
      Duration system,
      Duration energy,
      int forks,
      boolean untilStable) {
    this.id = id;
    this.warmUp = warmUp;
    this.warmUpIterations = warmUpIterations;
    this.warmUpCap = warmUpCap;
    this.measure = measure;
    this.measureCap = measureCap;
    this.system = system;
    this.energy = energy;
    this.forks = forks;
    this.untilStable = untilStable;
  }

  /** The word in requests, URLs and the database. */
  @JsonValue
  public String id() {
    return id;
  }

  /** Least warm-up time per stream. */
  public Duration warmUp() {
    return warmUp;
  }

  /** Least warm-up iterations per stream. */
  public int warmUpIterations() {
    return warmUpIterations;
  }

  /** Warm-up ends here even when it is not flat, and the result is flagged. */
  public Duration warmUpCap() {
    return warmUpCap;
  }

  /** Least measuring time. */
  public Duration measure() {
    return measure;
  }

  /** Measuring ends here even when a percentile lacks samples, and the result is flagged. */
  public Duration measureCap() {
    return measureCap;
  }

  /** Least time of the pass from encoded images to labels. */
  public Duration system() {
    return system;
  }

  /** Least time of the energy pass, where a power meter is at hand. */
  public Duration energy() {
    return energy;
  }

  /** Worker processes that measure a trial, unless the job says otherwise. */
  public int forks() {
    return forks;
  }

  /** Whether warm-up and measurement go on until flat and well sampled (up to their caps). */
  public boolean untilStable() {
    return untilStable;
  }

  /**
   * @throws IllegalArgumentException when no profile has this id
   */
  @JsonCreator
  public static Profile of(String id) {
    return Ids.find(values(), Profile::id, id, "profile");
  }
}

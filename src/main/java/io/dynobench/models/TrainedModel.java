package io.dynobench.models;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a training trial has left.
 *
 * @param sha256 of its file, in hex
 * @param network the built-in network that has learned
 * @param fileSize in bytes
 * @param dataset that it has learned from
 * @param optimizer id of the rule
 * @param epochs whole ones
 * @param top1Percent accuracy on the test part of the data set; null where that was not taken
 * @param resultId of the trial that trained it last; null when that result was deleted
 */
public record TrainedModel(
    String sha256,
    String network,
    long fileSize,
    String dataset,
    String optimizer,
    long epochs,
    long steps,
    @Nullable Double top1Percent,
    @Nullable UUID resultId,
    Instant trainedAt) {

  private static final String PREFIX = "trained:";
  private static final int SHORT = 8;

  /** What jobs call it. */
  public String id() {
    return id(network, sha256);
  }

  static String id(String network, String sha256) {
    return PREFIX + network + "-" + sha256.substring(0, SHORT);
  }
}

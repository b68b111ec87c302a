package io.dynobench.models;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A network as a catalogue entry: what it computes, however it is stored or run.
 *
 * @param id of this entry
 * @param network the id of the entry under which all results of the network meet; another one's
 *     where this entry only counts the same network differently
 * @param aliases what else the network is called
 * @param parameters trained numbers; null when unknown
 * @param variants the whole network first, then what pruning leaves of it, the largest first
 * @param accuracies published ones
 * @param source where its operations and intensities were published, or how they were counted
 * @param suite the study that it belongs to, such as {@code qutibench}; null when to none
 */
public record Topology(
    String id,
    String network,
    String family,
    List<String> aliases,
    @Nullable Long parameters,
    List<Variant> variants,
    List<PublishedAccuracy> accuracies,
    String source,
    @Nullable String suite) {

  /**
   * The whole network, or what pruning leaves of it.
   *
   * @param pruningPercent how much is left, in %, 100 being the whole; null where the source does
   *     not speak of pruning
   * @param operationsPerSample one multiply-accumulate is two
   * @param weightsIntensity operations per byte of weights read, at batch 1, by id of the precision
   */
  public record Variant(
      @Nullable Double pruningPercent,
      double operationsPerSample,
      Map<String, Double> weightsIntensity) {}

  public Variant whole() {
    return variants.get(0);
  }

  /** Of the whole network. */
  public double operationsPerSample() {
    return whole().operationsPerSample();
  }

  /** Of the whole network: operations per byte of weights, at batch 1, by id of the precision. */
  public Map<String, Double> weightsIntensity() {
    return whole().weightsIntensity();
  }
}

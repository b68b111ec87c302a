package io.dynobench.models;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hardware in one operating mode, with the ceilings that its maker or a study published.
 *
 * @param name hardware and operating mode: {@code TX2-maxn}
 * @param mode the operating mode alone, which the name ends with: {@code maxn}; null when the
 *     hardware has but one
 * @param aliases what else it is called in publications
 * @param devices what drivers call it; {@code *} stands for any text
 * @param maker of the hardware
 * @param peakOpsPerSecond operations/s by id of the precision, of dense products, one
 *     multiply-accumulate being two; precisions that the hardware lacks are absent
 * @param bandwidth of its memory, bytes/s
 * @param memoryMib null when unknown, or when it was sold with several sizes
 * @param tdpW thermal design power, W; null when unknown
 * @param source where all figures but those of {@code otherSources} were published
 * @param otherSources by figure: the id of a precision, {@code bandwidth}, {@code memory} or {@code
 *     tdp}
 * @param suite the study that it belongs to, such as {@code qutibench}; null when to none
 */
public record Platform(
    String name,
    @Nullable String mode,
    List<String> aliases,
    List<String> devices,
    String maker,
    Map<String, Double> peakOpsPerSecond,
    double bandwidth,
    @Nullable Double memoryMib,
    @Nullable Double tdpW,
    String source,
    Map<String, String> otherSources,
    @Nullable String suite) {

  /** A platform of one name, whose figures have one source. */
  public Platform(
      String name,
      String maker,
      Map<String, Double> peakOpsPerSecond,
      double bandwidth,
      @Nullable Double memoryMib,
      @Nullable Double tdpW,
      String source,
      @Nullable String suite) {
    this(
        name,
        null,
        List.of(),
        List.of(),
        maker,
        peakOpsPerSecond,
        bandwidth,
        memoryMib,
        tdpW,
        source,
        Map.of(),
        suite);
  }

  /** The name without the operating mode. */
  public String hardware() {
    return mode == null ? name : name.substring(0, name.length() - mode.length() - 1);
  }

  /**
   * Where a figure was published.
   *
   * @param figure the id of a precision, {@code bandwidth}, {@code memory} or {@code tdp}
   */
  public String sourceOf(String figure) {
    return otherSources.getOrDefault(figure, source);
  }
}

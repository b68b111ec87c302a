package io.dynobench.charts.efficiency;

import io.dynobench.analysis.Roofline;
import io.dynobench.charts.Ceiling;
import io.dynobench.models.Topology;
import org.jspecify.annotations.Nullable;

/**
 * What can be expected of a network on a platform in one precision, at batch 1.
 *
 * @param operations per sample
 * @param intensity operations per byte of weights
 */
record Expectation(Ceiling ceiling, Roofline roofline, double operations, double intensity) {

  /** Null when the platform's bandwidth or the network's intensity in the precision is unknown. */
  static @Nullable Expectation of(Ceiling ceiling, Topology.Variant variant) {
    Double bandwidth = ceiling.bandwidth();
    Double intensity = variant.weightsIntensity().get(ceiling.precision());
    return bandwidth == null || intensity == null
        ? null
        : new Expectation(
            ceiling,
            new Roofline(ceiling.peak(), bandwidth),
            variant.operationsPerSample(),
            intensity);
  }

  double peak(Unit unit) {
    return switch (unit) {
      case SAMPLES -> roofline.peakSamplesPerSecond(operations);
      case OPERATIONS -> roofline.peak();
    };
  }

  double predicted(Unit unit) {
    return switch (unit) {
      case SAMPLES -> roofline.samplesPerSecond(operations, intensity);
      case OPERATIONS -> roofline.attainable(intensity);
    };
  }
}

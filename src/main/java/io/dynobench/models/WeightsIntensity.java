package io.dynobench.models;

import io.dynobench.bench.Precision;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Operations per byte at batch 1 if nothing but the weights is read: operations ÷ (parameters ×
 * bytes of one), as QuTiBench counts them. Half the bytes double it: × 2 at fp16, × 4 at int8, × 8
 * at int4 and × 16 at int2.
 */
final class WeightsIntensity {

  private static final double FP32_BYTES = 4;

  private WeightsIntensity() {}

  /** By id of the precision. */
  static Map<String, Double> of(double operations, long parameters) {
    return ofFp32(operations / (FP32_BYTES * parameters));
  }

  /**
   * @param fp32 operations per byte of weights in fp32
   * @return by id of the precision
   */
  static Map<String, Double> ofFp32(double fp32) {
    Map<String, Double> intensities = new LinkedHashMap<>();
    for (Precision precision : Precision.values()) {
      intensities.put(precision.id(), fp32 * FP32_BYTES / bytes(precision));
    }
    return Collections.unmodifiableMap(intensities);
  }

  /** Of one stored weight; tf32 is a way of computing, its weights are stored as fp32. */
  private static double bytes(Precision precision) {
    return switch (precision) {
      case FP32, TF32 -> FP32_BYTES;
      case FP16, BF16 -> 2;
      case INT8 -> 1;
      case INT4 -> 0.5;
      case INT2 -> 0.25;
    };
  }
}

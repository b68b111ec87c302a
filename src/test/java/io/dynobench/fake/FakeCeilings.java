package io.dynobench.fake;

import io.dynobench.bench.Precision;

/** A device of exactly known speed, which gains next to nothing from 2048 on. */
public final class FakeCeilings {

  static final String GEMM_1024 = "gemm-1024";
  static final String GEMM_2048 = "gemm-2048";
  static final String GEMM_4096 = "gemm-4096";
  static final String COPY = "copy";

  private FakeCeilings() {}

  /** Of a product of matrices; every other call takes twice the time of the first. */
  public static int millis(int n) {
    return switch (n) {
      case 1024 -> 27; // 79.5 Gop/s
      case 2048 -> 172; // 99.9 Gop/s
      case 4096 -> 1361; // 101.0 Gop/s
      default -> throw new IllegalArgumentException("no such size: " + n);
    };
  }

  /** Of a copy. */
  public static int copyMillis() {
    return 100;
  }

  static int millis(String model, int call) {
    if (model.equals(COPY)) {
      return copyMillis();
    }
    int best = millis(Integer.parseInt(model.substring("gemm-".length())));
    return call % 2 == 0 ? best : 2 * best;
  }

  /** In fp16 it has room for 2048; in bf16 for nothing. */
  static boolean isTooLarge(String model, Precision precision) {
    return switch (precision) {
      case FP16 -> model.equals(GEMM_4096) || model.equals(COPY);
      case BF16 -> true;
      case FP32, TF32, INT8, INT4, INT2 -> false;
    };
  }
}

package io.dynobench.zoo;

import java.util.List;

/**
 * One tensor that a layer stores. Only its recipe is kept; the numbers are made while they are
 * written.
 *
 * @param role its name within the layer, as in PyTorch
 * @param trained whether training changes it: a parameter, else a running statistic
 */
record Weight(String role, Fill fill, List<Integer> dimensions, boolean trained) {

  static Weight trained(String role, Fill fill, List<Integer> dimensions) {
    return new Weight(role, fill, dimensions, true);
  }

  static Weight statistic(String role, Fill fill, List<Integer> dimensions) {
    return new Weight(role, fill, dimensions, false);
  }

  long elements() {
    return dimensions.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }
}

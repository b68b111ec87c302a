package io.dynobench.zoo;

import java.util.List;

/**
 * A layer in its place.
 *
 * @param id number of the value it makes; the graph's input is 0
 * @param inputs the values it reads, all made before it
 * @param shape of one sample's output
 * @param macs multiply-accumulates per sample
 */
record Node(
    int id, Layer layer, List<Integer> inputs, TensorShape shape, List<Weight> weights, long macs) {

  int input() {
    return inputs.get(0);
  }
}

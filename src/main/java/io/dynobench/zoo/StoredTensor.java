package io.dynobench.zoo;

/**
 * A weight tensor with its name in the whole graph.
 *
 * @param seed from its place in the graph, so that every engine and precision stores the same
 *     numbers
 */
record StoredTensor(String name, Weight weight, long seed) {

  static String nameOf(Node node, String role) {
    return "layer" + node.id() + "_" + role;
  }

  Fill.Numbers numbers() {
    return weight.fill().numbers(seed);
  }
}

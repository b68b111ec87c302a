package io.dynobench.results.transfer;

/** The family of a published model name. */
final class Families {

  private Families() {}

  /** What stands before the last dash: {@code ResNet-v1} of {@code ResNet-v1-101}. */
  static String of(String name) {
    int dash = name.lastIndexOf('-');
    return dash > 0 ? name.substring(0, dash) : name;
  }
}

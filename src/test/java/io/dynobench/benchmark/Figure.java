package io.dynobench.benchmark;

/**
 * A line of the table.
 *
 * @param goal in words
 */
record Figure(String name, String seen, String goal, boolean met) {

  @Override
  public String toString() {
    return "| %s | %s | %s | %s |".formatted(name, seen, goal, met ? "yes" : "**no**");
  }
}

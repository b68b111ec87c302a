package io.dynobench.results.transfer;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong in a file: all of it counted, the first of it listed. A file of a million wrong
 * lines must not fill the memory, and nobody reads so many.
 */
final class Problems {

  static final int LISTED = 100;

  private final List<RowProblem> listed = new ArrayList<>();
  private int total;

  void add(RowProblem problem) {
    total++;
    if (listed.size() < LISTED) {
      listed.add(problem);
    }
  }

  List<RowProblem> listed() {
    return List.copyOf(listed);
  }

  int total() {
    return total;
  }
}

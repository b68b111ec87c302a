package io.dynobench.models.file;

import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

/** How two shapes become one in operations element by element, as in NumPy. */
final class OnnxBroadcast {

  private OnnxBroadcast() {}

  static Optional<List<Long>> of(List<Long> left, List<Long> right) {
    LinkedList<Long> shape = new LinkedList<>();
    int rank = Math.max(left.size(), right.size());
    for (int fromEnd = 1; fromEnd <= rank; fromEnd++) {
      long a = fromEnd > left.size() ? 1 : left.get(left.size() - fromEnd);
      long b = fromEnd > right.size() ? 1 : right.get(right.size() - fromEnd);
      if (a != b && a != 1 && b != 1) {
        return Optional.empty();
      }
      shape.addFirst(a == 1 ? b : a);
    }
    return Optional.of(List.copyOf(shape));
  }
}

package io.dynobench.jobs;

import io.dynobench.bench.LearningPoint;
import java.util.ArrayList;
import java.util.List;

/** A learning curve in few lines: the end of every epoch, and where it is now. */
final class Epochs {

  private Epochs() {}

  static List<LearningPoint> of(List<LearningPoint> curve) {
    List<LearningPoint> ends = new ArrayList<>();
    for (int i = 0; i < curve.size(); i++) {
      LearningPoint point = curve.get(i);
      boolean last = i == curve.size() - 1;
      if (last || point.accuracyPercent() != null || curve.get(i + 1).epoch() > point.epoch()) {
        ends.add(point);
      }
    }
    return ends;
  }
}

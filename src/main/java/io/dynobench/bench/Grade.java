package io.dynobench.bench;

import io.dynobench.bench.QualityReason.Weight;
import java.util.Collection;

/** How far a result can be trusted, by the weightiest of its reasons. */
public enum Grade {
  /** Nothing speaks against it. */
  A(Weight.NOTE),
  /** Good, with a reservation. */
  B(Weight.MINOR),
  /** For orientation only. */
  C(Weight.MAJOR),
  /** Not to be relied on. */
  D(Weight.SEVERE);

  private final Weight weight;

  Grade(Weight weight) {
    this.weight = weight;
  }

  public static Grade of(Collection<QualityReason> reasons) {
    Weight weightiest =
        reasons.stream().map(QualityReason::weight).max(Weight::compareTo).orElse(Weight.NOTE);
    for (Grade grade : values()) {
      if (grade.weight == weightiest) {
        return grade;
      }
    }
    throw new AssertionError("no grade for " + weightiest);
  }
}

package io.dynobench.bench;

import io.dynobench.bench.QualityReason.Weight;
import java.util.Collection;

/** How far a result can be trusted, by the weightiest of its reasons. */
public enum Grade {
  A(Weight.NOTE, "Nothing speaks against it."),
  B(Weight.MINOR, "Good, with a reservation."),
  C(Weight.MAJOR, "For orientation only."),
  D(Weight.SEVERE, "Not to be relied on.");

  private final Weight weight;
  private final String meaning;

  Grade(Weight weight, String meaning) {
    this.weight = weight;
    this.meaning = meaning;
  }

  /** The weightiest reason that a result of this grade may have. */
  public Weight weight() {
    return weight;
  }

  /** One sentence for users. */
  public String meaning() {
    return meaning;
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

package io.dynobench.analysis;

import java.util.Comparator;

/**
 * What one of several measurements says of a ceiling. The greatest of them counts: careful ones
 * come first; of these the highest, as it shows what is possible.
 *
 * @param careful whether it ran until it was stable
 * @param value in any unit, 0 when it was not measured
 */
public record CeilingEvidence(boolean careful, double value)
    implements Comparable<CeilingEvidence> {

  private static final Comparator<CeilingEvidence> TRUST =
      Comparator.comparing(CeilingEvidence::careful).thenComparingDouble(CeilingEvidence::value);

  @Override
  public int compareTo(CeilingEvidence other) {
    return TRUST.compare(this, other);
  }
}

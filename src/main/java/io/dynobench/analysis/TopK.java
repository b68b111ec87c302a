package io.dynobench.analysis;

import java.util.Optional;

/**
 * Whether a label is among the classes with the highest scores.
 *
 * <p>Scores can be equal, above all those of quantised models. Then the order of the classes
 * decides in most programs, which favours the first ones; counting a tie as right would give every
 * label to a model that scores all classes alike, and counting it as wrong would belittle quantised
 * models. Here a tie counts by the chance of the label if it were broken at random.
 *
 * @param higher classes that score higher than the label
 * @param equal classes that score as the label does, without itself
 */
public record TopK(int higher, int equal) {

  /**
   * @param scores of all classes of all samples, the samples one after the other
   * @param from where those of this sample begin
   * @param label from 0 to {@code classes − 1}
   * @return nothing when a score is not a number
   */
  public static Optional<TopK> of(float[] scores, int from, int classes, int label) {
    float own = scores[from + label];
    int higher = 0;
    int equal = -1;
    for (int each = from; each < from + classes; each++) {
      if (Float.isNaN(scores[each])) {
        return Optional.empty();
      }
      higher += scores[each] > own ? 1 : 0;
      equal += scores[each] == own ? 1 : 0;
    }
    return Optional.of(new TopK(higher, equal));
  }

  /**
   * 1 when the label is among so many classes, 0 when it is not, and between them when it ties with
   * others for the last places: the places left ÷ those who tie.
   */
  public double in(int places) {
    return Math.max(0, Math.min(1, (double) (places - higher) / (equal + 1)));
  }

  /** Whether chance decides that it is among so many. */
  public boolean tied(int places) {
    return higher < places && higher + equal >= places;
  }
}

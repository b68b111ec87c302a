package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TopKTests {

  private static final float[] DISTINCT = {0.1f, 7, -3, 2, 1, 0};

  @Test
  void countsTheClassesThatScoreHigher() {
    assertThat(of(DISTINCT, 1)).isEqualTo(new TopK(0, 0));
    assertThat(of(DISTINCT, 3)).isEqualTo(new TopK(1, 0));
    assertThat(of(DISTINCT, 2)).isEqualTo(new TopK(5, 0));
    assertThat(of(DISTINCT, 3).in(1)).isZero();
    assertThat(of(DISTINCT, 3).in(2)).isEqualTo(1);
    assertThat(of(DISTINCT, 2).in(5)).isZero();
    assertThat(of(DISTINCT, 2).in(6)).isEqualTo(1);
    assertThat(of(DISTINCT, 3).tied(2)).isFalse();
  }

  @Test
  void looksAtTheSampleThatItIsTold() {
    float[] two = {9, 0, 0, 0, 9, 0};

    assertThat(TopK.of(two, 3, 3, 1).orElseThrow().in(1)).isEqualTo(1);
    assertThat(TopK.of(two, 3, 3, 0).orElseThrow().in(1)).isZero();
  }

  @Test
  void countsATieByTheChanceOfTheLabel() {
    float[] ties = {5, 5, 5, 9, 1, 1};

    assertThat(of(ties, 3).in(1)).isEqualTo(1);
    assertThat(of(ties, 0).in(1)).isZero();
    assertThat(of(ties, 0).in(2)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(of(ties, 0).in(3)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(of(ties, 0).in(4)).isEqualTo(1);
    assertThat(of(ties, 5).in(5)).isEqualTo(0.5);
    assertThat(of(ties, 0).tied(2)).isTrue();
    assertThat(of(ties, 0).tied(4)).isFalse();
    assertThat(of(ties, 0).tied(1)).isFalse();
  }

  /** Neither all, as if every tie were won, nor those of the first class alone. */
  @Test
  void givesAModelThatScoresAllClassesAlikeItsChance() {
    float[] alike = new float[10];

    for (int label = 0; label < 10; label++) {
      assertThat(of(alike, label).in(1)).isEqualTo(0.1);
      assertThat(of(alike, label).in(5)).isEqualTo(0.5);
    }
  }

  /** However ties fall, so many classes are among so many. */
  @Test
  void addsUpToThePlacesOverAllClasses() {
    float[][] all = {DISTINCT, {1, 1, 2, 2, 2, 0}, {-0.0f, 0, 0, 1, Float.NEGATIVE_INFINITY, 1}};
    for (float[] scores : all) {
      for (int places = 1; places <= 6; places++) {
        double sum = 0;
        for (int label = 0; label < 6; label++) {
          sum += of(scores, label).in(places);
        }
        assertThat(sum)
            .as("%s, %d", Arrays.toString(scores), places)
            .isCloseTo(places, within(1e-9));
      }
    }
  }

  @Test
  void ranksNothingWhereAScoreIsNotANumber() {
    assertThat(TopK.of(new float[] {0, Float.NaN, 1}, 0, 3, 0)).isEmpty();
  }

  private static TopK of(float[] scores, int label) {
    return TopK.of(scores, 0, scores.length, label).orElseThrow();
  }
}

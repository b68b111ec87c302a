package io.dynobench.worker.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.LearningPoint;
import io.dynobench.protocol.Message;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningCurveTests {

  private final List<LearningPoint> told = new ArrayList<>();
  private final LearningCurve curve = new LearningCurve(this::hear, 10, 100);

  private void hear(Message message) {
    told.add(((Message.Learned) message).point());
  }

  @Test
  void tellsAtMostFourPointsASecond() {
    for (int step = 1; step <= 1_000; step++) {
      curve.made(1, step * 0.01);
    }
    assertThat(told.size()).isBetween(36, 40);
    assertThat(told).extracting(LearningPoint::step).doesNotHaveDuplicates();
  }

  @Test
  void aPointHasTheMeanLossSinceTheOneBefore() {
    curve.made(4, 0.1);
    curve.made(2, 0.3);
    curve.made(7, 0.4);
    curve.validated(50.0);

    assertThat(told)
        .containsExactly(
            new LearningPoint(2, 1, 0.3, 3, null), new LearningPoint(3, 1, 0.4, 7, 50.0));
  }

  @Test
  void neverTellsTheSameStepTwice() {
    curve.made(4, 1);
    curve.validated(50.0);
    curve.validated(60.0);

    assertThat(told).hasSize(1);
  }

  /** A batch as large as the data set makes every step an epoch. */
  @Test
  void asksForAValidationAndTellsOfItAtMostFourTimesASecond() {
    var ofEpochs = new LearningCurve(this::hear, 100, 100);
    for (int step = 1; step <= 1_000; step++) {
      ofEpochs.made(1, step * 0.001);
      if (ofEpochs.due()) {
        ofEpochs.validated(50.0);
      }
    }
    assertThat(told.size()).isEqualTo(4);
    assertThat(told).extracting(LearningPoint::accuracyPercent).containsOnly(50.0);
    assertThat(told.get(0).step()).isEqualTo(1);

    ofEpochs.validated(60.0);

    assertThat(told.get(4)).isEqualTo(new LearningPoint(1_000, 1_000, 1, 1, 60.0));
  }

  /** The points within an epoch do not take the turn of the one at its end. */
  @Test
  void asksForAValidationRightAfterAPointOfLossAlone() {
    for (int step = 1; step <= 10; step++) {
      curve.made(1, step * 0.26);
    }

    assertThat(told).hasSize(9);
    assertThat(curve.endsEpoch()).isTrue();
    assertThat(curve.due()).isTrue();
  }

  @Test
  void knowsWhichEpochAStepBelongsTo() {
    for (int step = 1; step <= 25; step++) {
      curve.made(step, step);
      assertThat(curve.endsEpoch()).isEqualTo(step == 10 || step == 20);
    }
    assertThat(curve.epochs()).isEqualTo(2);
    assertThat(told).extracting(LearningPoint::epoch).startsWith(1).endsWith(3);
    assertThat(told.get(10).epoch()).isEqualTo(2);
  }

  @Test
  void theLossIsThatOfTheLastWholeEpoch() {
    for (int step = 1; step <= 15; step++) {
      curve.made(step, step);
    }
    assertThat(curve.loss()).hasValueCloseTo(5.5, within(1e-9));
  }

  @Test
  void theLossOfLessThanAnEpochIsThatOfAllSteps() {
    curve.made(1, 1);
    curve.made(2, 2);

    assertThat(curve.loss()).hasValueCloseTo(1.5, within(1e-9));
  }

  @Test
  void saysWhereTrainingDiverged() {
    curve.made(1, 1);
    curve.made(Double.NaN, 2);
    curve.made(Double.NaN, 3);
    curve.validated(null);

    assertThat(curve.diverged()).isEqualTo(2);
    assertThat(curve.loss()).isEmpty();
    assertThat(told).extracting(LearningPoint::step).containsExactly(1L);
  }
}

package io.dynobench.worker.ceilings;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.worker.engine.TrialFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GemmSearchTests {

  private final List<Integer> tried = new ArrayList<>();

  @Test
  void stopsWhenTheRateGainsLessThanThreePercent() throws TrialFailure {
    GemmCurve curve = search(16 * 1024, 1, 50, 80, 100, 102.9, 200);

    assertThat(tried).containsExactly(1024, 2048, 4096, 8192);
    assertThat(curve.end()).isEqualTo(GemmCurve.End.FLAT);
    assertThat(curve.reached()).isTrue();
    assertThat(curve.best().n()).isEqualTo(8192);
  }

  @Test
  void goesOnAtThreePercent() throws TrialFailure {
    assertThat(search(16 * 1024, 1, 100, 103, 103).points()).hasSize(3);
  }

  @Test
  void keepsTheBestOfACurveThatFalls() throws TrialFailure {
    GemmCurve curve = search(16 * 1024, 1, 50, 100, 80);

    assertThat(curve.best().n()).isEqualTo(2048);
    assertThat(curve.best().best()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({"9.999, 5, LARGEST", "10, 1, SLOW", "44, 1, SLOW"})
  void stopsAfterASizeThatTakesTenSeconds(double seconds, int sizes, GemmCurve.End end)
      throws TrialFailure {
    GemmCurve curve = search(16 * 1024, seconds, 1, 2, 4, 8, 16);

    assertThat(curve.points()).hasSize(sizes);
    assertThat(curve.end()).isEqualTo(end);
    assertThat(curve.reached()).isFalse();
  }

  @Test
  void takesWhatItHasWhenMemoryRunsOut() throws TrialFailure {
    GemmCurve curve = search(16 * 1024, 1, 10, 20);

    assertThat(tried).containsExactly(1024, 2048, 4096);
    assertThat(curve.end()).isEqualTo(GemmCurve.End.OUT_OF_MEMORY);
    assertThat(curve.best().n()).isEqualTo(2048);
  }

  @Test
  void hasNoPointsWhereNothingFits() throws TrialFailure {
    assertThat(search(2048, 1).points()).isEmpty();
  }

  @Test
  void goesNoFurtherThanTheProfile() throws TrialFailure {
    GemmCurve curve = search(2048, 1, 10, 20, 40);

    assertThat(tried).containsExactly(1024, 2048);
    assertThat(curve.end()).isEqualTo(GemmCurve.End.LARGEST);
  }

  @Test
  void writesTheCurveAsJson() throws TrialFailure {
    assertThat(search(2048, 1.5, 12.5e9, 20e9).json())
        .isEqualTo(
            """
            [{"n":1024,"operationsPerSecond":1.2500e+10,"median":6.2500e+09,"calls":3,"seconds":1.500},\
            {"n":2048,"operationsPerSecond":2.0000e+10,"median":1.0000e+10,"calls":3,"seconds":1.500}]""");
  }

  /** A device with these rates, which has no memory for more sizes. */
  private GemmCurve search(int largest, double seconds, double... rates) throws TrialFailure {
    return GemmSearch.run(
        largest,
        n -> {
          tried.add(n);
          double rate = tried.size() > rates.length ? 0 : rates[tried.size() - 1];
          return rate == 0
              ? Optional.empty()
              : Optional.of(new GemmPoint(n, rate, rate / 2, 3, seconds));
        });
  }
}

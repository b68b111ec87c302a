package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SteadyArrivalsTests {

  private static final long BEGIN = 7_000_000_000L;
  private static final int MANY = 100_000;

  @Test
  void comeAtTheirRateForAsLongAsTheyAreWanted() {
    long[] due = due(500, 42);

    assertThat(due).isSorted();
    assertThat(due[0]).isGreaterThanOrEqualTo(BEGIN);
    double seconds = (due[MANY - 1] - BEGIN) / 1e9;
    assertThat(MANY / seconds).isCloseTo(500, withinPercentage(2));
  }

  @Test
  void areTheSameForTheSameSeed() {
    assertThat(due(500, 42)).isEqualTo(due(500, 42)).isNotEqualTo(due(500, 43));
  }

  private static long[] due(double perSecond, long seed) {
    var arrivals = SteadyArrivals.of(perSecond, BEGIN, seed);
    return LongStream.generate(arrivals::take).limit(MANY).toArray();
  }
}

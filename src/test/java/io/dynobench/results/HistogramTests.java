package io.dynobench.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HistogramTests {

  private static final long MS = 1_000_000;

  @Test
  void countsEveryCallOnce() {
    long[] nanos = LongStream.rangeClosed(1, 997).map(i -> i * i % 211 * MS).toArray();

    Histogram histogram = Histogram.of(nanos, 60);

    assertThat(Arrays.stream(histogram.counts()).sum() + histogram.above()).isEqualTo(997);
    assertThat(histogram.edgesMs()).hasSize(61).isSorted();
  }

  @Test
  void isNotSqueezedByOneStall() {
    long[] nanos =
        LongStream.range(0, 200).map(i -> i == 7 ? 1000 * MS : (10 + i % 2) * MS).toArray();

    Histogram histogram = Histogram.of(nanos, 2);

    assertThat(histogram.edgesMs()).containsExactly(10, 10.5, 11);
    assertThat(histogram.counts()).containsExactly(100, 99);
    assertThat(histogram.above()).isEqualTo(1);
    assertThat(histogram.maxMs()).isEqualTo(1000);
  }

  @Test
  void putsEqualCallsIntoOneBin() {
    Histogram histogram = Histogram.of(new long[] {5 * MS, 5 * MS}, 60);

    assertThat(histogram.counts()).containsExactly(2);
    assertThat(histogram.edgesMs()).containsExactly(5, 5);
  }

  @Test
  void isEmptyWithoutCalls() {
    assertThat(Histogram.of(new long[0], 60).counts()).isEmpty();
  }
}

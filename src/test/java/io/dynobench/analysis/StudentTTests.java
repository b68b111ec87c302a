package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTests {

  /** t(0.975) of every table: two values at ±1 around 0 make the half-width t·1 at one degree. */
  @ParameterizedTest
  @CsvSource({"2,12.7062", "3,4.3027", "5,2.7764", "10,2.2622", "31,2.0423", "61,2.0003"})
  void usesTheTabulatedQuantile(int n, double t) {
    double[] values = new double[n];
    values[0] = -1;
    values[1] = 1;
    double error = Math.sqrt(2.0 / (n - 1) / n);

    Interval interval = StudentT.interval(values).orElseThrow();

    assertThat(interval.high() / error).isCloseTo(t, within(1e-4));
    assertThat(interval.low()).isCloseTo(-interval.high(), within(1e-12));
  }

  @Test
  void isAPointWhenAllValuesAreEqual() {
    assertThat(StudentT.interval(new double[] {4, 4, 4})).contains(new Interval(4, 4));
  }

  @Test
  void saysNothingAboutASingleValue() {
    assertThat(StudentT.interval(new double[] {4})).isEmpty();
  }
}

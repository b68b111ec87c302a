package io.dynobench.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class FillTests {

  /** The first outputs for this seed of the reference implementation (Vigna, splitmix64.c). */
  @Test
  void drawsTheNumbersOfTheReferenceImplementation() {
    SplitMix64 random = new SplitMix64(1234567);

    assertThat(random.nextLong()).isEqualTo(6457827717110365317L);
    assertThat(random.nextLong()).isEqualTo(3203168211198807973L);
    assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("9817491932198370423");
  }

  @Test
  void spreadsWeightsAsHeProposed() {
    double[] drawn = draw(Fill.he(50), 200_000);

    assertThat(DoubleStream.of(drawn).average().orElseThrow()).isCloseTo(0, within(0.002));
    assertThat(DoubleStream.of(drawn).map(x -> x * x).average().orElseThrow())
        .isCloseTo(2.0 / 50, within(0.0005));
    double bound = Math.sqrt(6.0 / 50);
    assertThat(DoubleStream.of(drawn).allMatch(x -> Math.abs(x) <= bound)).isTrue();
  }

  @Test
  void drawsTheSameNumbersFromTheSameSeed() {
    assertThat(draw(Fill.bias(9), 100)).isEqualTo(draw(Fill.bias(9), 100));
    assertThat(draw(new Fill.Constant(0.25f), 3)).containsOnly(0.25);
  }

  private static double[] draw(Fill fill, int count) {
    Fill.Numbers numbers = fill.numbers(42);
    return DoubleStream.generate(numbers::next).limit(count).toArray();
  }
}

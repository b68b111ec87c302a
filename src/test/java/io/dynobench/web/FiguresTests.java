package io.dynobench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same vectors as {@code format.test.ts} where both write the same. */
class FiguresTests {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final Figures figures = new Figures(Clock.fixed(NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|–",
        "NaN|–",
        "0|0",
        "12.3456|12.35",
        "999.96|1,000",
        "12345.678|12,346",
        "0.5|0.5",
        "400|400",
        "0.0001234|1.23e-04",
        "-7|-7"
      })
  void writesFourSignificantDigits(@Nullable Double value, String expected) {
    assertThat(figures.number(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    ",–",
    "-1,0.0 s",
    "4.23,4.2 s",
    "59.4,59 s",
    "59.6,1 min 0 s",
    "200,3 min 20 s",
    "7500,2 h 5 min"
  })
  void writesDurations(@Nullable Double seconds, String expected) {
    assertThat(figures.duration(seconds)).isEqualTo(expected);
  }

  @Test
  void countsUpToNowWhatHasNotEnded() {
    assertThat(figures.between(NOW.minusSeconds(75), null)).isEqualTo("1 min 15 s");
    assertThat(figures.between(null, null)).isEqualTo("–");
  }

  @ParameterizedTest
  @CsvSource({",–", "512,512 MiB", "24064,23.5 GiB"})
  void writesMemory(@Nullable Long mebibytes, String expected) {
    assertThat(figures.memory(mebibytes)).isEqualTo(expected);
  }
}

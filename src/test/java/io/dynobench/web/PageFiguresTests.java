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
class PageFiguresTests {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final PageFigures figures = new PageFigures(Clock.fixed(NOW, ZoneOffset.UTC));

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

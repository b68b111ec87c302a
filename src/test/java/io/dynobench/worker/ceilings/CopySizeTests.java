package io.dynobench.worker.ceilings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopySizeTests {

  private static final long MIB = 1 << 20;

  @ParameterizedTest
  @CsvSource({"32, 256", "64, 256", "65, 260", "384, 1536", "4096, 4096"})
  void isFourTimesTheCacheButNeitherTinyNorHuge(long cacheMib, long expectedMib) {
    assertThat(CopySize.of("cpu", OptionalLong.of(cacheMib * MIB)).bytes())
        .isEqualTo(expectedMib * MIB);
  }

  @Test
  void isAGibibyteWhereTheCacheIsNotKnownOrSmall() {
    assertThat(CopySize.of("cpu", OptionalLong.empty()).bytes()).isEqualTo(1024 * MIB);
    assertThat(CopySize.of("cuda:0", OptionalLong.of(32 * MIB)))
        .isEqualTo(new CopySize(256, OptionalLong.empty()));
  }
}

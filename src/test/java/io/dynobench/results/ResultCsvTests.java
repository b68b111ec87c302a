package io.dynobench.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultCsvTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+x", "-x", "@x", "\tx", "\rx", "'=1", "''@", "'", "'x", "x", "a=1", ""})
  void givesBackWhatItNeutralised(String text) {
    String cell = Objects.requireNonNull(ResultCsv.text(text));

    assertThat(ResultCsv.original(cell)).isEqualTo(text);
    assertThat(cell).doesNotMatch("(?s)[=+\\-@\t\r].*");
  }
}

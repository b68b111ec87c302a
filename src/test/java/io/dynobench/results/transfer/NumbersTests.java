package io.dynobench.results.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTests {

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "-2.5, -2.5",
    ".5, 0.5",
    "3., 3",
    "1e3, 1000",
    "'1,234.82', 1234.82",
    "'1,234,567', 1234567",
    "+7, 7"
  })
  void readsNumbersAsTheyArePrinted(String text, double value) {
    assertThat(Numbers.parse(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "1d",
        "0x10",
        "NaN",
        "Infinity",
        "1e999",
        "1,23",
        "12,34.5",
        "1 2",
        "1.2.3",
        "--1"
      })
  void refusesWhatIsNone(String text) {
    assertThat(Numbers.parse(text)).isNaN();
  }
}

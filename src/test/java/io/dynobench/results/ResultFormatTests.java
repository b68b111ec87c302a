package io.dynobench.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFormatTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv | CSV",
        "application/x-ndjson | NDJSON",
        "application/json | JSON",
        "*/* | JSON",
        "text/html,application/xhtml+xml,*/*;q=0.8 | JSON",
        "text/* | CSV",
        "nonsense | JSON"
      })
  void followsTheAcceptHeader(String accept, ResultFormat format) {
    assertThat(ResultFormat.of(null, accept)).isEqualTo(format);
  }

  @Test
  void letsTheParameterDecide() {
    assertThat(ResultFormat.of("ndjson", "text/csv")).isEqualTo(ResultFormat.NDJSON);
    assertThat(ResultFormat.of("", null)).isEqualTo(ResultFormat.JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\t=1"})
  void disarmsCellsThatASpreadsheetWouldRun(String cell) {
    assertThat(ResultCsv.text(cell)).isEqualTo("'" + cell);
    assertThat(ResultCsv.text("a" + cell)).isEqualTo("a" + cell);
  }
}

package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepGrammarTests {

  private final SweepGrammar grammar = new SweepGrammar(65_536);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1        | 1",
        "007      | 7",
        "1:8      | 1,2,4,8",
        "1:9      | 1,2,4,8",
        "3:20     | 3,6,12",
        "5:5      | 5",
        "2:10:2   | 2,4,6,8,10",
        "2:9:2    | 2,4,6,8",
        "1:3:1    | 1,2,3",
        "4:9:100  | 4",
        "4:9:99999999999999999999 | 4",
        "1:30:decades  | 1,2,3,4,5,6,7,8,9,10,20,30",
        "95:250:decades | 95,100,200",
        "9:10:decades  | 9,10",
        "' 1:4 '  | 1,2,4",
      })
  void readsSizesAndSweeps(String entry, String sizes) {
    assertThat(grammar.parse(entry).mapToObj(String::valueOf)).containsExactly(sizes.split(","));
  }

  @Test
  void sweepsDecadesToTheirUpperEnd() {
    assertThat(grammar.parse("1:10000:decades"))
        .hasSize(37)
        .contains(1, 9, 10, 90, 100, 900, 1000, 9000, 10_000);
  }

  @Test
  void doublesUpToTheLargestSizeWithoutOverflow() {
    SweepGrammar all = new SweepGrammar(Integer.MAX_VALUE);
    assertThat(all.parse("1:2147483647")).hasSize(31).endsWith(1 << 30);
    assertThat(all.parse("2147483646:2147483647:2147483647")).containsExactly(2147483646);
    assertThat(all.parse("1000000000:2147483647:decades"))
        .containsExactly(1_000_000_000, 2_000_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "1.5",
        "1e3",
        "1e999",
        "NaN",
        "1:",
        ":8",
        "1::2",
        "1:8:2:2",
        "1:8:",
        "1:8:Decades",
        "+4",
        "1,2",
        "0x10",
        "١",
        "1:8 ; drop",
        "99999999999999999999999999999999999999999"
      })
  void refusesWhatIsNoSizeAndNoSweep(String entry) {
    assertThat(codeOf(entry)).isEqualTo("INVALID_BATCH_SIZE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "-1:8", "1:-8", "0:8", "1:8:0", "1:8:-2", "0:10:decades", "-0"})
  void refusesSizesAndStepsBelowOne(String entry) {
    assertThat(codeOf(entry)).isEqualTo("NOT_POSITIVE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8:1", "10:2:2", "100:10:decades"})
  void refusesRangesThatRunBackwards(String entry) {
    assertThat(codeOf(entry)).isEqualTo("REVERSED_RANGE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "65537",
        "2147483648",
        "9223372036854775808",
        "1:65537",
        "1:1000000000:1",
        "1:99999999999999999999:decades",
        "70000:1"
      })
  void refusesBatchesAboveTheLimit(String entry) {
    assertThat(codeOf(entry)).isEqualTo("BATCH_TOO_LARGE");
  }

  @Test
  void saysWhatWasWrittenButNotAllOfIt() {
    assertThatExceptionOfType(SweepException.class)
        .isThrownBy(() -> grammar.parse("9".repeat(1_000_000)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400).contains("999"));
  }

  private String codeOf(String entry) {
    try {
      throw new AssertionError(entry + " was read as " + grammar.parse(entry).boxed().toList());
    } catch (SweepException e) {
      return e.code();
    }
  }
}

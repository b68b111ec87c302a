package io.dynobench.results.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What this service exports is checked as any other file: anybody can write such a file. */
class OwnReaderTests {

  private static final String HEADER =
      "id,createdAt,origin,collection,workload,model,throughput,tags\n";
  private static final String ID = "00000000-0000-4000-8000-000000000000";

  @Test
  void takesWhatCanBe() throws IOException {
    Imported rows = csv("2025-12-31T23:00:00Z", "shelf", "{\"\"a\"\": \"\"b\"\"}");

    assertThat(rows.errors()).isEmpty();
    assertThat(rows.draft(0).tags()).containsEntry("a", "b");
    assertThat(rows.draft(0).collection()).isEqualTo("shelf");
  }

  @ParameterizedTest
  @CsvSource({
    "+1000000-01-01T00:00:00Z",
    "-5000-01-01T00:00:00Z",
    "2026-01-02T00:00:00Z",
    "yesterday"
  })
  void refusesATimeThatCannotBe(String time) throws IOException {
    assertThat(csv(time, "shelf", "{}").errors())
        .extracting(RowProblem::line, RowProblem::column, RowProblem::code)
        .containsExactly(Tuple.tuple(2L, "createdAt", "INVALID_VALUE"));
  }

  @ParameterizedTest
  @CsvSource({"a/b", "..", "50%"})
  void refusesACollectionThatNoAddressCanName(String collection) throws IOException {
    assertThat(csv("2025-01-01T00:00:00Z", collection, "{}").errors())
        .extracting(RowProblem::line, RowProblem::column, RowProblem::code)
        .containsExactly(Tuple.tuple(2L, "collection", "INVALID_VALUE"));
  }

  @ParameterizedTest
  @CsvSource({"{\"a\\u0000\": \"b\"}", "{\"a\": \"b\\u0000\"}", "{\"a\": null}"})
  void refusesTagsThatTheDatabaseCannotHold(String tags) throws IOException {
    Tuple expected = Tuple.tuple("tags", "INVALID_VALUE");

    assertThat(csv("2025-01-01T00:00:00Z", "shelf", tags.replace("\"", "\"\"")).errors())
        .extracting(RowProblem::column, RowProblem::code)
        .containsExactly(expected);
    String json =
        "{\"origin\": \"IMPORTED\", \"workload\": \"inference\", \"tags\": %s}".formatted(tags);
    assertThat(Imported.text(new OwnJsonReader(), json).errors())
        .extracting(RowProblem::column, RowProblem::code)
        .containsExactly(expected);
  }

  private static Imported csv(String time, String collection, String tags) throws IOException {
    return Imported.text(
        new OwnCsvReader(),
        HEADER
            + "%s,%s,IMPORTED,%s,inference,net,1,\"%s\"\n".formatted(ID, time, collection, tags));
  }
}

package io.dynobench.results.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.Metric;
import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import io.dynobench.results.ResultDraft;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class CsvReaderTests {

  @Test
  void guessesColumnsAndUnits() throws IOException {
    var plan =
        ImportPlan.of(
            new ImportFile(
                "any.csv",
                Imported.RECEIVED,
                new ClassPathResource("imports/any.csv")::getInputStream),
            Forms.AUTO);
    Mapping mapping = Objects.requireNonNull(plan.mapping());

    assertThat(mapping.columns())
        .extractingFromEntries(
            entry ->
                Tuple.tuple(
                    entry.getKey(), entry.getValue().target().id(), entry.getValue().unit().name()))
        .containsExactly(
            Tuple.tuple("net", "model", ""),
            Tuple.tuple("gpu", "deviceName", ""),
            Tuple.tuple("bs", "batchSize", "samples"),
            Tuple.tuple("lat [us]", "latencyMeanMs", "µs"),
            Tuple.tuple("img/s", "throughput", "images/s"),
            Tuple.tuple("acc", "top1Percent", "fraction"),
            Tuple.tuple("params_m", "parameters", "million parameters"));
    assertThat(plan.unmapped()).containsExactly("comment");
  }

  @Test
  void convertsUnitsAndSaysSo() throws IOException {
    Imported file = Imported.file("any.csv", Forms.AUTO);

    assertThat(file.errors()).isEmpty();
    ResultDraft first = file.draft(0);
    assertThat(first.model()).isEqualTo("ResNet-50");
    assertThat(first.deviceName()).isEqualTo("Tesla T4");
    assertThat(first.task()).isNull();
    assertThat(first.metrics().get(Metric.LATENCY_MEAN_MS)).isCloseTo(8.123, within(1e-9));
    assertThat(first.metrics()).containsEntry(Metric.THROUGHPUT, 1010.5);
    assertThat(first.metrics().get(Metric.TOP1_PERCENT)).isCloseTo(76.1, within(1e-9));
    assertThat(first.metrics()).containsEntry(Metric.PARAMETERS, 25.6e6);
    assertThat(first.provenance())
        .containsEntry("derived.latencyMeanMs", "lat [us] in µs")
        .containsEntry("published.comment", "say \"hi\", =1+1");
    assertThat(file.draft(1).provenance()).doesNotContainKey("published.comment");
  }

  @ParameterizedTest
  @CsvSource({
    "throughput, ms/sample, 4, 250",
    "throughput, batches/s, 4, 32",
    "throughput, samples/min, 120, 2",
    "latencyMeanMs, s, 0.5, 500",
    "latencyMeanMs, us, 500, 0.5",
    "latencyMeanMs, ms/sample, 2, 16",
    "trainSecondsPerSample, ms/batch, 16, 0.002",
    "trainSecondsPerSample, samples/s, 500, 0.002",
    "peakMemoryMib, GiB, 2, 2048",
    "peakMemoryMib, MB, 1048.576, 1000",
    "top1Percent, fraction, 0.755, 75.5",
    "operationsPerSecond, TOP/s, 4, 4e12",
    "macs, billion MAC, 4.1, 4.1e9",
    "powerAverageW, mW, 4, 0.004",
    "powerAverageW, MW, 4, 4e6",
    "powerAverageW, Mw, 4, 4e6",
    "energyPerSampleJ, mj, 4, 0.004",
    "energyPerSampleJ, MJ, 4, 4e6",
    "peakMemoryMib, mib, 2, 2",
    "latencyMeanMs, US, 500, 0.5"
  })
  void knowsUnits(String field, String unit, String cell, double value) throws IOException {
    String mapping =
        "{\"m\": \"model\", \"b\": \"batchSize\", \"x\": {\"field\": \"%s\", \"unit\": \"%s\"}}"
            .formatted(field, unit);

    Imported file =
        Imported.file(
            Imported.ofText("x.csv", "m,b,x\nnet,8,%s\n".formatted(cell)),
            Forms.of("csv", mapping));

    assertThat(file.errors()).isEmpty();
    assertThat(file.draft(0).metrics().get(Metric.of(field)))
        .isCloseTo(value, within(Math.abs(value) * 1e-12));
  }

  @Test
  void turnsWhatWasPrunedIntoWhatIsKept() throws IOException {
    String mapping =
        """
        {"m": "model", "p": {"field": "pruningPercent", "unit": "% removed"}, "f": "throughput"}
        """;

    Imported file =
        Imported.file(Imported.ofText("x.csv", "m,p,f\nnet,20%,8\n"), Forms.of("csv", mapping));

    assertThat(file.draft(0).pruningPercent()).isEqualTo(80);
  }

  @Test
  void keepsPrecisionsThatNoJobKnows() throws IOException {
    String csv = "model,precision,throughput\na,FP16,1\nb,amp,2\nc,W4A8,3\n";

    assertThat(Imported.file(Imported.ofText("x.csv", csv), Forms.AUTO).drafts())
        .extracting(ResultDraft::precision)
        .containsExactly("fp16", "amp", "W4A8");
  }

  @Test
  void takesTheWorkloadFromTheMetrics() throws IOException {
    String csv =
        """
        model,throughput,top1,trainSecondsPerSample
        a,1,,
        b,,70,
        c,,,0.1
        d,1,70,
        """;

    assertThat(Imported.file(Imported.ofText("x.csv", csv), Forms.AUTO).drafts())
        .extracting(ResultDraft::workload)
        .containsExactly("inference", "accuracy", "training", "inference");
  }

  @Test
  void namesLineColumnAndCodeOfWhatItCannotRead() throws IOException {
    String csv =
        """
        model,batch,throughput,latency
        a,8,fast,1
        ,8,100,1
        c,1.5,100,1
        d,8,100
        e,8,-3,1
        """;

    Imported file = Imported.file(Imported.ofText("x.csv", csv), Forms.of("csv", MAPPING));

    assertThat(file.errors())
        .extracting(RowProblem::line, RowProblem::column, RowProblem::code)
        .containsExactly(
            Tuple.tuple(2L, "throughput", "INVALID_VALUE"),
            Tuple.tuple(3L, "model", "MISSING_VALUE"),
            Tuple.tuple(4L, "batch", "INVALID_VALUE"),
            Tuple.tuple(5L, null, "WRONG_LENGTH"));
    assertThat(file.warnings())
        .extracting(RowProblem::line, RowProblem::column, RowProblem::code)
        .contains(Tuple.tuple(6L, "throughput", "IMPLAUSIBLE"));
  }

  @Test
  void doubtsValuesThatContradictEachOther() throws IOException {
    String csv = "model,batch,throughput,latency\na,8,100,80\nb,8,100,8000\n";

    Imported file = Imported.file(Imported.ofText("x.csv", csv), Forms.of("csv", MAPPING));

    assertThat(file.drafts()).hasSize(2);
    assertThat(file.warnings()).extracting(RowProblem::line).containsExactly(3L);
  }

  @Test
  void listsTheFirstErrorsAndCountsAll() throws IOException {
    String csv = "model,batch,throughput,latency\n" + "a,8,fast,1\n".repeat(5000);

    ReadReport report =
        Imported.file(Imported.ofText("x.csv", csv), Forms.of("csv", MAPPING)).report();

    assertThat(report.errors()).hasSize(Problems.LISTED);
    assertThat(report.errorsTotal()).isEqualTo(5000);
  }

  @Test
  void refusesAMappingThatCannotBe() {
    String mapping =
        """
        {"a": "speed", "b": {"field": "throughput", "unit": "miles"}, "c": "model", "d": "model"}
        """;

    assertThatThrownBy(() -> Mapping.parse(mapping))
        .isInstanceOf(ProblemException.class)
        .extracting("errors", InstanceOfAssertFactories.list(FieldProblem.class))
        .extracting(FieldProblem::field)
        .containsExactly("mapping['a']", "mapping['b']", "mapping['d']");
    assertThatThrownBy(() -> Mapping.parse("[]")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> Mapping.parse("{")).isInstanceOf(ProblemException.class);
  }

  @Test
  void survivesAQuoteThatIsNeverClosed() throws IOException {
    String csv = "model,throughput\na,1\nb,\"2\n" + "x".repeat(80) + "\n";

    assertThat(errors(csv + "y\n".repeat(400_000)))
        .extracting(RowProblem::line, RowProblem::code)
        .containsExactly(Tuple.tuple(3L, "ROW_TOO_LONG"));
    assertThat(errors(csv))
        .extracting(RowProblem::line, RowProblem::code)
        .containsExactly(Tuple.tuple(3L, "MALFORMED_CSV"));
    assertThat(errors("model,throughput\na,\"1\" x\n"))
        .extracting(RowProblem::line, RowProblem::code)
        .containsExactly(Tuple.tuple(2L, "MALFORMED_CSV"));
  }

  @Test
  void countsBlankLinesAndLinesWithinQuotes() throws IOException {
    assertThat(errors("model,throughput\r\n\r\n\"a\r\nb\",1\r\n\r\n\r\nc\r\n\r\nd,\"1\" x\r\n"))
        .extracting(RowProblem::line, RowProblem::code)
        .containsExactly(
            Tuple.tuple(3L, "INVALID_VALUE"),
            Tuple.tuple(3L, "MISSING_VALUE"),
            Tuple.tuple(7L, "WRONG_LENGTH"),
            Tuple.tuple(9L, "MALFORMED_CSV"));
    assertThat(errors("\n\nmodel,throughput,model\na,1,b\n"))
        .extracting(RowProblem::line, RowProblem::code)
        .containsExactly(Tuple.tuple(3L, "DUPLICATE_COLUMN"));
  }

  @Test
  void refusesOtherEncodings() throws IOException {
    byte[] latin = {'m', 'o', 'd', 'e', 'l', ',', 'f', 'p', 's', '\n', (byte) 0xE9, ',', '1', '\n'};
    var file =
        new ImportFile("x.csv", Imported.RECEIVED, () -> new java.io.ByteArrayInputStream(latin));

    assertThat(Imported.file(file, Forms.of("csv", "{\"model\": \"model\"}")).errors())
        .extracting(RowProblem::code)
        .containsExactly("NOT_UTF8");
  }

  @Test
  void acceptsColumnsWithoutANameButNotTwiceTheSame() throws IOException {
    assertThat(errors(",model,fps\n0,a,1\n")).isEmpty();
    assertThat(errors("model,fps,fps\na,1,2\n"))
        .extracting(RowProblem::code)
        .containsExactly("DUPLICATE_COLUMN");
  }

  private static final String MAPPING =
      """
      {"model": "model", "batch": "batchSize", "throughput": "throughput",
       "latency": "latencyMeanMs"}
      """;

  private static List<RowProblem> errors(String csv) throws IOException {
    return Imported.file(Imported.ofText("x.csv", csv), Forms.of("csv", null)).errors();
  }
}

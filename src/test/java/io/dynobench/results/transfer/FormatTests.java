package io.dynobench.results.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.dynobench.bench.Metric;
import io.dynobench.problem.ProblemException;
import io.dynobench.results.ResultDraft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** Files as their makers publish them, each recognised by how it begins. */
class FormatTests {

  @ParameterizedTest
  @CsvSource({
    "imports/qutibench_raw.csv, qutibench",
    "imports/benchmark-infer-amp-nchw-pt240-cu124-rtx4090-dynamo.csv, timm",
    "imports/benchmark-train-amp-nhwc-pt113-cu117-rtx3090.csv, timm",
    "imports/results-imagenet-real.csv, timm",
    "imports/keras_printed.txt, keras",
    "imports/keras_backup.txt, keras",
    "imports/djl_bench.txt, djl-bench",
    "imports/any.csv, csv",
    "samples/cnn_tesla-m60_throughput.json, dlmark",
    "samples/cnn_tesla-m60_accuracy.json, dlmark",
    "samples/qutibench_imagenet_excerpt.csv, qutibench",
    "samples/qutibench_imagenet_pareto_measured.csv, qutibench",
    "samples/mnist_mlp_keras.csv, keras"
  })
  void recognisesAFileByItsBeginning(String file, String format) throws IOException {
    var found =
        ImportPlan.of(
            new ImportFile(file, Imported.RECEIVED, new ClassPathResource(file)::getInputStream),
            Forms.AUTO);

    assertThat(found.format().id()).isEqualTo(format);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    for (String text :
        List.of(
            "",
            "Dear lab",
            "\u0000\u0001\u0002",
            "PK\u0003\u0004,a\u0000,b",
            "[1, 2]",
            "{\"a\": 1}")) {
      assertThatThrownBy(() -> Imported.file(Imported.ofText("letter", text), Forms.AUTO))
          .as(text)
          .isInstanceOf(ProblemException.class)
          .hasFieldOrPropertyWithValue("code", "UNKNOWN_FORMAT");
    }
  }

  /** Bytes of any kind hold separators, too: that makes no table of them. */
  @RepeatedTest(20)
  void takesRandomBytesForNoTable(RepetitionInfo repetition) {
    byte[] bytes = new byte[4096];
    new Random(repetition.getCurrentRepetition()).nextBytes(bytes);
    var file = new ImportFile("noise", Imported.RECEIVED, () -> new ByteArrayInputStream(bytes));

    assertThatThrownBy(() -> Imported.file(file, Forms.AUTO))
        .isInstanceOf(ProblemException.class)
        .hasFieldOrPropertyWithValue("code", "UNKNOWN_FORMAT")
        .hasMessageContainingAll("dlmark", "timm", "csv");
  }

  @Test
  void readsRawMeasurementsOfQutibench() throws IOException {
    Imported file = Imported.file("qutibench_raw.csv", Forms.AUTO);

    assertThat(file.errors()).isEmpty();
    ResultDraft first = file.draft(0);
    assertThat(first.model()).isEqualTo("GNv1");
    assertThat(first.hardware()).isEqualTo("TX2");
    assertThat(first.operatingMode()).isEqualTo("maxn");
    assertThat(first.pruningPercent()).isEqualTo(100);
    assertThat(first.metrics())
        .containsEntry(Metric.LATENCY_MEAN_MS, 1090.82)
        .containsEntry(Metric.THROUGHPUT, 117.34)
        .containsEntry(Metric.TOP1_PERCENT, 66.928)
        .containsEntry(Metric.POWER_AVERAGE_W, 7.74)
        .containsEntry(Metric.FLOPS_PER_SAMPLE, 3.13e9);
    assertThat(first.provenance()).containsEntry("published.top1 [%]", "66.928");
    assertThat(file.draft(3).pruningPercent()).isEqualTo(80);
  }

  @Test
  void callsBoardsOfQutibenchByOneName() throws IOException {
    Imported file = Imported.file("qutibench_raw.csv", Forms.AUTO);

    assertThat(file.drafts())
        .extracting(ResultDraft::hardware)
        .containsExactly("TX2", "EdgeTPU", "NCS", "Ultra96-DPU", "ZCU104-BISMO");
    assertThat(file.draft(1).operatingMode()).isEqualTo("fast");
    assertThat(file.draft(1).deviceName()).isEqualTo("TPU");
    assertThat(file.draft(2).precision()).isEqualTo("fp16");
    assertThat(file.draft(2).provenance())
        .containsKeys("note.precision", "note.hardware")
        .containsEntry("published.Precision", "FP17");
  }

  @Test
  void doubtsWhatCannotBeAndLeavesItOut() throws IOException {
    Imported file = Imported.file("qutibench_raw.csv", Forms.AUTO);

    assertThat(file.warnings())
        .extracting(RowProblem::line, RowProblem::column, RowProblem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(6L, "top1 [%]", "IMPLAUSIBLE"));
    assertThat(file.draft(4).metrics()).doesNotContainKey(Metric.TOP1_PERCENT);
    assertThat(file.draft(4).provenance()).containsEntry("published.top1 [%]", "8712");
  }

  @Test
  void readsInferenceOfTimmWithWhatTheNameSays() throws IOException {
    Imported file =
        Imported.file("benchmark-infer-amp-nchw-pt240-cu124-rtx4090-dynamo.csv", Forms.AUTO);

    assertThat(file.errors()).isEmpty();
    ResultDraft first = file.draft(0);
    assertThat(first.model()).isEqualTo("resnet50");
    assertThat(first.deviceName()).isEqualTo("RTX 4090");
    assertThat(first.precision()).isEqualTo("amp");
    assertThat(first.engine()).isEqualTo("pytorch");
    assertThat(first.variant()).isEqualTo("224 px");
    assertThat(first.batchSize()).isEqualTo(1024);
    assertThat(first.tags()).containsEntry("layout", "nchw").containsEntry("compiler", "dynamo");
    assertThat(first.provenance())
        .containsEntry("engine.version", "2.4.0")
        .containsEntry("cuda.version", "12.4");
    assertThat(first.metrics())
        .containsEntry(Metric.THROUGHPUT, 7100.25)
        .containsEntry(Metric.LATENCY_MEAN_MS, 144.22)
        .containsEntry(Metric.PARAMETERS, 25.56e6);
    assertThat(first.metrics().get(Metric.MACS)).isCloseTo(4.11e9, within(1.0));
    assertThat(first.metrics().get(Metric.FLOPS_PER_SAMPLE)).isCloseTo(8.22e9, within(1.0));
    assertThat(file.draft(2).metrics()).doesNotContainKey(Metric.MACS);
  }

  @Test
  void readsTrainingOfTimm() throws IOException {
    Imported file =
        Imported.file(
            "benchmark-train-amp-nhwc-pt113-cu117-rtx3090.csv", Forms.withDevice("My GPU"));

    ResultDraft first = file.draft(0);
    assertThat(first.workload()).isEqualTo("training");
    assertThat(first.deviceName()).isEqualTo("My GPU");
    assertThat(first.provenance()).containsEntry("engine.version", "1.13");
    assertThat(first.metrics()).containsEntry(Metric.THROUGHPUT, 2764.22);
    assertThat(first.metrics().get(Metric.TRAIN_SECONDS_PER_SAMPLE))
        .isCloseTo(1 / 2764.22, within(1e-12));
  }

  @Test
  void readsAccuraciesOfTimm() throws IOException {
    Imported file = Imported.file("results-imagenet-real.csv", Forms.AUTO);

    assertThat(file.draft(0).metrics())
        .containsEntry(Metric.TOP1_PERCENT, 91.058)
        .containsEntry(Metric.PARAMETERS, 1013.01e6);
    assertThat(file.draft(1).workload()).isEqualTo("accuracy");
    assertThat(file.draft(1).model()).isEqualTo("resnet50.a1_in1k");
    assertThat(file.draft(1).variant()).isEqualTo("288 px");
    assertThat(file.draft(1).dataset()).isEqualTo("ImageNet-ReaL");
  }

  @Test
  void readsWhatTheKerasStudyPrinted() throws IOException {
    Imported file = Imported.file("keras_printed.txt", Forms.AUTO);

    assertThat(file.errors()).isEmpty();
    assertThat(file.report().rows()).isEqualTo(2);
    assertThat(file.drafts()).hasSize(4).allMatch(draft -> "MNIST MLP".equals(draft.model()));
    assertThat(file.draft(0).deviceName()).isEqualTo("CPU");
    assertThat(file.draft(3).deviceName()).isEqualTo("GPU");
    assertThat(file.draft(3).batchSize()).isEqualTo(60);
    assertThat(file.draft(3).metrics().get(Metric.THROUGHPUT)).isCloseTo(77898, within(1.0));
  }

  @Test
  void tellsTimesOfABatchFromTimesOfASampleByTheProgressBar() throws IOException {
    Imported file = Imported.file("keras_printed.txt", Forms.AUTO);

    assertThat(file.draft(0).metrics().get(Metric.TRAIN_SECONDS_PER_SAMPLE))
        .isCloseTo(1.762e-4, within(1e-7));
    assertThat(file.draft(0).provenance())
        .containsEntry("derived.trainSecondsPerSample", "train_time ÷ batch_size");
    assertThat(file.draft(2).metrics())
        .containsEntry(Metric.TRAIN_SECONDS_PER_SAMPLE, 6.55035392443339e-05);
  }

  @Test
  void readsTheBackupOfTheKerasStudy() throws IOException {
    Imported both = Imported.file("keras_backup.txt", Forms.AUTO);

    assertThat(both.errors()).isEmpty();
    assertThat(both.report().rows()).isEqualTo(2);
    assertThat(both.drafts())
        .hasSize(8)
        .extracting(ResultDraft::deviceName)
        .containsSubsequence("CPU", "CPU", "GPU", "GPU");
    assertThat(both.draft(4).metrics())
        .containsEntry(Metric.TRAIN_SECONDS_PER_SAMPLE, 0.000197178529103597);
    assertThat(both.warnings()).extracting(RowProblem::code).contains("UNIT_ASSUMED");

    ImportFile one = Imported.ofText("backup.txt", "100|0.0002|5e-05|\n200|0.0001|x|\n300|1\n");
    assertThat(Imported.file(one, Forms.withDevice("CPU")).errors())
        .extracting(RowProblem::line)
        .containsExactly(2L, 3L);
    assertThat(Imported.file(one, Forms.AUTO).errors())
        .extracting(RowProblem::column)
        .contains("device");
  }

  @Test
  void readsWhatDjlBenchPrints() throws IOException {
    Imported file = Imported.file("djl_bench.txt", Forms.AUTO);

    assertThat(file.errors()).isEmpty();
    assertThat(file.drafts()).hasSize(2);
    ResultDraft first = file.draft(0);
    assertThat(first.model()).isEqualTo("traced_resnet18");
    assertThat(first.engine()).isEqualTo("pytorch");
    assertThat(first.deviceName()).isEqualTo("cpu()");
    assertThat(first.batchSize()).isEqualTo(4);
    assertThat(first.streams()).isEqualTo(1);
    assertThat(first.provenance()).containsEntry("engine.version", "2.1.1");
    assertThat(first.metrics())
        .containsEntry(Metric.THROUGHPUT, 100.0)
        .containsEntry(Metric.LATENCY_P50_MS, 38.902)
        .containsEntry(Metric.LATENCY_P99_MS, 55.1)
        .containsEntry(Metric.LOAD_MS, 129.371);
  }

  @Test
  void mendsWhatDjlBenchCountsWrong() throws IOException {
    ResultDraft threads = Imported.file("djl_bench.txt", Forms.AUTO).draft(1);

    assertThat(threads.streams()).isEqualTo(2);
    assertThat(threads.metrics().get(Metric.THROUGHPUT)).isCloseTo(132.0, within(1e-9));
    assertThat(threads.metrics()).doesNotContainKey(Metric.LATENCY_P99_MS);
    assertThat(threads.missing()).containsKey(Metric.LATENCY_P99_MS);
  }

  @Test
  void readsLongLinesInATimeThatGrowsWithTheirLength() {
    String long1 = "1".repeat(400_000);
    String long2 = "] Load / ".repeat(40_000);
    String keras = "MNIST MLP\nTRAIN ON CPU\n" + long1 + "\n176us/step\n";
    String times = "Batch size: 100 Train time: 0.0176 Inference time 5.2e-05 (3)\n";
    String bench =
        "[INFO ] - Load PyTorch (2.1.1) in 1 ms.\n[INFO ] - Model a loaded in: 1 ms.\n"
            + "[INFO ] - Throughput: 1.00, completed 20 iteration in 20000 ms.\n";

    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          Imported log = Imported.text(new KerasLogReader(), keras + times);
          assertThat(log.draft(0).metrics().get(Metric.TRAIN_SECONDS_PER_SAMPLE))
              .isCloseTo(1.76e-4, within(1e-12));
          assertThat(
                  Imported.file(
                          Imported.ofText("bench.log", bench + long2 + "\n"),
                          Forms.withBatchSize("1"))
                      .drafts())
              .hasSize(1);
        });
  }

  @ParameterizedTest
  @CsvSource({"113, 1.13", "240, 2.4.0", "2100, 2.10.0", "21, 2.1"})
  void readsTheVersionOfPyTorchInAName(String digits, String version) {
    assertThat(TimmFile.of("benchmark-infer-amp-nchw-pt%s-cu124-rtx4090.csv".formatted(digits)))
        .extracting(TimmFile::torch)
        .isEqualTo(version);
  }

  @Test
  void asksForTheBatchSizeThatDjlBenchDoesNotPrint() throws IOException {
    ImportFile log =
        Imported.ofText(
            "bench.log",
            """
            [INFO ] - Load OnnxRuntime (1.16.0) in 0.018 ms.
            [INFO ] - Model net loaded in: 10.000 ms.
            [INFO ] - Throughput: 10.00, completed 200 iteration in 20000 ms.
            [INFO ] - Throughput: much
            """);

    assertThat(Imported.file(log, Forms.AUTO).errors())
        .extracting(RowProblem::line, RowProblem::column)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3L, "batchSize"),
            org.assertj.core.groups.Tuple.tuple(4L, null));
    assertThat(Imported.file(log, Forms.withBatchSize("8")).draft(0).metrics())
        .containsEntry(Metric.THROUGHPUT, 80.0);
  }
}

package io.dynobench.results.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.Metric;
import io.dynobench.results.ResultDraft;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReaderTests {

  @Test
  void readsThroughputsOfDlmark() throws IOException {
    Imported rows = Imported.sample(new DlmarkReader(), "cnn_tesla-m60_throughput.json");

    assertThat(rows.report().rows()).isEqualTo(46);
    assertThat(rows.errors()).isEmpty();
    assertThat(rows.drafts()).hasSize(46);
    assertThat(rows.drafts().stream().map(ResultDraft::model).distinct()).hasSize(19);
    ResultDraft first = rows.drafts().get(0);
    assertThat(first.workload()).isEqualTo("inference");
    assertThat(first.model()).isEqualTo("AlexNet");
    assertThat(first.deviceName()).isEqualTo("Tesla M60");
    assertThat(first.batchSize()).isEqualTo(1);
    assertThat(first.precision()).isNull();
    assertThat(first.metrics())
        .isEqualTo(Map.of(Metric.THROUGHPUT, 273.46493558652804, Metric.PEAK_MEMORY_MIB, 14.0));
    assertThat(first.provenance())
        .containsEntry("source.title", "A paper")
        .containsEntry("source.row", "1")
        .containsEntry("published.device_mem", "14")
        .containsKey("note.peakMemoryMib");
  }

  @Test
  void readsAccuraciesOfDlmarkInPercent() throws IOException {
    Imported rows = Imported.sample(new DlmarkReader(), "cnn_tesla-m60_accuracy.json");

    assertThat(rows.drafts()).hasSize(19).allMatch(draft -> draft.workload().equals("accuracy"));
    assertThat(rows.drafts().get(0).metrics().get(Metric.TOP1_PERCENT))
        .isCloseTo(55.45886, within(1e-5));
    assertThat(rows.drafts()).extracting(ResultDraft::family).contains("ResNet-v1", "AlexNet");
  }

  @Test
  void readsExperimentsOfQutibench() throws IOException {
    Imported rows = Imported.sample(new QutibenchReader(), "qutibench_imagenet_excerpt.csv");

    assertThat(rows.errors()).isEmpty();
    assertThat(rows.drafts()).hasSize(10);
    ResultDraft last = rows.drafts().get(9);
    assertThat(last.hardware()).isEqualTo("TX2");
    assertThat(last.operatingMode()).isEqualTo("maxp");
    assertThat(last.precision()).isEqualTo("fp16");
    assertThat(last.pruningPercent()).isEqualTo(100);
    assertThat(last.batchSize()).isEqualTo(2);
    assertThat(last.metrics())
        .containsEntry(Metric.SYSTEM_LATENCY_MEAN_MS, 17.06)
        .containsEntry(Metric.LATENCY_MEAN_MS, 10.6197)
        .containsEntry(Metric.SYSTEM_THROUGHPUT, 108.36)
        .containsEntry(Metric.THROUGHPUT, 192.363)
        .containsEntry(Metric.TOP1_PERCENT, 66.928)
        .containsEntry(Metric.TOP5_PERCENT, 87.832)
        .containsEntry(Metric.POWER_BASE_W, 1.8)
        .containsEntry(Metric.POWER_IDLE_W, 4.7)
        .containsEntry(Metric.POWER_AVERAGE_W, 8.28)
        .containsEntry(Metric.FLOPS_PER_SAMPLE, 3.13e9);
    assertThat(rows.drafts().get(0).metrics())
        .doesNotContainKeys(Metric.TOP1_PERCENT, Metric.SYSTEM_LATENCY_MEAN_MS);
  }

  @Test
  void readsParetoPointsOfQutibench() throws IOException {
    Imported rows =
        Imported.sample(new QutibenchParetoReader(), "qutibench_imagenet_pareto_measured.csv");

    assertThat(rows.errors()).isEmpty();
    assertThat(rows.drafts()).hasSize(10);
    assertThat(rows.drafts())
        .extracting(ResultDraft::hardware)
        .contains("NCS", "EdgeTPU", "TX2", "Ultra96-DPU");
    assertThat(rows.draft(1).deviceName()).isEqualTo("TPU");
    assertThat(rows.drafts().get(1).operatingMode()).isEqualTo("fast");
    assertThat(rows.drafts().get(9).operatingMode()).isNull();
    assertThat(rows.drafts().get(9).precision()).isEqualTo("int8");
  }

  @Test
  void readsTheKerasStudyAsTrainingAndInference() throws IOException {
    Imported rows = Imported.sample(new KerasReader(), "mnist_mlp_keras.csv");

    assertThat(rows.report().rows()).isEqualTo(27);
    assertThat(rows.drafts()).hasSize(54);
    assertThat(rows.drafts().get(0).workload()).isEqualTo("training");
    assertThat(rows.drafts().get(0).metrics())
        .isEqualTo(Map.of(Metric.TRAIN_SECONDS_PER_SAMPLE, 0.00463285360733668));
    ResultDraft inference = rows.drafts().get(1);
    assertThat(inference.metrics().get(Metric.THROUGHPUT)).isCloseTo(1783.4, within(0.05));
    assertThat(inference.provenance())
        .containsEntry("derived.throughput", "1 ÷ inference_seconds_per_sample");
  }

  @Test
  void namesTheLineAndTheColumnOfEveryError() throws IOException {
    String csv =
        """
        device,model,batch_size,train_seconds_per_sample,inference_seconds_per_sample
        CPU,MLP,0,0.1,0.1
        CPU,,1.5,NaN,-1
        CPU,MLP,1
        CPU,"two
        lines",1,1d,0.1
        CPU,MLP,x,0.1,
        """;

    Imported rows = Imported.text(new KerasReader(), csv);

    assertThat(rows.report().rows()).isEqualTo(5);
    assertThat(rows.errors())
        .extracting(RowProblem::line, RowProblem::column, RowProblem::code)
        .contains(
            org.assertj.core.groups.Tuple.tuple(2L, "batch_size", "INVALID_VALUE"),
            org.assertj.core.groups.Tuple.tuple(3L, "train_seconds_per_sample", "INVALID_VALUE"),
            org.assertj.core.groups.Tuple.tuple(
                3L, "inference_seconds_per_sample", "INVALID_VALUE"),
            org.assertj.core.groups.Tuple.tuple(4L, null, "WRONG_LENGTH"),
            org.assertj.core.groups.Tuple.tuple(5L, "train_seconds_per_sample", "INVALID_VALUE"),
            org.assertj.core.groups.Tuple.tuple(7L, "batch_size", "INVALID_VALUE"));
  }

  @Test
  void saysWhichColumnsAHeaderLacks() throws IOException {
    assertThat(Imported.text(new KerasReader(), "device,model\nCPU,MLP\n").errors())
        .extracting(RowProblem::column)
        .containsExactly("batch_size", "train_seconds_per_sample", "inference_seconds_per_sample");
    assertThat(Imported.text(new QutibenchReader(), "").errors()).isNotEmpty();
  }

  @Test
  void readsAFileThatBeginsWithAByteOrderMark() throws IOException {
    String csv =
        "\uFEFFdevice,model,batch_size,train_seconds_per_sample,inference_seconds_per_sample\r\n"
            + "CPU,MLP,1,0.5,0.25\r\n";

    Imported rows = Imported.text(new KerasReader(), csv);

    assertThat(rows.errors()).isEmpty();
    assertThat(rows.drafts()).hasSize(2);
  }

  @Test
  void refusesJsonThatIsNotAListOfRows() throws IOException {
    for (String json : List.of("", "{}", "[1]", "[{\"model\": ", "[{}, 3]", "nonsense")) {
      assertThat(Imported.text(new DlmarkReader(), json).errors()).as(json).isNotEmpty();
    }
  }

  @Test
  void namesTheLineOfAJsonRow() throws IOException {
    String json =
        """
        [
         {"device": "M60", "model": "A", "batch_size": 1, "throughput": 3, "workload": "Inference"},
         {"device": "M60", "model": ["A"], "batch_size": 1, "accuracy": 55, "workload": "Training"}
        ]
        """;

    Imported rows = Imported.text(new DlmarkReader(), json);

    assertThat(rows.errors()).allMatch(error -> error.line() == 3);
    assertThat(rows.errors())
        .extracting(RowProblem::column)
        .contains("model", "accuracy", "workload");
  }

  @Test
  void passesOverPredictionsWithAWarning() throws IOException {
    String csv =
        """
        hardw_datatype_net_prun,hardw,network,fps-comp,top1,type
        NCS_FP16_ResNet50_100,NCS,ResNet50,18.2716,75.172,predicted
        """;

    Imported rows = Imported.text(new QutibenchParetoReader(), csv);

    assertThat(rows.drafts()).isEmpty();
    assertThat(rows.errors()).isEmpty();
    assertThat(rows.warnings()).extracting(RowProblem::code).containsExactly("PREDICTION_SKIPPED");
  }
}

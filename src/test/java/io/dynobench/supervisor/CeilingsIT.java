package io.dynobench.supervisor;

import static io.dynobench.supervisor.SupervisorHarness.failed;
import static io.dynobench.supervisor.SupervisorHarness.measured;
import static io.dynobench.supervisor.SupervisorHarness.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.InputShape;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.PhaseMark;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.QualityReason;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.fake.FakeCeilings;
import io.dynobench.fake.FakeEngine;
import io.dynobench.testing.Full;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** The workload ceilings in real workers, on a virtual clock and on the real engines. */
class CeilingsIT {

  private final SupervisorHarness harness;

  CeilingsIT(@TempDir Path folder) {
    var worker =
        new WorkerProperties(
            DataSize.ofMegabytes(128),
            SupervisorHarness.BRIEF,
            0,
            Path.of("target", "djl-cache").toAbsolutePath().toString(),
            Duration.ofSeconds(60));
    harness = SupervisorHarness.in(folder, worker, SupervisorHarness.trials());
  }

  @Test
  void findsTheRateOfADeviceThatIsKnown() throws InterruptedException {
    Measurement measurement = measure(FakeEngine.ID, Precision.FP32, Profile.STANDARD);

    assertThat(value(measurement, Metric.OPERATIONS_PER_SECOND)).isCloseTo(rate(4096), within(1.0));
    double copied = Double.parseDouble(provenance(measurement, "copy.bytes"));
    assertThat(value(measurement, Metric.BANDWIDTH))
        .isCloseTo(2 * copied / FakeCeilings.copyMillis() * 1e3, within(1.0));
    assertThat(value(measurement, Metric.HARNESS_FLOOR_MS)).isZero();
    assertThat(measurement.confidence()).isEmpty();
    assertThat(measurement.provenance())
        .containsEntry("gemm.n", "4096")
        .containsEntry("gemm.end", "the rate gained less than 3 %, or fell")
        .containsEntry("gemm.productsPerCall", "1")
        .containsEntry("clock", "virtual");
    assertThat(provenance(measurement, "gemm.curve"))
        .startsWith("[{\"n\":1024,\"operationsPerSecond\":7.9536e+10,")
        .contains("\"n\":2048", "\"n\":4096")
        .doesNotContain("8192");
    assertThat(measurement.reasons()).isEmpty();
  }

  @Test
  void takesTheLastSizeThatFits() throws InterruptedException {
    Measurement measurement = measure(FakeEngine.ID, Precision.FP16, Profile.STANDARD);

    assertThat(value(measurement, Metric.OPERATIONS_PER_SECOND))
        .isCloseTo(8 * rate(2048), within(10.0));
    assertThat(measurement.provenance())
        .containsEntry("gemm.end", "the next size did not fit into the memory");
    assertThat(measurement.reasons()).contains(QualityReason.CEILING_NOT_REACHED);
    assertThat(measurement.metrics()).doesNotContainKey(Metric.BANDWIDTH);
    assertThat(measurement.missing().get(Metric.BANDWIDTH)).contains("no room for two arrays of");
  }

  @Test
  void hasNoResultWhereNothingFits() throws InterruptedException {
    var failure = failed(harness.start(request(FakeEngine.ID, Precision.BF16, Profile.QUICK)));

    assertThat(failure.reason()).isEqualTo(FailureReason.OUT_OF_MEMORY);
    assertThat(failure.detail()).contains("1024");
  }

  @Test
  void measuresThisMachine() throws InterruptedException {
    Measurement measurement = measure("pytorch", Precision.FP32, Profile.QUICK);

    assertThat(value(measurement, Metric.OPERATIONS_PER_SECOND)).isGreaterThan(1e8);
    assertThat(value(measurement, Metric.BANDWIDTH)).isGreaterThan(1e7);
    assertThat(value(measurement, Metric.HARNESS_FLOOR_MS)).isPositive();
    assertThat(measurement.provenance())
        .containsEntry("device.actual", "cpu")
        .containsEntry("precision.actual", "fp32")
        .containsKeys("copy.threads", "cache.lastLevelBytes", "gemm.medianOperationsPerSecond");
    assertThat(provenance(measurement, "gemm.curve"))
        .matches("\\[\\{\"n\":1024,.*},\\{\"n\":2048,.*}]");
    assertThat(Double.parseDouble(provenance(measurement, "copy.bytes")))
        .isGreaterThanOrEqualTo(256 * 1024 * 1024);
    assertThat(measurement.reasons()).contains(QualityReason.QUICK_PROFILE);
    assertThat(harness.samples()).doesNotExist();
  }

  @Test
  @Full
  void runsWholeMultiplicationsInHalfPrecision() throws InterruptedException {
    Measurement measurement = measure("pytorch", Precision.BF16, Profile.QUICK);

    assertThat(measurement.provenance())
        .containsEntry("precision.actual", "bf16")
        .containsEntry("gemm.productsPerCall", "8");
    assertThat(value(measurement, Metric.OPERATIONS_PER_SECOND)).isGreaterThan(1e8);
  }

  @Test
  void measuresOnnxRuntimeWithoutItsOwnCopies() throws InterruptedException {
    Measurement measurement = measure("onnxruntime", Precision.FP32, Profile.QUICK);

    assertThat(value(measurement, Metric.OPERATIONS_PER_SECOND)).isGreaterThan(1e8);
    assertThat(value(measurement, Metric.HARNESS_FLOOR_MS)).isPositive();
    assertThat(measurement.metrics()).doesNotContainKey(Metric.BANDWIDTH);
    assertThat(measurement.missing().get(Metric.BANDWIDTH)).startsWith("the copy is PyTorch's");
    assertThat(measurement.provenance())
        .containsEntry("engine.name", "OnnxRuntime")
        .containsEntry("precision.actual", "fp32")
        .containsEntry("gemm.productsPerCall", "1")
        .doesNotContainKeys("copy.bytes", "cache.lastLevelBytes");
  }

  @Test
  void multipliesBytesAsInt8NetworksDo() throws InterruptedException {
    Measurement measurement = measure("onnxruntime", Precision.INT8, Profile.QUICK);

    assertThat(value(measurement, Metric.OPERATIONS_PER_SECOND)).isGreaterThan(1e8);
    assertThat(measurement.provenance())
        .containsEntry("precision.actual", "int8")
        .containsEntry("onnxruntime.weights", "INT8")
        .containsEntry("gemm.productsPerCall", "8");
  }

  @Test
  void tellsMetersWhenProductsAreUnderWay() throws InterruptedException {
    List<PhaseMark> marks = new CopyOnWriteArrayList<>();

    measured(
        harness
            .supervisor()
            .start(
                request(FakeEngine.ID, Precision.FP32, Profile.STANDARD, true),
                new WorkerListener() {
                  @Override
                  public void onProgress(
                      String phase, double fraction, @Nullable Double throughput) {}

                  @Override
                  public void onMark(PhaseMark mark) {
                    marks.add(mark);
                  }
                }));

    assertThat(marks)
        .extracting(mark -> mark.phase() + (mark.ended() ? " ended" : ""))
        .containsExactly(
            "MEASURE",
            "MEASURE ended",
            "MEASURE",
            "MEASURE ended",
            "MEASURE",
            "MEASURE ended",
            "ENERGY",
            "ENERGY ended");
    PhaseMark energy = marks.get(marks.size() - 1);
    assertThat(energy.samples()).isZero();
    assertThat(energy.nanos()).isBetween(30_000_000_000L, 33_000_000_000L);
  }

  private Measurement measure(String engine, Precision precision, Profile profile)
      throws InterruptedException {
    return measured(harness.start(request(engine, precision, profile)));
  }

  private WorkerRequest request(String engine, Precision precision, Profile profile) {
    return request(engine, precision, profile, false);
  }

  private WorkerRequest request(
      String engine, Precision precision, Profile profile, boolean metered) {
    var spec =
        new TrialSpec(
            Workload.CEILINGS, "gemm", engine, precision, "cpu", 1, 1, null, null, 1, profile, 42);
    var nothing =
        new ModelArtifact("gemm", null, null, null, InputShape.of(1), null, null, null, null);
    return new WorkerRequest(spec, nothing, Map.of(), metered, harness.log(), harness.samples());
  }

  private static double rate(int n) {
    return 2.0 * n * n * n / FakeCeilings.millis(n) * 1e3;
  }

  private static String provenance(Measurement measurement, String key) {
    return measurement.provenance().getOrDefault(key, "none");
  }
}

package io.dynobench.charts.prediction;

import io.dynobench.analysis.Roofline;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import io.dynobench.bench.Task;
import io.dynobench.bench.Workload;
import io.dynobench.models.Platform;
import io.dynobench.models.Topology;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a network would reach on a platform at batch 1, its weights being read once per sample.
 *
 * @param precision that both the platform and the variant have
 */
record Prediction(
    Platform platform, Topology topology, Topology.Variant variant, String precision) {

  /** QuTiBench's networks on its platforms, which it published predictions of. */
  static final String QUTIBENCH_COLLECTION = "qutibench-predictions";

  /** All others. */
  static final String COLLECTION = "predictions";

  private static final String QUTIBENCH = "qutibench";

  private static final double MS_PER_SECOND = 1000;

  ResultRow row() {
    var values = new HashMap<ResultField, Object>();
    values.put(Dimension.ORIGIN, Origin.PREDICTED);
    values.put(Dimension.COLLECTION, collection());
    values.put(Dimension.WORKLOAD, Workload.INFERENCE.id());
    values.put(Dimension.MODEL, topology.id());
    values.put(Dimension.FAMILY, topology.family());
    values.put(Dimension.TASK, Task.IMAGE_CLASSIFICATION.id());
    values.put(Dimension.PRECISION, precision);
    values.put(Dimension.BATCH_SIZE, 1);
    put(values, Dimension.PRUNING_PERCENT, variant.pruningPercent());
    hardware(values);
    metrics(values);
    return ResultRow.of(values);
  }

  private String collection() {
    boolean qutibench = QUTIBENCH.equals(platform.suite()) && QUTIBENCH.equals(topology.suite());
    return qutibench ? QUTIBENCH_COLLECTION : COLLECTION;
  }

  /** Results name hardware and operating mode apart. */
  private void hardware(Map<ResultField, Object> values) {
    values.put(Dimension.HARDWARE, platform.hardware());
    values.put(Dimension.DEVICE_NAME, platform.hardware());
    put(values, Dimension.OPERATING_MODE, platform.mode());
  }

  private void metrics(Map<ResultField, Object> values) {
    double peak = Objects.requireNonNull(platform.peakOpsPerSecond().get(precision), precision);
    double intensity = Objects.requireNonNull(variant.weightsIntensity().get(precision), precision);
    double operations = variant.operationsPerSample();
    var roofline = new Roofline(peak, platform.bandwidth());
    double throughput = roofline.samplesPerSecond(operations, intensity);
    values.put(ResultField.of(Metric.THROUGHPUT), throughput);
    values.put(ResultField.of(Metric.LATENCY_MEAN_MS), MS_PER_SECOND / throughput);
    values.put(ResultField.of(Metric.OPERATIONS_PER_SECOND), roofline.attainable(intensity));
    values.put(ResultField.of(Metric.FLOPS_PER_SAMPLE), operations);
    values.put(ResultField.of(Metric.ARITHMETIC_INTENSITY), intensity);
    boolean whole = variant.equals(topology.whole());
    put(
        values,
        ResultField.of(Metric.PARAMETERS),
        whole && topology.parameters() != null ? topology.parameters().doubleValue() : null);
  }

  private static void put(
      Map<ResultField, Object> values, ResultField field, @Nullable Object value) {
    if (value != null) {
      values.put(field, value);
    }
  }
}

package io.dynobench.benchmark;

import io.dynobench.analysis.Median;
import io.dynobench.supervisor.WorkerProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The harness against a bare DJL loop over the same model: both in one process that is started like
 * a worker, in turn, so that a noisy neighbour meets both.
 */
final class Overhead {

  private static final double NOOP_GOAL_MICROS = 20;

  private Overhead() {}

  static List<Figure> of(String model, Path folder) throws Exception {
    List<String> lines = WorkerProcess.run(folder, OverheadRun.class, model, folder.toString());
    double[] rates = OverheadRun.read(lines, OverheadRun.RATIO);
    double[] medians = OverheadRun.read(lines, OverheadRun.MEDIANS);
    double[] floor = OverheadRun.read(lines, OverheadRun.FLOOR);
    double median = Median.of(medians);
    return List.of(
        new Figure(
            model + ": throughput, harness ÷ bare DJL loop",
            text("%.4f (median of %d rounds)", Median.of(rates), rates.length),
            "≥ 0.99",
            Median.of(rates) >= 0.99),
        new Figure(
            model + ": p50, harness ÷ bare DJL loop",
            text("%.4f", median),
            "within 3 %",
            Math.abs(median - 1) <= 0.03),
        new Figure(
            model + ": harness floor",
            text("%.2f µs", Median.of(floor)),
            "< 20 µs",
            Median.of(floor) < NOOP_GOAL_MICROS));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

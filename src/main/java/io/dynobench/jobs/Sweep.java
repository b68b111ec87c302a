package io.dynobench.jobs;

import io.dynobench.bench.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A job's trials as a grid of models and batch sizes, one for each device, engine and whatever else
 * there is more than one of.
 *
 * @param least, most throughput in samples/s that the shades of cells stand for; null before there
 *     is any
 */
record Sweep(List<Panel> panels, @Nullable Double least, @Nullable Double most) {

  /** A larger one is no picture any more; the heat map of the results shows it. */
  static final int MOST_TRIALS = 1_000;

  private static final Set<Workload> SWEPT =
      Set.of(Workload.INFERENCE, Workload.TRAINING, Workload.ACCURACY);

  /** One grid. */
  record Panel(String title, List<Integer> batchSizes, List<Row> rows) {}

  /**
   * The trials of one model.
   *
   * @param cells as many as there are batch sizes; null where the job has no trial
   */
  record Row(String model, List<@Nullable SweepCell> cells) {}

  /**
   * Nothing where there is nothing to compare.
   *
   * @param trials all of the job
   */
  static Optional<Sweep> of(List<TrialView> trials) {
    boolean several = trials.stream().map(Sweep::place).distinct().count() > 1;
    if (!several || !SWEPT.contains(trials.get(0).workload())) {
      return Optional.empty();
    }
    List<Double> measured =
        trials.stream()
            .filter(trial -> trial.state() == TrialState.SUCCEEDED)
            .map(TrialView::throughput)
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    @Nullable Double least = measured.isEmpty() ? null : measured.get(0);
    @Nullable Double most = measured.isEmpty() ? null : measured.get(measured.size() - 1);
    Shades shades = new Shades(least, most);
    TrialNames names = new TrialNames(trials);
    Map<String, List<TrialView>> bySetting =
        trials.stream()
            .collect(
                Collectors.groupingBy(names::setting, LinkedHashMap::new, Collectors.toList()));
    List<Panel> panels = new ArrayList<>();
    bySetting.forEach((title, those) -> panels.add(panel(title, those, shades)));
    return Optional.of(new Sweep(panels, least, most));
  }

  private static Panel panel(String title, List<TrialView> trials, Shades shades) {
    List<Integer> batchSizes =
        trials.stream().map(TrialView::batchSize).sorted().distinct().toList();
    Map<String, Map<Integer, TrialView>> byModel = new LinkedHashMap<>();
    trials.forEach(
        trial ->
            byModel
                .computeIfAbsent(trial.model(), model -> new LinkedHashMap<>())
                .put(trial.batchSize(), trial));
    List<Row> rows = new ArrayList<>();
    byModel.forEach(
        (model, ofModel) -> {
          List<@Nullable SweepCell> cells = new ArrayList<>();
          batchSizes.forEach(
              size -> {
                TrialView trial = ofModel.get(size);
                cells.add(trial == null ? null : SweepCell.of(trial, shades));
              });
          rows.add(new Row(model, cells));
        });
    return new Panel(title, batchSizes, rows);
  }

  private static String place(TrialView trial) {
    return trial.batchSize() + " " + trial.model();
  }
}

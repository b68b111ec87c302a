package io.dynobench.jobs;

import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.devices.Device;
import io.dynobench.models.CatalogueModel;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps what a worker measured: as the trial's result, or as one fork of it. The last fork makes
 * the result of all.
 */
@Component
class RecordMeasurement {

  private static final Logger log = LoggerFactory.getLogger(RecordMeasurement.class);

  private final EndTrial end;
  private final ComposeResult compose;
  private final TrialForks forks;
  private final MergeForks merge;
  private final KeepTrained keep;
  private final TrialFiles files;

  RecordMeasurement(
      EndTrial end,
      ComposeResult compose,
      TrialForks forks,
      MergeForks merge,
      KeepTrained keep,
      TrialFiles files) {
    this.end = end;
    this.compose = compose;
    this.forks = forks;
    this.merge = merge;
    this.keep = keep;
    this.files = files;
  }

  /**
   * @param endedAt when the worker was gone
   * @return whether this start of the trial still was the latest
   * @throws IOException when the samples of the forks cannot be put together
   */
  boolean record(
      TrialRow trial, Device device, CatalogueModel model, Measurement measured, Instant endedAt)
      throws IOException {
    Measurement complete = compose.complete(measured, device);
    if (trial.spec().forks() == 1) {
      var draft = compose.draft(trial, device, model, keep.keep(trial, complete));
      return end.succeed(trial, draft, throughput(complete), endedAt);
    }
    Instant startedAt = Objects.requireNonNullElse(trial.startedAt(), endedAt);
    var fork = new ForkRow(trial.id(), trial.fork(), complete, startedAt, endedAt);
    return trial.fork() < trial.spec().forks()
        ? end.nextFork(trial, fork)
        : last(trial, fork, device, model);
  }

  private boolean last(TrialRow trial, ForkRow fork, Device device, CatalogueModel model)
      throws IOException {
    List<ForkRow> all = new ArrayList<>(forks.of(trial.id()));
    all.add(fork);
    Measurement merged = merge.merge(trial, all);
    var draft = compose.draft(trial, device, model, merged);
    boolean latest = end.succeed(trial, fork, draft, throughput(merged), fork.endedAt());
    if (latest) {
      dropForkSamples(trial);
    }
    return latest;
  }

  /** They only cost space, so it is no reason to fail. */
  private void dropForkSamples(TrialRow trial) {
    try {
      files.dropForkSamples(trial);
    } catch (IOException e) {
      log.warn("Cannot delete the raw samples of the forks of trial {}", trial.id(), e);
    }
  }

  private static @Nullable Double throughput(Measurement measurement) {
    return measurement.metrics().get(Metric.THROUGHPUT);
  }
}

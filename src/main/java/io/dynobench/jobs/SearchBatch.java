package io.dynobench.jobs;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.devices.Device;
import io.dynobench.supervisor.WorkerOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Searches for the largest batch, one fresh worker after the other, in the lane of its trial. What
 * was tried is stored, so that a search that was interrupted goes on where it was.
 */
@Component
@EnableConfigurationProperties(MaxBatchProperties.class)
class SearchBatch {

  private final MaxBatchProperties properties;
  private final KeepTry keep;
  private final RunTry run;
  private final TrialFiles files;
  private final Reports reports;
  private final AttendWorker attend;

  SearchBatch(
      MaxBatchProperties properties,
      KeepTry keep,
      RunTry run,
      TrialFiles files,
      Reports reports,
      AttendWorker attend) {
    this.properties = properties;
    this.keep = keep;
    this.run = run;
    this.files = files;
    this.reports = reports;
    this.attend = attend;
  }

  /**
   * @return as one worker's outcome would be
   * @throws IOException when the trial's log cannot be written
   */
  WorkerOutcome search(TrialRow trial, RunningTrial handle, Device device, ModelArtifact artifact)
      throws IOException, InterruptedException {
    var settings = (WorkloadSettings.MaxBatch) Objects.requireNonNull(trial.spec().settings());
    var subject =
        new RunTry.Subject(trial, handle, device, artifact, properties.limitMib(device, settings));
    List<TryRow> tries = new ArrayList<>(keep.resume(trial, subject.limitMib()));
    if (tries.isEmpty()) {
      files.clear(trial);
    }
    while (true) {
      var search =
          new BatchSearch(
              settings.maxBatchSize(),
              subject.roomMib(),
              tries.stream().map(TryRow::forSearch).toList());
      var sum = new SumUpSearch(settings, device, subject.limitMib(), tries);
      BatchSearch.Step step = search.next();
      if (step instanceof BatchSearch.Step.Done done) {
        return sum.found(done.largest());
      }
      if (step instanceof BatchSearch.Step.GiveUp) {
        return sum.failed();
      }
      if (sum.seconds() >= settings.timeCapSeconds()) {
        return sum.cutShort(search.known());
      }
      var next = (BatchSearch.Step.Try) step;
      var order = new RunTry.Order(subject, tries.size() + 1, next, search.fraction());
      TryRow row = tryOnce(order);
      if (row == null) {
        return new WorkerOutcome.Cancelled();
      }
      tries.add(row);
    }
  }

  /** Null when the search has to stop. */
  private @Nullable TryRow tryOnce(RunTry.Order order) throws IOException, InterruptedException {
    TrialRow trial = order.subject().trial();
    RunningTrial handle = order.subject().handle();
    // A try may be too short to ask in.
    attend.stopIfCancelled(handle);
    if (handle.stopped().isPresent()) {
      return null;
    }
    files.beginTry(trial, order.heading());
    TryRow row = run.run(order);
    if (row == null) {
      return null;
    }
    files.endTry(trial, RunTry.outcome(row.tried()));
    if (!keep.keep(trial, row)) {
      return null;
    }
    reports.tried(trial, row.tried());
    return row;
  }
}

package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.LearningPoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tables promise about trials that learn. */
abstract class WorkloadTablesContract extends ForkTablesContract {

  @Autowired LearningCurves curves;
  @Autowired BatchTries tries;

  @Test
  void tellsWhereTheCurvesOfAJobAre() {
    JobRow job = submit("{'models': ['lenet'], 'batchSizes': [1, 2, 4]}");
    var ids = trials.list(job.id(), null, 0, 9).stream().map(TrialRow::id).toList();
    UUID other =
        trials
            .list(submit("{'models': ['lenet'], 'batchSizes': [1]}").id(), null, 0, 9)
            .get(0)
            .id();
    curves.add(ids.get(2), new LearningPoint(7, 1, 0.5, 2.0, null));
    curves.add(ids.get(0), new LearningPoint(10, 1, 1.0, 1.0, 80.0));
    curves.add(ids.get(0), new LearningPoint(20, 2, 2.0, 0.5, 84.5));
    curves.add(ids.get(0), new LearningPoint(25, 3, 2.5, 0.4, null));
    curves.add(other, new LearningPoint(1, 1, 0.1, 3.0, null));

    assertThat(curves.standings(job.id()))
        .containsExactly(
            new LearningCurves.Standing(ids.get(0), new LearningPoint(25, 3, 2.5, 0.4, 84.5)),
            new LearningCurves.Standing(ids.get(2), new LearningPoint(7, 1, 0.5, 2.0, null)));
    curves.clear(ids.get(0));
    assertThat(curves.standings(job.id())).hasSize(1);
  }

  @Test
  void tellsWhatAJobHasTried() {
    JobRow job = submit("{'workload': 'max-batch', 'models': ['lenet', 'resnet18']}");
    var ids = trials.list(job.id(), null, 0, 9).stream().map(TrialRow::id).toList();
    BatchTry first = tried(1, 8, BatchTry.Outcome.FITS, 812.5);
    BatchTry second = tried(2, 16, BatchTry.Outcome.DOES_NOT_FIT, null);
    tries.insert(ids.get(1), new TryRow(second, 400, null));
    tries.insert(ids.get(1), new TryRow(first, 400, null));

    assertThat(tries.ofJob(job.id())).isEqualTo(Map.of(ids.get(1), List.of(first, second)));
  }

  private static BatchTry tried(
      int number, int batchSize, BatchTry.Outcome outcome, @Nullable Double peakMib) {
    return new BatchTry(number, batchSize, 3, outcome, null, null, 1.5, peakMib, Instant.EPOCH);
  }
}

package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The stall timeout, short enough to be waited for. */
@TestPropertySource(properties = "dynobench.trials.stall-timeout=6s")
class HangingWorkerIT extends LaneHarness {

  @Test
  void aWorkerThatSaysNothingIsEndedAndTheLaneGoesOn() {
    JobView job = run("{'models': ['fake-hang', 'fake-fixed'], 'batchSizes': [1]}");
    assertThat(job.state()).isEqualTo(JobState.PARTIAL);
    assertThat(trials(job).get(0).reason()).isEqualTo("TIMEOUT");
    assertThat(trials(job).get(0).detail()).contains("6 s");
    assertThat(trials(job).get(1).state()).isEqualTo(TrialState.SUCCEEDED);
    assertThat(workers()).isEmpty();
  }
}

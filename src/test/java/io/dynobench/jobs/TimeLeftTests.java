package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.Profile;
import io.dynobench.bench.Workload;
import io.dynobench.devices.Device;
import io.dynobench.devices.MeterTrial;
import io.dynobench.devices.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A quick fork takes 6.5 s, and 4 s more where its power is metered, as of GPUs here. */
class TimeLeftTests {

  private static final MeterTime METER = new MeterTime(TestDevices.withGpus(), new GpusMetered());
  private static final JobRow JOB =
      new JobRow(
          UUID.randomUUID(),
          "job",
          "inference",
          Profile.QUICK,
          JobState.RUNNING,
          0,
          "{}",
          "{}",
          false,
          null,
          "",
          Instant.EPOCH,
          Instant.EPOCH,
          null);

  private final TimeLeft left =
      new TimeLeft(new LanesProperties(false, Duration.ofSeconds(1)), METER);

  @Test
  void countsThePhasesOfTheMeter() {
    assertThat(seconds(queued("here", "cpu", 2))).isEqualTo(2 * 6.5);
    assertThat(seconds(queued("here", "cuda:0", 2))).isEqualTo(2 * 10.5);
  }

  @Test
  void meteredForksDoNotMakeOthersLonger() {
    var done = count("here", "cuda:0", TrialState.SUCCEEDED, 3, 3 * 10_500);
    assertThat(seconds(done, queued("here", "cpu", 2))).isCloseTo(2 * 6.5, within(1e-9));
    assertThat(seconds(done, queued("here", "cuda:1", 2))).isCloseTo(2 * 10.5, within(1e-9));
  }

  @Test
  void countsTheRestOfARunningFork() {
    var running = count("here", "cuda:0", TrialState.RUNNING, 1, 0);
    assertThat(left.seconds(JOB, List.of(running), lane -> 0.5)).isEqualTo(10.5 / 2);
  }

  @Test
  void takesGpusOfOtherNodesForMeteredAndCpusNot() {
    assertThat(longer("there", "cuda:0")).isEqualTo(10.5 / 6.5);
    assertThat(longer("there", "cpu")).isEqualTo(1);
    assertThat(longer("here", "cuda:7")).as("a device that is gone").isEqualTo(1);
  }

  private static double longer(String node, String device) {
    return METER.longer(node, device, Workload.INFERENCE, Profile.QUICK);
  }

  private double seconds(LaneCount... counts) {
    return left.seconds(JOB, List.of(counts), lane -> 0);
  }

  private static LaneCount queued(String node, String device, int forks) {
    return count(node, device, TrialState.QUEUED, forks, 0);
  }

  private static LaneCount count(
      String node, String device, TrialState state, int forks, long elapsedMs) {
    return new LaneCount(JOB.id(), node, device, state, forks, elapsedMs, forks, 0);
  }

  private record GpusMetered() implements Telemetry {
    @Override
    public MeterTrial open(Device device, Profile profile) {
      throw new UnsupportedOperationException("nothing is measured here");
    }

    @Override
    public boolean metersPower(Device device) {
      return device.kind() == Device.Kind.GPU;
    }
  }
}

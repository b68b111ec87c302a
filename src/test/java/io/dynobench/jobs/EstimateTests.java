package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.Optimizer;
import io.dynobench.bench.Profile;
import io.dynobench.bench.Workload;
import io.dynobench.bench.WorkloadSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstimateTests {

  private static final Estimate.Load CPU = new Estimate.Load("a", true, 4);
  private static final Estimate.Load GPU0 = new Estimate.Load("a", false, 3);
  private static final Estimate.Load GPU1 = new Estimate.Load("a", false, 5);
  private static final Estimate.Load ELSEWHERE = new Estimate.Load("b", true, 6);

  @Test
  void aQuickForkTakesItsProfileAndAStart() {
    assertThat(Estimate.forkSeconds(Workload.INFERENCE, Profile.QUICK)).isEqualTo(6.5);
    assertThat(Estimate.forkSeconds(Workload.INFERENCE, Profile.STANDARD)).isEqualTo(30.5);
  }

  @Test
  void ceilingsTakeWhatTheirSearchTakes() {
    assertThat(Estimate.forkSeconds(Workload.CEILINGS, Profile.QUICK)).isEqualTo(10);
    assertThat(Estimate.forkSeconds(Workload.CEILINGS, Profile.STANDARD)).isEqualTo(60);
    assertThat(Estimate.forkSeconds(Workload.CEILINGS, Profile.STANDARD, 3, 180)).isEqualTo(60);
  }

  @Test
  void aCapBoundsTrainingAndEpochsMayTakeAllOfIt() {
    var byProfile = new WorkloadSettings.Training("synthetic", null, Optimizer.SGD, 10);
    var byEpochs = new WorkloadSettings.Training("synthetic", 3, Optimizer.SGD, 10);
    assertThat(Estimate.forkSeconds(Workload.TRAINING, Profile.QUICK, byProfile)).isEqualTo(6);
    assertThat(Estimate.forkSeconds(Workload.TRAINING, Profile.STANDARD, byProfile)).isEqualTo(13);
    assertThat(Estimate.forkSeconds(Workload.TRAINING, Profile.QUICK, byEpochs)).isEqualTo(13);
  }

  @Test
  void aSearchBeginsNoTryAfterItsCap() {
    var search = new WorkloadSettings.MaxBatch(null, 64, 30);
    assertThat(Estimate.forkSeconds(Workload.MAX_BATCH, Profile.STANDARD, search)).isEqualTo(30);
  }

  @Test
  void aMeterTakesItsPhases() {
    // Idle and base 1 s each and 2 s of load; 2 s, 5 s and 30 s.
    assertThat(Estimate.meterSeconds(Profile.QUICK)).isEqualTo(4);
    assertThat(Estimate.meterSeconds(Profile.STANDARD)).isEqualTo(37);
  }

  @Test
  void movesTowardsWhatForksReallyTake() {
    double before = Estimate.forkSeconds(Workload.INFERENCE, Profile.QUICK, 0, 0);
    double afterOne = Estimate.forkSeconds(Workload.INFERENCE, Profile.QUICK, 1, 10);
    double afterMany = Estimate.forkSeconds(Workload.INFERENCE, Profile.QUICK, 99, 990);
    assertThat(before).isEqualTo(6.5);
    assertThat(afterOne).isEqualTo(8.25);
    assertThat(afterMany).isCloseTo(10, within(0.1));
  }

  @Test
  void theCpuWaitsForTheGpusAndGpusRunSideBySide() {
    assertThat(Estimate.seconds(List.of(CPU, GPU0, GPU1), 10, false)).isEqualTo(90);
  }

  @Test
  void everythingRunsSideBySideOnASharedHost() {
    assertThat(Estimate.seconds(List.of(CPU, GPU0, GPU1), 10, true)).isEqualTo(50);
  }

  @Test
  void nodesRunSideBySide() {
    assertThat(Estimate.seconds(List.of(CPU, ELSEWHERE), 10, false)).isEqualTo(60);
  }

  @Test
  void nothingTakesNoTime() {
    assertThat(Estimate.seconds(List.of(), 10, false)).isZero();
  }
}

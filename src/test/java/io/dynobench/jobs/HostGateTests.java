package io.dynobench.jobs;

import static io.dynobench.devices.Device.Kind.CPU;
import static io.dynobench.devices.Device.Kind.GPU;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.devices.Device;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostGateTests {

  private final HostGate gate = gate(false);
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final List<String> entered = new CopyOnWriteArrayList<>();
  private final ExecutorService lanes = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    lanes.shutdownNow();
  }

  @Test
  void gpusRunSideBySideAndTheCpuAlone() throws Exception {
    assertThat(gate.enter(GPU, open::get)).isTrue();
    assertThat(gate.enter(GPU, open::get)).isTrue();
    Future<Boolean> cpu = lane("cpu", CPU);
    gate.leave(GPU);
    assertThat(cpu).isNotDone();
    gate.leave(GPU);
    assertThat(cpu.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(gate.enter(GPU, () -> false)).isFalse();
  }

  @Test
  void aSweepOnTwoGpusDoesNotShutOutTheCpu() throws Exception {
    gate.enter(GPU, open::get);
    gate.enter(GPU, open::get);
    Future<Boolean> cpu = lane("cpu", CPU);
    gate.leave(GPU);
    Future<Boolean> nextOfTheGpu = lane("gpu", GPU);
    // The CPU keeps its place however long the other GPU's trial takes.
    TimeUnit.MILLISECONDS.sleep(500);
    assertThat(entered).isEmpty();
    gate.leave(GPU);
    assertThat(cpu.get(30, TimeUnit.SECONDS)).isTrue();
    gate.leave(CPU);
    assertThat(nextOfTheGpu.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(entered).containsExactly("cpu", "gpu");
  }

  @Test
  void whoeverGivesUpHoldsUpNobody() throws Exception {
    gate.enter(GPU, open::get);
    Future<Boolean> cpu = lane("cpu", CPU);
    Future<Boolean> gpu = lanes.submit(() -> gate.enter(GPU, () -> true));
    LaneHarness.await(Duration.ofSeconds(30), () -> gate.waiting() == 2);
    open.set(false);
    assertThat(cpu.get(30, TimeUnit.SECONDS)).isFalse();
    assertThat(gpu.get(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aSharedHostLetsEveryoneIn() throws InterruptedException {
    HostGate sharing = gate(true);
    assertThat(sharing.enter(CPU, () -> false)).isTrue();
    assertThat(sharing.enter(GPU, () -> false)).isTrue();
  }

  /** Returns when the lane waits in line. */
  private Future<Boolean> lane(String name, Device.Kind kind) {
    int before = gate.waiting();
    Future<Boolean> lane =
        lanes.submit(
            () -> {
              boolean in = gate.enter(kind, open::get);
              entered.add(name);
              return in;
            });
    LaneHarness.await(Duration.ofSeconds(30), () -> gate.waiting() == before + 1);
    return lane;
  }

  private static HostGate gate(boolean shared) {
    return new HostGate(new LanesProperties(shared, Duration.ofSeconds(2)));
  }
}

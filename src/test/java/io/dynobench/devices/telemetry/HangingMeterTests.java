package io.dynobench.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.PhaseMark;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialPhase;
import io.dynobench.devices.Device;
import io.dynobench.supervisor.WorkerOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Drivers that do not come back, or throw where nobody expects it: no trial is lost to them. */
@Timeout(30)
class HangingMeterTests {

  private static final Duration INTERVAL = Duration.ofMillis(10);
  private static final Measurement OWN =
      new Measurement(
          Map.of(Metric.THROUGHPUT, 100.0), Map.of(), Map.of(), List.of(), Map.of("seed", "1"));

  private final CountDownLatch recovery = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicBoolean workerRuns = new AtomicBoolean();

  @AfterEach
  void recover() {
    recovery.countDown();
  }

  @Test
  void aMeterThatNeverAnswersCostsSecondsAndSaysSo() throws Exception {
    Measurement measurement = measured(telemetry(new Hanging(() -> true, () -> {})));

    assertThat(measurement.metrics()).containsEntry(Metric.THROUGHPUT, 100.0);
    assertThat(measurement.missing().get(Metric.POWER_AVERAGE_W))
        .startsWith("the meter failed: no answer within ");
    assertThat(closed.getCount()).isEqualTo(1);
  }

  @Test
  void aMeterThatHangsWhileTheWorkerRunsIsGivenUpAndClosedWhenItAnswers() throws Exception {
    Measurement measurement = measured(telemetry(new Hanging(workerRuns::get, () -> {})));

    assertThat(measurement.metrics()).containsEntry(Metric.THROUGHPUT, 100.0);
    assertThat(HandMadeTrial.value(measurement, Metric.POWER_IDLE_W)).isCloseTo(10, within(1e-9));
    assertThat(measurement.missing().get(Metric.POWER_AVERAGE_W))
        .startsWith("the meter failed: no answer within ");
    assertThat(closed.getCount()).isEqualTo(1);
    recovery.countDown();
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aMeterThatCannotBeClosedFailsNoTrial() throws Exception {
    var meter =
        new Hanging(
            () -> false,
            () -> {
              throw new UnsatisfiedLinkError("nvmlShutdown");
            });

    assertThat(measured(telemetry(meter)).metrics()).containsEntry(Metric.THROUGHPUT, 100.0);
    assertThat(closed.getCount()).isZero();
  }

  @Test
  void aDriverThatDoesNotOpenIsNotAskedAgainUntilItAnswers() throws Exception {
    var meter = new Hanging(() -> false, () -> {});
    var opened = new AtomicInteger();
    var source =
        new Source() {
          @Override
          public Answer open(Device device) {
            opened.incrementAndGet();
            await(recovery);
            return new Answer.Ready(meter);
          }
        };
    var telemetry = new LocalTelemetry(INTERVAL, List.of(source), List.of());

    assertThat(measured(telemetry).missing().get(Metric.POWER_AVERAGE_W))
        .contains("a driver did not answer within");
    assertThat(measured(telemetry).missing().get(Metric.POWER_AVERAGE_W))
        .contains("has not answered since");
    assertThat(telemetry.metersPower(Devices.CPU)).isFalse();
    assertThat(opened).hasValue(1);

    recovery.countDown();
    // What was opened too late is closed, too.
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aDriverThatFailsLateHasAnsweredAndIsAskedAgain() throws Exception {
    var opened = new AtomicInteger();
    var source =
        new Source() {
          @Override
          public Answer open(Device device) {
            if (opened.incrementAndGet() == 1) {
              await(recovery);
              throw new OutOfMemoryError("in the driver");
            }
            return new Answer.Ready(new Hanging(() -> false, () -> {}));
          }
        };
    var telemetry = new LocalTelemetry(INTERVAL, List.of(source), List.of());
    assertThat(metersPower(telemetry)).isFalse();

    recovery.countDown();

    long begin = System.nanoTime();
    while (!metersPower(telemetry)) {
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
      Thread.onSpinWait();
    }
    assertThat(opened).hasValue(2);
  }

  @Test
  void idlingEndsWithTheTrial() throws Exception {
    var readings = new AtomicInteger();
    var stopped = new AtomicBoolean();
    var meter =
        new Hanging(() -> false, () -> {}) {
          @Override
          public Reading read() {
            stopped.set(readings.incrementAndGet() > 2);
            return new Reading(System.nanoTime(), null, 10.0, null);
          }
        };
    try (var trial =
        new MeteredTrial(Device.Kind.CPU, meter, Profile.STANDARD, Duration.ofSeconds(10))) {
      trial.begin();
      trial.idle(() -> true);
      trial.idle(stopped::get);
    }
    assertThat(readings).hasValueLessThan(6);
  }

  @Test
  void knowsWhetherADeviceIsMeteredWithoutAskingTwice() {
    var opened = new AtomicInteger();
    var source =
        new Source() {
          @Override
          public Answer open(Device device) {
            opened.incrementAndGet();
            return new Answer.Ready(new Hanging(() -> false, () -> {}));
          }
        };
    var telemetry = new LocalTelemetry(INTERVAL, List.of(source), List.of());

    assertThat(telemetry.metersPower(Devices.CPU)).isTrue();
    assertThat(telemetry.metersPower(Devices.CPU)).isTrue();
    assertThat(telemetry.metersPower(Devices.GPU)).isFalse();
    assertThat(opened).hasValue(1);
    assertThat(closed.getCount()).isZero();
  }

  private LocalTelemetry telemetry(Meter meter) {
    var source =
        new Source() {
          @Override
          public Answer open(Device device) {
            return new Answer.Ready(meter);
          }
        };
    return new LocalTelemetry(INTERVAL, List.of(source), List.of());
  }

  private static boolean metersPower(LocalTelemetry telemetry) {
    try (var trial = telemetry.open(Devices.CPU, Profile.QUICK)) {
      return trial.metersPower();
    }
  }

  private Measurement measured(LocalTelemetry telemetry) throws InterruptedException {
    try (var trial = telemetry.open(Devices.CPU, Profile.QUICK)) {
      trial.idle(() -> false);
      var worker = trial.listening((phase, fraction, throughput) -> {});
      workerRuns.set(true);
      for (TrialPhase phase : List.of(TrialPhase.BASE, TrialPhase.ENERGY)) {
        worker.onMark(PhaseMark.begin(phase));
        worker.onMark(PhaseMark.end(phase, 10, 1_000_000));
      }
      var outcome = trial.complete(new WorkerOutcome.Measured(OWN), 1);
      return ((WorkerOutcome.Measured) outcome).measurement();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A source that hangs after a moment already. */
  private abstract static class Source implements MeterSource {
    @Override
    public Duration patience() {
      return Duration.ofMillis(100);
    }
  }

  /** A meter that hangs from some moment on, until it recovers. */
  private class Hanging implements Meter {
    private final BooleanSupplier hangs;
    private final Runnable closing;

    Hanging(BooleanSupplier hangs, Runnable closing) {
      this.hangs = hangs;
      this.closing = closing;
    }

    @Override
    public Duration patience() {
      return Duration.ofMillis(100);
    }

    @Override
    public String name() {
      return "hanging meter";
    }

    @Override
    public MeterClock clock() {
      return MeterClock.system();
    }

    @Override
    public boolean metersPower() {
      return true;
    }

    @Override
    public String powerMissing() {
      return "";
    }

    @Override
    public Reading read() {
      if (hangs.getAsBoolean()) {
        await(recovery);
      }
      return new Reading(System.nanoTime(), null, 10.0, null);
    }

    @Override
    public void close() {
      closed.countDown();
      closing.run();
    }
  }
}

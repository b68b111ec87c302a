package io.dynobench.devices.telemetry;

import io.dynobench.bench.LearningPoint;
import io.dynobench.bench.PhaseMark;
import io.dynobench.bench.Profile;
import io.dynobench.devices.Device;
import io.dynobench.devices.MeterTrial;
import io.dynobench.supervisor.WorkerListener;
import io.dynobench.supervisor.WorkerOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Samples a device around one worker. */
final class MeteredTrial implements MeterTrial {

  private static final Logger log = LoggerFactory.getLogger(MeteredTrial.class);

  /** A stop is heard after so many nanoseconds at the latest. */
  private static final long HEARING = Duration.ofMillis(100).toNanos();

  private final Device.Kind kind;
  private final Meter meter;
  private final Duration interval;
  private final Duration idleTime;
  private final Series series = new Series();
  private final Sampler sampler;
  private Optional<Reading> before = Optional.empty();
  private Window idle = new Window(List.of());

  MeteredTrial(Device.Kind kind, Meter meter, Profile profile, Duration configured) {
    this.kind = kind;
    this.meter = meter;
    this.interval = meter.interval(configured);
    this.idleTime = Duration.ofSeconds(profile == Profile.QUICK ? 1 : 2);
    this.sampler = new Sampler(meter, series);
  }

  /** The reading at t = 0: what the device is like without the worker. */
  void begin() throws InterruptedException {
    before = sampler.read();
  }

  @Override
  public boolean metersPower() {
    return meter.metersPower();
  }

  @Override
  public void idle(BooleanSupplier stopped) throws InterruptedException {
    if (!meter.metersPower()) {
      return;
    }
    long from = readAt();
    long now = from;
    while (now - from < idleTime.toNanos() && !stopped.getAsBoolean() && !sampler.hangs()) {
      long left = idleTime.toNanos() - (now - from);
      pause(Math.min(left, interval.toNanos()), stopped);
      now = readAt();
    }
    idle = series.between(from, now);
  }

  private void pause(long nanos, BooleanSupplier stopped) throws InterruptedException {
    for (long left = nanos; left > 0 && !stopped.getAsBoolean(); left -= HEARING) {
      meter.clock().sleep(Duration.ofNanos(Math.min(left, HEARING)));
    }
  }

  private long readAt() throws InterruptedException {
    return sampler.read().map(Reading::nanos).orElseGet(() -> meter.clock().nanoTime());
  }

  @Override
  public WorkerListener listening(WorkerListener other) {
    sampler.start(interval);
    return new WorkerListener() {
      @Override
      public void onProgress(String phase, double fraction, @Nullable Double throughput) {
        other.onProgress(phase, fraction, throughput);
      }

      @Override
      public void onMark(PhaseMark mark) {
        sampler.mark(mark);
        other.onMark(mark);
      }

      @Override
      public void onLearned(LearningPoint point) {
        other.onLearned(point);
      }
    };
  }

  @Override
  public WorkerOutcome complete(WorkerOutcome outcome, long pid) {
    sampler.stop();
    if (!(outcome instanceof WorkerOutcome.Measured measured)) {
      return outcome;
    }
    var findings = new Findings(measured.measurement());
    try {
      add(findings, pid);
    } catch (RuntimeException e) {
      log.error("What {} showed cannot be summed up", meter.name(), e);
    }
    return new WorkerOutcome.Measured(findings.measurement());
  }

  private void add(Findings findings, long pid) {
    if (meter.metersPower()) {
      new PowerFindings(series, interval, findings).add(meter.name(), idle);
    } else {
      findings.missing(Findings.POWER, meter.powerMissing());
    }
    if (kind == Device.Kind.GPU) {
      Optional<GpuState> state = before.flatMap(it -> Optional.ofNullable(it.gpu()));
      new GpuFindings(findings).add(series);
      new GpuMemoryFindings(findings, pid).add(series, state);
    }
  }

  @Override
  public void close() {
    sampler.close();
  }
}

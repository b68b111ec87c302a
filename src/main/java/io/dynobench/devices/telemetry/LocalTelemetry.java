package io.dynobench.devices.telemetry;

import io.dynobench.bench.Profile;
import io.dynobench.devices.Device;
import io.dynobench.devices.MeterTrial;
import io.dynobench.devices.Telemetry;
import io.dynobench.devices.telemetry.MeterSource.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Meters the devices of this machine; the first source that answers is taken. */
final class LocalTelemetry implements Telemetry {

  private static final Logger log = LoggerFactory.getLogger(LocalTelemetry.class);

  private final Duration interval;
  private final List<MeterSource> cpu;
  private final List<MeterSource> gpu;

  /** By the device's id. */
  private final Map<String, Boolean> metersPower = new ConcurrentHashMap<>();

  /** Not asked again until they answer: each question would leave a thread behind. */
  private final Set<MeterSource> hanging = ConcurrentHashMap.newKeySet();

  LocalTelemetry(Duration interval, List<MeterSource> cpu, List<MeterSource> gpu) {
    this.interval = interval;
    this.cpu = List.copyOf(cpu);
    this.gpu = List.copyOf(gpu);
  }

  @Override
  public MeterTrial open(Device device, Profile profile) {
    Answer answer = ask(device);
    return answer instanceof Answer.Ready ready
        ? begun(new MeteredTrial(device.kind(), ready.meter(), profile, interval))
        : new UnmeteredTrial(device.kind(), ((Answer.Unavailable) answer).reason());
  }

  @Override
  public boolean metersPower(Device device) {
    Boolean known = metersPower.get(device.id());
    if (known == null) {
      release(ask(device));
      known = metersPower.getOrDefault(device.id(), false);
    }
    return known;
  }

  private Answer ask(Device device) {
    List<String> reasons = new ArrayList<>();
    for (MeterSource source : sources(device.kind())) {
      Answer answer = ask(source, device);
      if (answer instanceof Answer.Ready ready) {
        metersPower.put(device.id(), ready.meter().metersPower());
        return answer;
      } else if (answer instanceof Answer.Unavailable unavailable) {
        reasons.add(unavailable.reason());
      }
    }
    metersPower.put(device.id(), false);
    return new Answer.Unavailable(String.join("; ", reasons));
  }

  private List<MeterSource> sources(Device.Kind kind) {
    return switch (kind) {
      case CPU -> cpu;
      case GPU -> gpu;
    };
  }

  /** Each question has a thread of its own: the one before may still hang. */
  private Answer ask(MeterSource source, Device device) {
    if (hanging.contains(source)) {
      return new Answer.Unavailable("a driver has not answered since an earlier trial");
    }
    var driver = new DriverThread();
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(() -> open(source, device), driver);
    driver.end();
    try {
      return answer.get(source.patience().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      log.warn("A meter of {} does not open", device.id());
      hanging.add(source);
      answer.whenComplete((late, failure) -> late(source, late));
      return new Answer.Unavailable(
          "a driver did not answer within %d s".formatted(source.patience().toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answer.thenAccept(LocalTelemetry::release);
      return new Answer.Unavailable("interrupted while a meter was opened");
    } catch (ExecutionException e) {
      return new Answer.Unavailable("a meter cannot be opened: " + e.getCause());
    }
  }

  /** A driver that failed after all has answered, too. */
  private void late(MeterSource source, @Nullable Answer answer) {
    try {
      if (answer != null) {
        release(answer);
      }
    } finally {
      hanging.remove(source);
    }
  }

  private static Answer open(MeterSource source, Device device) {
    try {
      return source.open(device);
    } catch (RuntimeException | LinkageError e) {
      log.warn("A meter of {} cannot be opened", device.id(), e);
      return new Answer.Unavailable("a meter cannot be opened: " + e);
    }
  }

  private static void release(Answer answer) {
    if (answer instanceof Answer.Ready ready) {
      new Sampler(ready.meter(), new Series()).close();
    }
  }

  private static MeteredTrial begun(MeteredTrial trial) {
    try {
      trial.begin();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return trial;
  }
}

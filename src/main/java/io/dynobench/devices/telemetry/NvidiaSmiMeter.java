package io.dynobench.devices.telemetry;

import io.dynobench.devices.nvidia.NvidiaSmi;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a GPU with {@code nvidia-smi --query-gpu=… --format=csv,noheader,nounits}: W, MHz, °C, a
 * mask in hexadecimal and MiB, {@code [N/A]} and the like where the driver does not tell.
 */
final class NvidiaSmiMeter implements Meter {

  /** The name of the last column in drivers since 535, and before. */
  static final List<String> THROTTLING =
      List.of("clocks_event_reasons.active", "clocks_throttle_reasons.active");

  private static final String COLUMNS =
      "power.draw,clocks.sm,clocks.mem,temperature.gpu,memory.used";
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final int FIELDS = 6;
  private static final long MIB = 1024 * 1024;

  private final NvidiaSmi program;
  private final List<String> question;
  private final MeterClock clock;
  private boolean metersPower;

  private NvidiaSmiMeter(NvidiaSmi program, List<String> question, MeterClock clock) {
    this.program = program;
    this.question = question;
    this.clock = clock;
  }

  /**
   * @throws IOException when the program does not answer this question
   */
  static NvidiaSmiMeter open(NvidiaSmi program, String uuid, String throttling, MeterClock clock)
      throws IOException, InterruptedException {
    var meter = new NvidiaSmiMeter(program, question(uuid, throttling), clock);
    meter.metersPower = meter.read().watts() != null;
    return meter;
  }

  private static List<String> question(String uuid, String throttling) {
    return List.of(
        "--id=" + uuid,
        "--query-gpu=" + COLUMNS + "," + throttling,
        "--format=csv,noheader,nounits");
  }

  @Override
  public String name() {
    return "nvidia-smi power readings (power.draw)";
  }

  @Override
  public MeterClock clock() {
    return clock;
  }

  /** It is a process that takes time from the host, as much as a core where its driver is slow. */
  @Override
  public Duration interval(Duration configured) {
    return configured.compareTo(SHORTEST) < 0 ? SHORTEST : configured;
  }

  @Override
  public boolean metersPower() {
    return metersPower;
  }

  @Override
  public String powerMissing() {
    return "this GPU does not tell its driver its power";
  }

  @Override
  public Reading read() throws IOException, InterruptedException {
    NvidiaSmi.Output output = program.ask(question);
    if (output.exitCode() != 0) {
      throw new IOException(
          "nvidia-smi ended with %d: %s".formatted(output.exitCode(), output.firstLine()));
    }
    // The program takes tens of milliseconds, and tells the state at its end.
    return read(output.text(), clock.nanoTime());
  }

  static Reading read(String output, long nanos) throws IOException {
    String[] fields = output.strip().split("\\s*,\\s*", -1);
    if (fields.length != FIELDS) {
      throw new IOException("nvidia-smi printed: " + new NvidiaSmi.Output(0, output).firstLine());
    }
    Double usedMib = number(fields[4]);
    var state =
        new GpuState(
            integer(fields[1]),
            integer(fields[2]),
            integer(fields[3]),
            mask(fields[5]),
            usedMib == null ? null : (long) (usedMib * MIB),
            null);
    return new Reading(nanos, null, number(fields[0]), state);
  }

  @Override
  public void close() {}

  private static @Nullable Double number(String field) {
    return field.matches("\\d{1,12}(\\.\\d{1,12})?") ? Double.valueOf(field) : null;
  }

  private static @Nullable Integer integer(String field) {
    return field.matches("\\d{1,9}") ? Integer.valueOf(field) : null;
  }

  private static @Nullable Long mask(String field) {
    return field.matches("0x[0-9a-fA-F]{1,16}")
        ? Long.parseUnsignedLong(field.substring(2), 16)
        : null;
  }
}

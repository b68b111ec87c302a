package io.dynobench.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.devices.telemetry.MeterSource.Answer;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaplSourceTests {

  private static final long SECOND = 1_000_000_000;

  private final Path root;
  private final PowercapFolder folder;

  RaplSourceTests(@TempDir Path root) {
    this.root = root;
    this.folder = new PowercapFolder(root);
  }

  @Test
  void addsUpPackagesAndTheirMemory() throws Exception {
    folder
        .zone("intel-rapl:0", "package-0", 60, 262_143_328_850L, 0)
        .zone("intel-rapl:0:0", "core", 50, 262_143_328_850L, 0)
        .zone("intel-rapl:0:1", "dram", 10, 65_712_999_613L, 0)
        .zone("intel-rapl:1", "package-1", 30, 262_143_328_850L, 0);

    Meter meter = open();

    assertThat(meter.name()).isEqualTo("RAPL energy counters (package-0, dram, package-1)");
    assertThat(joulesOfTenSeconds(meter)).isEqualTo(1000);
  }

  @Test
  void countsNothingTwice() throws Exception {
    folder
        .zone("intel-rapl:0", "package-0", 15, 262_143_328_850L, 0)
        .zone("intel-rapl:0:0", "core", 10, 262_143_328_850L, 0)
        .zone("intel-rapl:0:1", "uncore", 1, 262_143_328_850L, 0)
        .zone("intel-rapl:1", "psys", 25, 262_143_328_850L, 0)
        .zone("intel-rapl-mmio:0", "package-0", 15, 262_143_328_850L, 0);

    assertThat(joulesOfTenSeconds(open())).isEqualTo(150);
  }

  @Test
  void wrapsAroundWhereTheCounterDoes() throws Exception {
    folder.zone("intel-rapl:0", "package-0", 100, 1_500_000_000, 1_400_000_000);

    Meter meter = open();
    double first = joules(meter);
    folder.at(10 * SECOND); // 1400 J + 1000 J, and 1500 J is 0 J

    assertThat(Files.readString(root.resolve("intel-rapl:0/energy_uj"))).isEqualTo("900000000\n");
    assertThat(joules(meter) - first).isEqualTo(1000);
  }

  @Test
  void wrapsAgainAndAgain() throws Exception {
    folder.zone("intel-rapl:0", "package-0", 100, 150_000_000, 140_000_000);

    Meter meter = open();
    double first = joules(meter);
    for (int second = 1; second <= 600; second++) {
      folder.at(second * SECOND);
      meter.read();
    }

    assertThat(joules(meter) - first).isEqualTo(60_000);
  }

  /** A renewal of 1 ms between two looks that are 10 µs apart. */
  @Test
  void wrapsBetweenTwoReadingsThatAreCloseTogether() throws Exception {
    folder.zone("intel-rapl:0", "package-0", 200, 262_143_328_850L, 262_143_300_000L);
    var clock = new TickingClock(Duration.ofNanos(10_000), time -> {});
    Meter meter =
        ((Answer.Ready) new RaplSource(root, clock, RaplZone.ReadText.fromDisk()).open(Devices.CPU))
            .meter();
    double first = joules(meter);
    folder.at(SECOND / 1000);

    Reading.Energy energy = Objects.requireNonNull(meter.read().energy());
    assertThat(energy).isEqualTo(new Reading.Energy(first + 0.2, 0));
  }

  @Test
  void doesNotTakeACounterThatWasSetBackForAWrap() throws Exception {
    folder.zone("intel-rapl:0", "package-0", 100, 262_143_328_850L, 5_000_000);
    Meter meter = open();
    Reading before = meter.read();

    Files.writeString(root.resolve("intel-rapl:0/energy_uj"), "7\n");
    Reading after = meter.read();

    var window = new Window(List.of(before, after));
    assertThat(window.power(Duration.ofSeconds(1))).isEmpty();
    assertThat(window.powerMissing())
        .isEqualTo("the energy counter was set back while it was read");
  }

  @Test
  void saysThatAMachineHasNoCounters() {
    assertThat(reason(RaplZone.ReadText.fromDisk()))
        .startsWith("no RAPL counters on this machine (");
    assertThat(
            new RaplSource(
                    root.resolve("absent"), MeterClock.system(), RaplZone.ReadText.fromDisk())
                .open(Devices.CPU))
        .isInstanceOf(Answer.Unavailable.class);
  }

  @Test
  void saysWhoMayNotReadThemAndWhatToDo() {
    folder.zone("intel-rapl:0", "package-0", 100, 262_143_328_850L, 0);

    // A test that runs as root may read everything: the refusal is played.
    assertThat(
            reason(
                file -> {
                  if (file.endsWith("energy_uj")) {
                    throw new AccessDeniedException(file.toString());
                  }
                  return Files.readString(file);
                }))
        .startsWith("not permitted to read " + root.resolve("intel-rapl:0/energy_uj"))
        .contains("chmod a+r", "udev");
  }

  @Test
  void saysWhatItCouldNotRead() throws IOException {
    folder.zone("intel-rapl:0", "package-0", 100, 262_143_328_850L, 0);
    Path counter = root.resolve("intel-rapl:0/energy_uj");
    Files.writeString(counter, "a lot\n");

    assertThat(reason(RaplZone.ReadText.fromDisk()))
        .isEqualTo("the RAPL counters cannot be read: " + counter + " holds no number: a lot");

    Files.delete(counter);
    Files.createDirectory(counter);
    assertThat(reason(RaplZone.ReadText.fromDisk())).contains("cannot be read");
  }

  @Test
  void readsTheProcessorOnceASecondAtMost() {
    folder.zone("intel-rapl:0", "package-0", 100, 262_143_328_850L, 0);

    assertThat(open().interval(Duration.ofMillis(100))).isEqualTo(Duration.ofSeconds(1));
    assertThat(open().interval(Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));
  }

  private double joulesOfTenSeconds(Meter meter) throws Exception {
    double first = joules(meter);
    folder.at(10 * SECOND);
    return joules(meter) - first;
  }

  private static double joules(Meter meter) throws Exception {
    return Objects.requireNonNull(meter.read().energy()).joules();
  }

  private String reason(RaplZone.ReadText files) {
    Answer answer = new RaplSource(root, MeterClock.system(), files).open(Devices.CPU);
    return ((Answer.Unavailable) answer).reason();
  }

  private Meter open() {
    // Ten seconds a look, so that no power is implausible.
    var clock = new TickingClock(Duration.ofSeconds(10), time -> {});
    Answer answer = new RaplSource(root, clock, RaplZone.ReadText.fromDisk()).open(Devices.CPU);
    return ((Answer.Ready) answer).meter();
  }
}

package io.dynobench.worker.surroundings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynobench.bench.QualityReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTests {

  private static final long SECOND = 1_000_000_000;

  private final Path root;

  SurroundingsTests(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void stolenTimeIsTheEighthFieldOfAllProcessors() throws IOException {
    write("proc/stat", "cpu  100 0 50 800 10 0 5 35 7 7\ncpu0 1 2 3 4 5 6 7 8 9 10\nctxt 9\n");

    assertThat(CpuTicks.read(root)).isEqualTo(new CpuTicks(35, 190));
  }

  @Test
  void stolenTimeIsUnknownToOldAndStrangeKernels() throws IOException {
    write("proc/stat", "cpu  100 0 50 800 10 0 5\n");
    assertThatThrownBy(() -> CpuTicks.read(root)).hasMessageContaining("does not tell");

    write("proc/stat", "cpu  100 0 50 800 10 0 5 many\n");
    assertThatThrownBy(() -> CpuTicks.read(root)).hasMessageContaining("'many'");
  }

  @Test
  void majorFaultsStandBehindANameWithBrackets() throws IOException {
    write("proc/self/stat", "4711 (ja) va (x) S 1 4711 4711 0 -1 4194304 1000 0 42 0 99 9 0 0 20");

    assertThat(MajorFaults.read(root)).isEqualTo(42);
  }

  @Test
  void theClockIsThatOfTheFastestProcessor() throws IOException {
    write("sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq", "800000\n");
    write("sys/devices/system/cpu/cpu11/cpufreq/scaling_cur_freq", "3600500\n");
    write("sys/devices/system/cpu/cpufreq/policy0", "");
    write("proc/cpuinfo", "cpu MHz\t\t: 9999.0\n");

    assertThat(CpuClock.read(root)).isEqualTo(3600.5);
  }

  @Test
  void theClockComesFromCpuInfoInAVirtualMachine() throws IOException {
    write("proc/cpuinfo", "processor : 0\ncpu MHz\t\t: 2596.132\ncpu MHz\t\t: 2601.5\n");

    assertThat(CpuClock.read(root)).isEqualTo(2601.5);
  }

  @Test
  void whatCannotBeReadIsUnavailableWithItsReason() {
    var counters = new Counters(root);

    var seen =
        Surroundings.between(List.of(counters.look(), counters.look()), counters.unavailable());

    assertThat(seen.reasons()).isEmpty();
    assertThat(seen.provenance().get("windows.stealPercent")).startsWith("unavailable: ");
    assertThat(seen.provenance().get("windows.majorFaults")).startsWith("unavailable: ");
    assertThat(seen.provenance())
        .containsEntry(
            "windows.cpuMhz", "unavailable: neither cpufreq nor /proc/cpuinfo tells a clock")
        .containsEntry("windows.gcMillis", "[0]");
  }

  @Test
  void tellsEveryWindowApart() {
    var seen =
        Surroundings.between(
            List.of(
                new Snapshot(0, 100, new CpuTicks(10, 1000), 5L, 3000.0),
                new Snapshot(SECOND, 105, new CpuTicks(11, 1200), 5L, 3000.0),
                new Snapshot(2 * SECOND, 105, new CpuTicks(11, 1400), 5L, 2990.5)),
            Map.of());

    assertThat(seen.reasons()).isEmpty();
    assertThat(seen.provenance())
        .containsEntry("windows.gcMillis", "[5,0]")
        .containsEntry("windows.stealPercent", "[0.5,0]")
        .containsEntry("windows.majorFaults", "[0,0]")
        .containsEntry("windows.cpuMhz", "[3000]");
  }

  @Test
  void flagsWhatIsTooMuch() {
    var seen =
        Surroundings.between(
            List.of(
                new Snapshot(0, 0, new CpuTicks(0, 0), 0L, 3000.0),
                new Snapshot(SECOND, 0, new CpuTicks(0, 1000), 0L, 3000.0),
                new Snapshot(2 * SECOND, 0, new CpuTicks(0, 2000), 0L, 2900.0),
                new Snapshot(3 * SECOND, 0, new CpuTicks(0, 3000), 0L, 2800.0),
                new Snapshot(4 * SECOND, 41, new CpuTicks(81, 4000), 1L, 3000.0)),
            Map.of());

    assertThat(seen.reasons())
        .containsExactly(
            QualityReason.GC_TIME,
            QualityReason.CPU_STEAL,
            QualityReason.PAGE_FAULTS,
            QualityReason.CLOCK_DROP);
  }

  /** 1 of 64 processors has something to do for 100 ticks, and gets half of them. */
  @Test
  void idleProcessorsDoNotHideWhatIsStolen() throws IOException {
    write("proc/stat", "cpu  0 0 0 0 0 0 0 0 0 0\n");
    var counters = new Counters(root);
    var before = counters.look();
    write("proc/stat", "cpu  40 0 10 6000 300 0 0 50 0 0\n");

    var seen = Surroundings.between(List.of(before, counters.look()), counters.unavailable());

    assertThat(seen.provenance()).containsEntry("windows.stealPercent", "[50]");
    assertThat(seen.reasons()).contains(QualityReason.CPU_STEAL);
  }

  /** Processors that have nothing to do yet, or nothing to do any more, are slow on purpose. */
  @Test
  void theClockBeforeAndAfterTheRunIsNotTheRuns() {
    var seen =
        Surroundings.between(
            List.of(
                new Snapshot(0, 0, new CpuTicks(0, 0), 0L, 3600.0),
                new Snapshot(SECOND, 0, new CpuTicks(0, 100), 0L, 3000.0),
                new Snapshot(2 * SECOND, 0, new CpuTicks(0, 200), 0L, 3000.0),
                new Snapshot(3 * SECOND, 0, new CpuTicks(0, 300), 0L, 3000.0),
                new Snapshot(4 * SECOND, 0, new CpuTicks(0, 400), 0L, 800.0)),
            Map.of());

    assertThat(seen.reasons()).isEmpty();
  }

  @Test
  void aBoundaryRightBeforeTheEndIsNone() {
    var seen = List.of(at(-1), at(200), at(400), at(600), at(800), at(1000));

    assertThat(SurroundingsWatch.windows(0, 200, seen, at(1003)))
        .extracting(Snapshot::nanos)
        .containsExactly(-1L, 200L, 400L, 600L, 800L, 1003L);
    assertThat(SurroundingsWatch.windows(0, 200, seen.subList(0, 5), at(999))).hasSize(6);
    assertThat(SurroundingsWatch.windows(0, 200, seen, at(1150))).hasSize(7);
    assertThat(SurroundingsWatch.windows(0, 200, seen.subList(0, 1), at(3)))
        .extracting(Snapshot::nanos)
        .containsExactly(-1L, 3L);
  }

  /** How often a busy machine lets it look is its affair: never more often than windows end. */
  @Test
  void looksAtTheBoundariesOfWindowsAndNotMoreOften() throws InterruptedException {
    var watch = SurroundingsWatch.of(Duration.ofMillis(50));
    long begin = System.nanoTime();
    watch.beginAt(begin);
    Thread.sleep(220);
    var seen = watch.end();
    long most = (System.nanoTime() - begin) / 50_000_000 + 2;

    assertThat(seen.provenance())
        .hasEntrySatisfying(
            "windows.gcMillis",
            series -> assertThat((long) series.split(",").length).isBetween(1L, most));
  }

  private static Snapshot at(long nanos) {
    return new Snapshot(nanos, 0, null, null, null);
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}

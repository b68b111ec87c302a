package io.dynobench.devices.telemetry;

import io.dynobench.bench.Metric;
import io.dynobench.bench.QualityReason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The memory of a GPU that the worker took, and whether it had the GPU for itself. In a container
 * the driver tells other process ids than the container has, or none; then the memory of the whole
 * card has to do.
 */
final class GpuMemoryFindings {

  private static final double MIB = 1024 * 1024;

  private final Findings findings;
  private final long pid;

  GpuMemoryFindings(Findings findings, long pid) {
    this.findings = findings;
    this.pid = pid;
  }

  /**
   * @param before the worker was started
   */
  void add(Series series, Optional<GpuState> before) {
    Window trial = new Window(series.all());
    peak(trial, before);
    sharing(trial, before);
  }

  private void peak(Window trial, Optional<GpuState> before) {
    OptionalLong own =
        trial
            .of(GpuState::processes)
            .flatMap(List::stream)
            .filter(process -> process.pid() == pid)
            .flatMap(process -> Stream.ofNullable(process.usedBytes()))
            .mapToLong(Long::longValue)
            .max();
    if (own.isPresent()) {
      found(
          own.getAsLong(),
          "the worker's own memory on the GPU as the driver counts it: what the engine has"
              + " reserved, with its CUDA context");
      return;
    }
    OptionalLong used = trial.of(GpuState::usedBytes).mapToLong(Long::longValue).max();
    Optional<Long> baseline = before.flatMap(it -> Optional.ofNullable(it.usedBytes()));
    if (used.isEmpty() || baseline.isEmpty()) {
      findings.missing(
          Metric.PEAK_MEMORY_MIB, "the driver does not tell the memory that is used on this GPU");
    } else if (used.getAsLong() <= baseline.get()) {
      findings.missing(
          Metric.PEAK_MEMORY_MIB, "the used memory of the GPU did not grow while the worker ran");
    } else {
      found(
          used.getAsLong() - baseline.get(),
          "the used memory of the whole GPU at its peak minus before the worker, because the"
              + " driver does not tell the worker's own: what the engine has reserved, with its"
              + " CUDA context");
    }
  }

  private void found(long bytes, String method) {
    findings.measured(Metric.PEAK_MEMORY_MIB, bytes / MIB);
    findings.note("memory.method", method);
  }

  private void sharing(Window trial, Optional<GpuState> before) {
    Set<Long> seen = pids(trial.of(GpuState::processes));
    if (trial.of(GpuState::processes).findAny().isEmpty()) {
      findings.note("gpu.processes.other", "unknown");
      return;
    }
    Set<Long> earlier = pids(before.stream().flatMap(it -> Stream.ofNullable(it.processes())));
    Set<Long> later = Stream.concat(Stream.of(pid), earlier.stream()).collect(Collectors.toSet());
    long strangers = seen.stream().filter(it -> !later.contains(it)).count();
    // Where the driver counts in another namespace, one of the strangers is the worker.
    long others = earlier.size() + (seen.contains(pid) ? strangers : Math.max(0, strangers - 1));
    findings.note("gpu.processes.other", others);
    if (others > 0) {
      findings.doubt(QualityReason.SHARED_DEVICE);
    }
  }

  private static Set<Long> pids(Stream<List<GpuState.Process>> lists) {
    return lists.flatMap(List::stream).map(GpuState.Process::pid).collect(Collectors.toSet());
  }
}

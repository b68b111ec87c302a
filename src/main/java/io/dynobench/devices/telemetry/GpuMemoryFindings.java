package io.dynobench.devices.telemetry;

import io.dynobench.bench.Metric;
import io.dynobench.bench.QualityReason;
import io.dynobench.bench.TrialPhase;
import java.util.EnumSet;
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

  /**
   * What memory is told of on a CPU, too: not the passes from images or for power, which a caller
   * of the model alone does not make.
   */
  private static final Set<TrialPhase> PHASES =
      EnumSet.of(TrialPhase.LOAD, TrialPhase.MEMORY, TrialPhase.WARM_UP, TrialPhase.MEASURE);

  private static final String WITHOUT_INPUTS =
      ", from loading the model to the end of the timed pass, without the prebuilt inputs beyond one"
          + " batch per stream";

  /** Ceilings mark nothing else that {@link #PHASES} has, and have no inputs to take off. */
  private static final String OF_THE_LAST_SIZE = ", while the last size was timed";

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
    series
        .during(PHASES)
        .ifPresentOrElse(
            passes -> peak(passes, before),
            () ->
                findings.missing(
                    Metric.PEAK_MEMORY_MIB, "the worker made no pass that its memory is read in"));
    sharing(new Window(series.all()), before);
  }

  private void peak(Window passes, Optional<GpuState> before) {
    OptionalLong own =
        passes
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
    OptionalLong used = passes.of(GpuState::usedBytes).mapToLong(Long::longValue).max();
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

  /** Engines keep what they have reserved: at its peak, the inputs were part of it. */
  private void found(long bytes, String method) {
    Optional<Double> spareMib = findings.noted("memory.spareInputMib").map(Double::parseDouble);
    findings.measured(Metric.PEAK_MEMORY_MIB, Math.max(0, bytes / MIB - spareMib.orElse(0.0)));
    findings.note(
        "memory.method", method + (spareMib.isPresent() ? WITHOUT_INPUTS : OF_THE_LAST_SIZE));
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

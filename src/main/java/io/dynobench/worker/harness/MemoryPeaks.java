package io.dynobench.worker.harness;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Peaks of resident memory over what the worker had before the model, by part of the trial. Inputs
 * that are prebuilt beyond the one batch that a caller would hold are not the model's.
 */
final class MemoryPeaks {

  /** Parts of a trial, in their order. */
  enum Part {
    LOAD,
    FIRST_CALLS,
    MEASURE
  }

  private final Optional<ResidentMemory> memory;
  private final Map<Part, Long> bytes = new EnumMap<>(Part.class);

  private MemoryPeaks(Optional<ResidentMemory> memory) {
    this.memory = memory;
  }

  /** Begins with loading the model. */
  static MemoryPeaks fromHere() {
    return new MemoryPeaks(ResidentMemory.fromHere());
  }

  /**
   * Ends a part; the next one begins.
   *
   * @param spareInputBytes that are resident and not the model's
   */
  void end(Part part, long spareInputBytes) {
    memory
        .flatMap(ResidentMemory::peakBytes)
        .ifPresent(peak -> bytes.put(part, Math.max(0, peak - spareInputBytes)));
    memory.ifPresent(ResidentMemory::forgetPeak);
  }

  Optional<Long> bytes(Part part) {
    return Optional.ofNullable(bytes.get(part));
  }

  /** Of loading and of the first calls: passes without a clock. */
  Optional<Long> peakBytes() {
    return bytes(Part.FIRST_CALLS).map(calls -> Math.max(calls, bytes(Part.LOAD).orElse(0L)));
  }

  /** Why parts cannot be told apart; nothing when they can. */
  Optional<String> notApart() {
    return memory.flatMap(ResidentMemory::notForgetting);
  }
}

package io.dynobench.worker.harness;

import java.nio.file.Path;
import java.util.Comparator;
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
  private long spare;

  private MemoryPeaks(Optional<ResidentMemory> memory) {
    this.memory = memory;
  }

  /** Begins with loading the model. */
  static MemoryPeaks fromHere() {
    return new MemoryPeaks(ResidentMemory.fromHere());
  }

  /**
   * @param proc folder of the process
   */
  static MemoryPeaks from(Path proc) {
    return new MemoryPeaks(ResidentMemory.fromHere(proc));
  }

  /**
   * Ends a part; the next one begins.
   *
   * @param spareInputBytes that are resident and not the model's
   */
  void end(Part part, long spareInputBytes) {
    spare = spareInputBytes;
    memory
        .flatMap(ResidentMemory::peakBytes)
        .ifPresent(peak -> bytes.put(part, Math.max(0, peak - spare)));
    memory.ifPresent(ResidentMemory::forgetPeak);
  }

  Optional<Long> bytes(Part part) {
    return Optional.ofNullable(bytes.get(part));
  }

  /**
   * Of all parts: engines go on asking for memory after the first calls. The harness's own arrays
   * lie on a heap that was resident from the start, and do not count.
   */
  Optional<Long> peakBytes() {
    return bytes.values().stream().max(Comparator.naturalOrder());
  }

  /** Of the inputs that are not the model's, at the end of the last part. */
  long spareInputBytes() {
    return spare;
  }

  /** Why parts cannot be told apart; nothing when they can. */
  Optional<String> notApart() {
    return memory.flatMap(ResidentMemory::notForgetting);
  }
}

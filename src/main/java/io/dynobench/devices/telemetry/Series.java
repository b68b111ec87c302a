package io.dynobench.devices.telemetry;

import io.dynobench.bench.PhaseMark;
import io.dynobench.bench.TrialPhase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All readings of a trial, with the phases of the worker that they fall into. */
final class Series {

  private final List<Reading> readings = new ArrayList<>();
  private final Map<TrialPhase, Long> begins = new EnumMap<>(TrialPhase.class);
  private final Map<TrialPhase, Pass> passes = new EnumMap<>(TrialPhase.class);
  private Optional<String> failure = Optional.empty();

  /** From a begin to its end, and what the worker said there. */
  private record Pass(long from, long to, PhaseMark end) {}

  synchronized void add(Reading reading) {
    readings.add(reading);
  }

  /**
   * Of a phase that the worker goes through several times, the last time that came to its end
   * counts: a size of matrices that found no room was not timed.
   *
   * @param nanos by the meter's clock
   */
  synchronized void mark(PhaseMark mark, long nanos) {
    if (!mark.ended()) {
      begins.put(mark.phase(), nanos);
      return;
    }
    Long begin = begins.remove(mark.phase());
    if (begin != null) {
      passes.put(mark.phase(), new Pass(begin, nanos, mark));
    }
  }

  /** The first failure stands: later ones follow from it. */
  synchronized void failed(String reason) {
    failure = failure.or(() -> Optional.of(reason));
  }

  synchronized Optional<String> failure() {
    return failure;
  }

  synchronized List<Reading> all() {
    return List.copyOf(readings);
  }

  /** Both ends included. */
  synchronized Window between(long from, long to) {
    return new Window(
        readings.stream().filter(it -> it.nanos() >= from && it.nanos() <= to).toList());
  }

  /** Nothing when the worker did not go through this phase. */
  synchronized Optional<Window> during(TrialPhase phase) {
    return Optional.ofNullable(passes.get(phase)).map(pass -> between(pass.from(), pass.to()));
  }

  /** Nothing when the worker went through none of these phases. */
  synchronized Optional<Window> during(Set<TrialPhase> phases) {
    List<Reading> all =
        phases.stream()
            .flatMap(phase -> during(phase).stream())
            .flatMap(window -> window.readings().stream())
            .distinct()
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(new Window(all));
  }

  /** What the worker said at the end of a phase. */
  synchronized Optional<PhaseMark> end(TrialPhase phase) {
    return Optional.ofNullable(passes.get(phase)).map(Pass::end);
  }
}

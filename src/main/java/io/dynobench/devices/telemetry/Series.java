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
  private final Map<TrialPhase, End> ends = new EnumMap<>(TrialPhase.class);
  private Optional<String> failure = Optional.empty();

  private record End(PhaseMark mark, long nanos) {}

  synchronized void add(Reading reading) {
    readings.add(reading);
  }

  /**
   * @param nanos by the meter's clock
   */
  synchronized void mark(PhaseMark mark, long nanos) {
    if (mark.ended()) {
      ends.put(mark.phase(), new End(mark, nanos));
    } else {
      begins.put(mark.phase(), nanos);
      ends.remove(mark.phase());
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
    Long begin = begins.get(phase);
    End end = ends.get(phase);
    return begin == null || end == null
        ? Optional.empty()
        : Optional.of(between(begin, end.nanos()));
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
    return Optional.ofNullable(ends.get(phase)).map(End::mark);
  }
}

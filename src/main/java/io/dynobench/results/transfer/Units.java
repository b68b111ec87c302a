package io.dynobench.results.transfer;

import static io.dynobench.results.transfer.Unit.inverse;
import static io.dynobench.results.transfer.Unit.ofBatch;
import static io.dynobench.results.transfer.Unit.own;
import static io.dynobench.results.transfer.Unit.perBatch;
import static io.dynobench.results.transfer.Unit.times;

import io.dynobench.results.Dimension;
import io.dynobench.results.MetricField;
import io.dynobench.results.ResultField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The units that each field of a result can be read in, its own first. */
final class Units {

  private static final double MIB = 1024 * 1024;

  private static final Map<String, List<Unit>> BY_UNIT =
      Map.ofEntries(
          Map.entry(
              "samples/s",
              List.of(
                  own("samples/s"),
                  own("images/s"),
                  own("frames/s"),
                  times("thousand samples/s", 1e3),
                  times("samples/min", 1 / 60.0),
                  perBatch("batches/s", 1),
                  inverse("s/sample", 1),
                  inverse("ms/sample", 1e3),
                  inverse("µs/sample", 1e6))),
          Map.entry(
              "ms",
              List.of(
                  own("ms"),
                  times("s", 1e3),
                  times("µs", 1e-3),
                  times("ns", 1e-6),
                  perBatch("ms/sample", 1))),
          Map.entry(
              "s",
              List.of(
                  own("s"),
                  times("ms", 1e-3),
                  times("µs", 1e-6),
                  ofBatch("s/batch", 1),
                  ofBatch("ms/batch", 1e-3),
                  inverse("samples/s", 1))),
          Map.entry("%", List.of(own("%"), times("fraction", 100))),
          Map.entry(
              "MiB",
              List.of(
                  own("MiB"),
                  times("MB", 1e6 / MIB),
                  times("GiB", 1024),
                  times("GB", 1e9 / MIB),
                  times("KiB", 1 / 1024.0),
                  times("bytes", 1 / MIB))),
          Map.entry("W", List.of(own("W"), times("mW", 1e-3), times("kW", 1e3), times("MW", 1e6))),
          Map.entry("J", List.of(own("J"), times("mJ", 1e-3), times("kJ", 1e3), times("MJ", 1e6))),
          Map.entry(
              "op/s",
              List.of(own("op/s"), times("MOP/s", 1e6), times("GOP/s", 1e9), times("TOP/s", 1e12))),
          Map.entry(
              "B/s",
              List.of(own("B/s"), times("MB/s", 1e6), times("GB/s", 1e9), times("GiB/s", 1 << 30))),
          Map.entry("parameters", counts("parameters")),
          Map.entry("MAC", counts("MAC")),
          Map.entry("FLOP", counts("FLOP")));

  private Units() {}

  /** One unit only for what nobody gives otherwise; without a name for texts. */
  static List<Unit> of(ResultField field) {
    if (field == Dimension.PRUNING_PERCENT) {
      return List.of(
          own("% kept"),
          times("fraction kept", 100),
          new Unit("% removed", (value, batch) -> 100 - value),
          new Unit("fraction removed", (value, batch) -> 100 - 100 * value));
    }
    return field instanceof MetricField
        ? BY_UNIT.getOrDefault(field.unit(), List.of(own(field.unit())))
        : List.of(own(field.unit()));
  }

  /**
   * Empty when the field cannot be read in this unit; {@code us} is µs. Where the case of its first
   * letter makes another unit of it, that counts: {@code MW} is not {@code mW}.
   */
  static Optional<Unit> find(ResultField field, String name) {
    String wanted = name.strip().replaceFirst("^[uU](?=[sS])", "µ").replace('μ', 'µ');
    List<Unit> alike =
        of(field).stream().filter(unit -> unit.name().equalsIgnoreCase(wanted)).toList();
    return Stream.<Predicate<String>>of(
            wanted::equals, known -> !known.isEmpty() && wanted.startsWith(known.substring(0, 1)))
        .flatMap(nearer -> alike.stream().filter(unit -> nearer.test(unit.name())))
        .findFirst()
        .or(() -> alike.stream().findFirst());
  }

  private static List<Unit> counts(String name) {
    return List.of(
        own(name),
        times("thousand " + name, 1e3),
        times("million " + name, 1e6),
        times("billion " + name, 1e9));
  }
}

package io.dynobench.charts.efficiency;

import io.dynobench.results.ResultField;
import java.util.Optional;

/** What rates are counted in. */
enum Unit {
  SAMPLES("samples/s"),
  OPERATIONS("op/s");

  private final String symbol;

  Unit(String symbol) {
    this.symbol = symbol;
  }

  /** Nothing when the field is no rate. */
  static Optional<Unit> of(ResultField field) {
    for (Unit unit : values()) {
      if (unit.symbol.equals(field.unit())) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }
}

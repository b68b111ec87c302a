package io.dynobench.results.transfer;

import org.jspecify.annotations.Nullable;

/**
 * A unit in which a file may give a field.
 *
 * @param name as people write it
 * @param conversion into the field's own unit
 */
record Unit(String name, Conversion conversion) {

  static Unit own(String name) {
    return new Unit(name, (value, batch) -> value);
  }

  static Unit times(String name, double factor) {
    return new Unit(name, (value, batch) -> value * factor);
  }

  /** The field is the factor ÷ the value: {@code ms/sample} for samples per second. */
  static Unit inverse(String name, double factor) {
    return new Unit(name, (value, batch) -> factor / value);
  }

  /** The file counts whole batches where the field counts samples. */
  static Unit perBatch(String name, double factor) {
    return new Unit(name, (value, batch) -> batch == null ? null : value * factor * batch);
  }

  /** The file's time is that of a whole batch where the field's is that of a sample. */
  static Unit ofBatch(String name, double factor) {
    return new Unit(name, (value, batch) -> batch == null ? null : value * factor / batch);
  }

  /** Makes the field's own unit of a value. */
  interface Conversion {

    /**
     * @param batch size; null when the row gives none
     * @return null when it takes a batch size and there is none
     */
    @Nullable Double convert(double value, @Nullable Integer batch);
  }
}

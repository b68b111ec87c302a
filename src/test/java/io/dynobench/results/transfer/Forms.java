package io.dynobench.results.transfer;

import org.jspecify.annotations.Nullable;

/** Forms of imports, for tests. */
final class Forms {

  static final ImportForm AUTO = of("auto", null);

  private Forms() {}

  static ImportForm of(String format, @Nullable String mapping) {
    return new ImportForm(format, mapping, null, null, null, null, null, null, null, null, null);
  }

  static ImportForm withDevice(String device) {
    return new ImportForm(null, null, null, null, device, null, null, null, null, null, null);
  }

  static ImportForm withBatchSize(String size) {
    return new ImportForm(null, null, null, null, null, null, null, null, null, null, size);
  }
}

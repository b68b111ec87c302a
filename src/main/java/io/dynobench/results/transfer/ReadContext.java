package io.dynobench.results.transfer;

import io.dynobench.results.Dimension;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file does not say about itself.
 *
 * @param collection the collection that its rows go to
 * @param source where the numbers were published
 * @param file its name
 * @param given what holds for all rows; for {@link Dimension#DATASET}, what accuracies were taken
 *     on
 * @param received when the file arrived: nothing in it can be newer
 */
record ReadContext(
    String collection, String source, String file, Map<Dimension, Object> given, Instant received) {

  ReadContext {
    given = Map.copyOf(given);
  }

  @Nullable Object given(Dimension dimension) {
    return given.get(dimension);
  }

  @Nullable String text(Dimension dimension) {
    Object value = given.get(dimension);
    return value == null ? null : value.toString();
  }
}

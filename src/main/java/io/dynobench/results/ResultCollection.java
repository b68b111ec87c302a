package io.dynobench.results;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named set of results with its size.
 *
 * @param description one sentence; null for a collection that nobody described
 * @param results how many results it holds
 * @param models how many different models they name
 */
public record ResultCollection(
    String name,
    @Nullable String description,
    @Nullable String source,
    long results,
    long models,
    @Nullable Instant createdAt) {

  /** The address of a page that shows this collection only. */
  public String on(String path) {
    return ResultAddress.filtered(path, new Condition.OneOf(Dimension.COLLECTION, List.of(name)));
  }
}

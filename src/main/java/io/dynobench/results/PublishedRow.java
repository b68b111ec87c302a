package io.dynobench.results;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result on its way from a file into the store.
 *
 * @param row of the file that it stands in, from 1; one row may give several results
 * @param createdAt when it was stored where it comes from; null takes the time of storing
 * @param knownAs its id where it comes from: the same installation may have it already under this
 *     one
 */
public record PublishedRow(
    int row, ResultDraft draft, @Nullable Instant createdAt, @Nullable UUID knownAs) {

  public PublishedRow(int row, ResultDraft draft) {
    this(row, draft, null, null);
  }
}

package io.dynobench.results;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The id of a published row, made from what it says: the same row has the same id everywhere. */
final class ContentId {

  private ContentId() {}

  /** A result of another installation is that one, also beside another that says the same. */
  private static final String SOURCE = "source.result";

  /**
   * Dimensions and metrics count, provenance does not: files are renamed and re-sorted. Of it, only
   * the id that the row had where it was measured counts.
   */
  static UUID of(ResultDraft row) {
    List<@Nullable Object> content =
        new ArrayList<>(
            Arrays.asList(
                row.collection(),
                row.workload(),
                row.model(),
                row.engine(),
                row.node(),
                row.device(),
                row.deviceName(),
                row.hardware(),
                row.operatingMode(),
                row.precision(),
                row.pruningPercent(),
                row.variant(),
                row.dataset(),
                row.batchSize(),
                row.streams(),
                row.threads(),
                new TreeMap<>(row.metrics()),
                new TreeMap<>(row.tags())));
    // Named, and only where they are: the ids of rows without them stay what they were.
    append(content, "arrivalRate", row.arrivalRate());
    append(content, "forks", row.forks());
    append(content, "profile", row.profile());
    append(content, SOURCE, row.provenance().get(SOURCE));
    return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void append(List<@Nullable Object> content, String name, @Nullable Object value) {
    if (value != null) {
      content.add(name + "=" + value);
    }
  }
}

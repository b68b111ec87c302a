package io.dynobench.results;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.UUID;

/** The id of a published row, made from what it says: the same row has the same id everywhere. */
final class ContentId {

  private ContentId() {}

  /** Dimensions and metrics count, provenance does not: files are renamed and re-sorted. */
  static UUID of(ResultDraft row) {
    String content =
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
                new TreeMap<>(row.tags()))
            .toString();
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
  }
}

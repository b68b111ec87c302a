package io.dynobench.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentIdTests {

  @Test
  void keepsTheIdsOfRowsThatWereStoredBefore() {
    String content =
        "[shelf, inference, net, null, null, null, Tesla M60, null, null, null, null, null, null,"
            + " null, null, null, {THROUGHPUT=1.5}, {}]";

    assertThat(ContentId.of(Drafts.published("shelf", "net", Map.of(Metric.THROUGHPUT, 1.5))))
        .isEqualTo(UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void tellsRowsApartByRateForksProfileAndTheirIdElsewhere() {
    assertThat(
            List.of(
                id(null, null, null, Map.of()),
                id(5.0, null, null, Map.of()),
                id(6.0, null, null, Map.of()),
                id(null, 5, null, Map.of()),
                id(null, null, "quick", Map.of()),
                id(null, null, null, Map.of("source.result", "a")),
                id(null, null, null, Map.of("source.result", "b"))))
        .doesNotHaveDuplicates();
    assertThat(id(5.0, 1, "quick", Map.of("source.row", "1")))
        .isEqualTo(id(5.0, 1, "quick", Map.of("source.row", "2")));
  }

  private static UUID id(
      @Nullable Double arrivalRate,
      @Nullable Integer forks,
      @Nullable String profile,
      Map<String, String> provenance) {
    return ContentId.of(
        new ResultDraft(
            Origin.IMPORTED,
            "shelf",
            null,
            null,
            "inference",
            "net",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            arrivalRate,
            forks,
            profile,
            null,
            Map.of(Metric.THROUGHPUT, 1.5),
            Map.of(),
            Map.of(),
            List.of(),
            provenance,
            Map.of()));
  }
}

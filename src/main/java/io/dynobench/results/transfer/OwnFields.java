package io.dynobench.results.transfer;

import io.dynobench.bench.Grade;
import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import io.dynobench.bench.Workload;
import io.dynobench.results.Dimension;
import io.dynobench.results.PublishedRow;
import io.dynobench.results.ResultDraft;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a result again of what this service wrote: its columns, and the parts that JSON holds.
 *
 * <p>What was imported there is taken over as it is. What was measured or submitted there comes
 * from a file here: it is imported, and its provenance says so, with its id, job and trial there.
 */
final class OwnFields {

  private static final String ORIGIN = "source.origin";
  private static final Set<String> ORIGINS =
      Set.of(Origin.IMPORTED.id(), Origin.MEASURED.id(), Origin.SUBMITTED.id());

  /** Two machines need not agree on the time. */
  private static final Duration CLOCKS = Duration.ofMinutes(5);

  private final Row row;

  OwnFields(Row row) {
    this.row = row;
  }

  /** The parts of a result that are no single values. */
  record Parts(
      Map<Metric, String> missing,
      Map<Metric, Interval> confidence,
      List<String> reasons,
      Map<String, String> provenance,
      Map<String, String> tags) {}

  PublishedRow result(Parts parts) {
    String origin = row.required("origin", Dimension.ORIGIN);
    if (!origin.isEmpty() && !ORIGINS.contains(origin)) {
      row.fail("origin", "INVALID_VALUE", "'%s' is no stored result".formatted(origin));
    }
    boolean imported = Origin.IMPORTED.id().equals(origin);
    return new PublishedRow(
        row.number(),
        draft(parts, imported ? parts.provenance() : provenance(parts)),
        time("createdAt"),
        imported ? null : id("id"));
  }

  private ResultDraft draft(Parts parts, Map<String, String> provenance) {
    return new ResultDraft(
        Origin.IMPORTED,
        collection(),
        null,
        null,
        workload(),
        text(Dimension.MODEL),
        text(Dimension.FAMILY),
        text(Dimension.TASK),
        text(Dimension.ENGINE),
        text(Dimension.NODE),
        text(Dimension.DEVICE),
        text(Dimension.DEVICE_NAME),
        text(Dimension.HARDWARE),
        text(Dimension.OPERATING_MODE),
        text(Dimension.PRECISION),
        row.number("pruningPercent", 0, 100),
        text(Dimension.VARIANT),
        text(Dimension.DATASET),
        row.count("batchSize"),
        row.count("streams"),
        row.count("threads"),
        row.quantity("arrivalRate"),
        row.count("forks"),
        text(Dimension.PROFILE),
        grade(),
        metrics(),
        parts.missing(),
        parts.confidence(),
        parts.reasons(),
        provenance,
        parts.tags());
  }

  private Map<String, String> provenance(Parts parts) {
    var provenance = new TreeMap<>(parts.provenance());
    provenance.put("source.title", row.reading().context().source());
    for (Map.Entry<String, String> from :
        Map.of(
                ORIGIN,
                "origin",
                "source.result",
                "id",
                "source.job",
                "jobId",
                "source.trial",
                "trialId")
            .entrySet()) {
      @Nullable String value = row.text(from.getValue());
      if (value != null) {
        provenance.put(from.getKey(), value);
      }
    }
    return provenance;
  }

  private Map<Metric, Double> metrics() {
    var metrics = new EnumMap<Metric, Double>(Metric.class);
    for (Metric metric : Metric.values()) {
      @Nullable Double value = row.number(metric.id(), -Double.MAX_VALUE, Double.MAX_VALUE);
      if (value != null) {
        metrics.put(metric, value);
      }
    }
    return metrics;
  }

  private @Nullable String text(Dimension dimension) {
    return row.text(dimension.id(), dimension);
  }

  /** The form's name goes first; a result that belonged to none goes to the file's. */
  private String collection() {
    ReadContext context = row.reading().context();
    @Nullable String own = text(Dimension.COLLECTION);
    if (own == null || context.given(Dimension.COLLECTION) != null) {
      return context.collection();
    }
    if (!ImportForm.isPathSafe(own)) {
      row.fail("collection", "INVALID_VALUE", ImportForm.EXPECTED_NAME + " is expected");
    }
    return own;
  }

  private String workload() {
    String word = row.required("workload", Dimension.WORKLOAD);
    if (!word.isEmpty()
        && Arrays.stream(Workload.values()).noneMatch(each -> each.id().equals(word))) {
      row.fail("workload", "INVALID_VALUE", "there is no workload '%s'".formatted(word));
    }
    return word;
  }

  private @Nullable String grade() {
    @Nullable String grade = row.text("grade");
    if (grade != null
        && Arrays.stream(Grade.values()).noneMatch(each -> each.name().equals(grade))) {
      row.fail("grade", "INVALID_VALUE", "expected A, B, C or D, not '%s'".formatted(grade));
    }
    return grade;
  }

  private @Nullable Instant time(String column) {
    @Nullable String text = row.text(column);
    try {
      @Nullable Instant time = text == null ? null : Instant.parse(text);
      Instant latest = row.reading().context().received().plus(CLOCKS);
      if (time != null && (time.isBefore(Instant.EPOCH) || time.isAfter(latest))) {
        row.fail(column, "INVALID_VALUE", "a time from 1970 until now is expected");
        return null;
      }
      return time;
    } catch (DateTimeException e) {
      row.fail(column, "INVALID_VALUE", "a time such as 2026-01-01T00:00:00Z is expected");
      return null;
    }
  }

  private @Nullable UUID id(String column) {
    @Nullable String text = row.text(column);
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      row.fail(column, "INVALID_VALUE", "a UUID is expected");
      return null;
    }
  }
}

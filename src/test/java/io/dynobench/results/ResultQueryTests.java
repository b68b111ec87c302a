package io.dynobench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import io.dynobench.results.Condition.Has;
import io.dynobench.results.Condition.OnPlatform;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Condition.Tagged;
import io.dynobench.results.Condition.Within;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultQueryTests {

  private static final ResultField THROUGHPUT = ResultField.of(Metric.THROUGHPUT);

  private static final ResultRow ROW =
      ResultRow.of(
          Map.of(
              Dimension.MODEL,
              "ResNet-50",
              Dimension.HARDWARE,
              "TX2",
              Dimension.OPERATING_MODE,
              "maxn",
              Dimension.DEVICE_NAME,
              "TX2",
              Dimension.WORKLOAD,
              "inference",
              Dimension.ORIGIN,
              Origin.PREDICTED,
              Dimension.BATCH_SIZE,
              1,
              THROUGHPUT,
              100.0));

  @Test
  void matchesARowThatMeetsEveryCondition() {
    assertThat(ResultQuery.ALL.matches(ROW)).isTrue();
    assertThat(matches(OneOf.of(Dimension.MODEL, "mlp", "ResNet-50"))).isTrue();
    assertThat(matches(OneOf.of(Dimension.MODEL, "mlp"))).isFalse();
    assertThat(matches(OneOf.of(Dimension.MODEL, "ResNet-50"), OneOf.of(Dimension.ENGINE, "x")))
        .isFalse();
  }

  @Test
  void readsWordsAsTheyAreStored() {
    assertThat(matches(OneOf.of(Dimension.ORIGIN, "PREDICTED"))).isTrue();
    assertThat(matches(OneOf.of(Dimension.ORIGIN, "MEASURED"))).isFalse();
    assertThat(matches(OneOf.of(Dimension.BATCH_SIZE, "1"))).isTrue();
  }

  @Test
  void findsADeviceByItsName() {
    assertThat(matches(OneOf.of(Dimension.DEVICE, "TX2"))).isTrue();
    assertThat(matches(OneOf.of(Dimension.HARDWARE, "maxn"))).isFalse();
  }

  @Test
  void findsAPlatform() {
    assertThat(matches(new OnPlatform(List.of("NCS", "TX2-maxn")))).isTrue();
    assertThat(matches(new OnPlatform(List.of("TX2")))).isFalse();
  }

  @Test
  void takesBoundsAsPartOfARange() {
    assertThat(matches(new Within(THROUGHPUT, 100.0, 100.0))).isTrue();
    assertThat(matches(new Within(THROUGHPUT, 100.1, null))).isFalse();
    assertThat(matches(new Within(Derived.SECONDS_PER_SAMPLE, null, 0.01))).isTrue();
    assertThat(matches(new Within(ResultField.of(Metric.TOP1_PERCENT), null, 90.0))).isFalse();
    assertThat(matches(new Has(Metric.THROUGHPUT))).isTrue();
    assertThat(matches(new Has(Metric.TOP1_PERCENT))).isFalse();
  }

  @Test
  void aRowThatIsNotStoredHasNoTags() {
    assertThat(matches(new Tagged("purpose", List.of("smoke")))).isFalse();
    assertThat(ROW.id()).isNull();
    assertThat(ROW.confidence()).isEmpty();
  }

  @Test
  void aPredictionIsNeverStored() {
    ResultDraft draft = Drafts.measured("mlp", 1, 10);

    assertThatThrownBy(
            () ->
                new ResultDraft(
                    Origin.PREDICTED,
                    draft.collection(),
                    draft.jobId(),
                    draft.trialId(),
                    draft.workload(),
                    draft.model(),
                    draft.family(),
                    draft.task(),
                    draft.engine(),
                    draft.node(),
                    draft.device(),
                    draft.deviceName(),
                    draft.hardware(),
                    draft.operatingMode(),
                    draft.precision(),
                    draft.pruningPercent(),
                    draft.variant(),
                    draft.dataset(),
                    draft.batchSize(),
                    draft.streams(),
                    draft.threads(),
                    draft.arrivalRate(),
                    draft.forks(),
                    draft.profile(),
                    draft.grade(),
                    draft.metrics(),
                    draft.missing(),
                    draft.confidence(),
                    draft.flags(),
                    draft.provenance(),
                    draft.tags()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("never stored");
  }

  private static boolean matches(Condition... conditions) {
    return new ResultQuery(List.of(conditions)).matches(ROW);
  }
}

package io.dynobench.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Origin;
import io.dynobench.models.ModelNames;
import io.dynobench.models.PublishedAccuracy;
import io.dynobench.models.Topology;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultRow;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccuracyTests {

  private static final Map<ResultField, Object> RESNET =
      Map.of(Dimension.MODEL, "resnet50", Dimension.PRECISION, "fp32", Dimension.COLLECTION, "a");

  @Test
  void disagreesWhereAKnownVariantOrPrecisionDiffers() {
    Accuracy accuracy = accuracy(RESNET);

    assertThat(accuracy.agreement(with(Dimension.PRECISION, "int8"))).isEqualTo(Accuracy.NONE);
    assertThat(
            accuracy(with(RESNET, Dimension.VARIANT, "v1"))
                .agreement(with(Dimension.VARIANT, "v2")))
        .isEqualTo(Accuracy.NONE);
    assertThat(accuracy.agreement(with(Dimension.VARIANT, "v2"))).isNotNegative();
  }

  @Test
  void disagreesWhereAKnownDataSetDiffers() {
    Accuracy adversarial = accuracy(with(RESNET, Dimension.DATASET, "ImageNet-A"));

    assertThat(adversarial.agreement(with(Dimension.DATASET, "ImageNet"))).isEqualTo(Accuracy.NONE);
    assertThat(adversarial.agreement(with(Dimension.DATASET, "ImageNet-A")))
        .isGreaterThan(accuracy(RESNET).agreement(with(Dimension.DATASET, "ImageNet-A")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ILSVRC 2012 validation", "ImageNet", "ImageNet-1k validation"})
  void theReferenceHasSeveralNames(String name) {
    Accuracy accuracy = accuracy(with(RESNET, Dimension.DATASET, name));

    assertThat(accuracy.agreement(with(Dimension.DATASET, "ImageNet"))).isPositive();
    assertThat(DataSets.key(name)).isEqualTo(DataSets.REFERENCE);
  }

  @Test
  void aPrunedNetworkIsAnotherNetwork() {
    Accuracy whole = accuracy(RESNET);

    assertThat(whole.agreement(with(Dimension.PRUNING_PERCENT, 30.0))).isEqualTo(Accuracy.NONE);
    assertThat(whole.agreement(with(Dimension.PRUNING_PERCENT, 100.0))).isNotNegative();
    assertThat(
            accuracy(with(RESNET, Dimension.PRUNING_PERCENT, 30.0)).agreement(ResultRow.of(RESNET)))
        .isEqualTo(Accuracy.NONE);
  }

  @Test
  void prefersPrecisionThenNameThenPlatformThenCollection() {
    ResultRow row = ResultRow.of(RESNET);
    int precision =
        accuracy(Map.of(Dimension.MODEL, "RN50", Dimension.PRECISION, "fp32")).agreement(row);
    int name =
        accuracy(Map.of(Dimension.MODEL, "resnet50", Dimension.COLLECTION, "a")).agreement(row);
    int collection =
        accuracy(Map.of(Dimension.MODEL, "RN50", Dimension.COLLECTION, "a")).agreement(row);
    int platform =
        accuracy(Map.of(Dimension.MODEL, "RN50", Dimension.HARDWARE, "T4"))
            .agreement(with(Dimension.HARDWARE, "T4"));
    int nothing = accuracy(Map.of(Dimension.MODEL, "RN50")).agreement(row);

    assertThat(precision).isGreaterThan(name);
    assertThat(name).isGreaterThan(platform);
    assertThat(platform).isGreaterThan(collection);
    assertThat(collection).isGreaterThan(nothing);
    assertThat(nothing).isZero();
  }

  @Test
  void saysWhoseItIs() {
    Topology topology = ModelNames.published().of("resnet50").orElseThrow();

    assertThat(
            Accuracy.of(
                    topology,
                    new PublishedAccuracy(76.1, null, "ILSVRC 2012", "fp32", null, "a paper"))
                .source())
        .isEqualTo(new AccuracySource("published", "a paper", "ILSVRC 2012"));
    assertThat(Accuracy.source(ResultRow.of(Map.of(Dimension.ORIGIN, Origin.MEASURED))))
        .isEqualTo(new AccuracySource("measured", null, null));
    assertThat(
            Accuracy.source(
                ResultRow.of(
                    Map.of(
                        Dimension.ORIGIN,
                        Origin.IMPORTED,
                        Dimension.COLLECTION,
                        "shelf",
                        Dimension.DATASET,
                        "ImageNet-A"))))
        .isEqualTo(new AccuracySource("published", "shelf", "ImageNet-A"));
  }

  private static Accuracy accuracy(Map<ResultField, Object> values) {
    return Accuracy.of(String.valueOf(values.get(Dimension.MODEL)), ResultRow.of(values));
  }

  private static ResultRow with(ResultField field, Object value) {
    return ResultRow.of(with(RESNET, field, value));
  }

  private static Map<ResultField, Object> with(
      Map<ResultField, Object> values, ResultField field, Object value) {
    var more = new HashMap<>(values);
    more.put(field, value);
    return more;
  }
}

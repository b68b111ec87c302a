package io.dynobench.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Origin;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccuracyJoinTests {

  private final AccuracyJoin accuracies = new AccuracyJoin(HandMade.catalogue());

  @Test
  void aRunWithoutADataSetIsGivenTheAccuracyOnTheReference() {
    told("net", 76, Map.of(Dimension.DATASET, "ImageNet-1k validation"));
    told("net", 3, Map.of(Dimension.DATASET, "ImageNet-A"));

    assertThat(top1(join("net", Map.of()))).isEqualTo(76);
    assertThat(join("net", Map.of()).accuracy())
        .isEqualTo(new AccuracySource("published", "shelf", "ImageNet-1k validation"));
    assertThat(top1(join("net", Map.of(Dimension.DATASET, "ImageNet-A")))).isEqualTo(3);
    assertThat(top1(join("net", Map.of(Dimension.DATASET, "ImageNet-R")))).isNull();
  }

  @Test
  void thePublishedReferenceIsNotReplacedByWhatWasTakenOnOtherImages() {
    told("mobilenet-v2", 99, Map.of(Dimension.DATASET, "flowers"));

    assertThat(top1(join("mobilenet-v2", Map.of()))).isEqualTo(71.878);
  }

  @Test
  void theOnlyDataSetOfANetworkIsTakenWhicheverItIs() {
    told("perceptron", 98, Map.of(Dimension.DATASET, "MNIST"));

    assertThat(top1(join("perceptron", Map.of()))).isEqualTo(98);
  }

  @Test
  void noneIsTakenOfSeveralDataSetsWithoutTheReference() {
    told("perceptron", 98, Map.of(Dimension.DATASET, "MNIST"));
    told("perceptron", 90, Map.of(Dimension.DATASET, "Fashion-MNIST"));

    assertThat(top1(join("perceptron", Map.of()))).isNull();
  }

  @Test
  void keepsTheLatestOfRunsThatDifferOnlyInWhenTheyRan() {
    var network = new NetworkAccuracies(Optional::empty);
    for (double top1 : new double[] {70, 72, 71}) {
      network.addRun(accuracy("net", Map.of(AccuracyJoin.TOP1, top1)));
    }
    network.addRun(accuracy("net", Map.of(Dimension.PRECISION, "int8")));

    assertThat(network.size()).isEqualTo(2);
    Accuracy best =
        network.best(ResultRow.of(Map.of(Dimension.MODEL, "net", Dimension.PRECISION, "fp32")));
    assertThat(best).extracting(each -> each.values().get(AccuracyJoin.TOP1)).isEqualTo(71.0);
  }

  @Test
  void aRunWithoutAVariantIsGivenTheAccuracyWithoutOne() {
    told("net", 76, Map.of());
    told("net", 78, Map.of(Dimension.VARIANT, "288 px"));

    assertThat(top1(join("net", Map.of()))).isEqualTo(76);
    assertThat(top1(join("net", Map.of(Dimension.VARIANT, "288 px")))).isEqualTo(78);
  }

  @Test
  void elseThatOfTheNetworksOwnInputSize() {
    told("resnet50", 74, Map.of(Dimension.VARIANT, "176 px"));
    told("resnet50", 76, Map.of(Dimension.VARIANT, "224 px"));
    told("resnet50", 78, Map.of(Dimension.VARIANT, "288 px"));

    assertThat(top1(join("resnet50", Map.of()))).isEqualTo(76);
  }

  @Test
  void elseThatOfTheFirstVariantByNumber() {
    told("net", 78, Map.of(Dimension.VARIANT, "1024 px"));
    told("net", 76, Map.of(Dimension.VARIANT, "288 px"));
    told("net", 79, Map.of(Dimension.VARIANT, "512 px"));

    assertThat(top1(join("net", Map.of()))).isEqualTo(76);
  }

  @Test
  void whatRandomWeightsWereRightAboutIsNotJoined() {
    measured("resnet50", 0.1);
    measured("perceptron", 9.8);
    measured("file:mine", 71);

    assertThat(top1(join("resnet50", Map.of()))).isNotNull().isGreaterThan(70);
    assertThat(top1(join("perceptron", Map.of()))).isNull();
    assertThat(top1(join("file:mine", Map.of(Dimension.BATCH_SIZE, 8)))).isEqualTo(71);
  }

  private void measured(String model, double top1) {
    accuracies.keep(
        ResultRow.of(
            Map.of(
                Dimension.MODEL,
                model,
                Dimension.ORIGIN,
                Origin.MEASURED,
                Dimension.WORKLOAD,
                "accuracy",
                Dimension.DATASET,
                "imagenet",
                AccuracyJoin.TOP1,
                top1)));
  }

  private static Accuracy accuracy(String model, Map<ResultField, Object> values) {
    return Accuracy.of(model, ResultRow.of(values));
  }

  private void told(String model, double top1, Map<ResultField, Object> values) {
    var row = new HashMap<>(values);
    row.put(Dimension.MODEL, model);
    row.put(Dimension.ORIGIN, Origin.IMPORTED);
    row.put(Dimension.COLLECTION, "shelf");
    row.put(AccuracyJoin.TOP1, top1);
    accuracies.keep(ResultRow.of(row));
  }

  private Point join(String model, Map<ResultField, Object> values) {
    var row = new HashMap<>(values);
    row.put(Dimension.MODEL, model);
    row.put(Dimension.ORIGIN, Origin.MEASURED);
    return accuracies.join(ResultRow.of(row), List.of(AccuracyJoin.TOP1));
  }

  private static @Nullable Double top1(Point point) {
    return point.number(AccuracyJoin.TOP1);
  }
}

package io.dynobench.zoo;

import static io.dynobench.zoo.Pointwise.RELU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dynobench.zoo.TensorShape.FeatureMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphTests {

  private static final FeatureMap INPUT = new FeatureMap(2, 4, 4);

  @Test
  void numbersTheLayersInTheOrderInWhichTheyRun() {
    Graph graph = Graph.of(INPUT, x -> x.then(new BatchNorm(), RELU).plus(x));

    assertThat(graph.nodes()).extracting(Node::id).containsExactly(1, 2, 3);
    assertThat(graph.nodes())
        .extracting(Node::inputs)
        .containsExactly(List.of(0), List.of(1), List.of(2, 0));
    assertThat(graph.output()).isEqualTo(INPUT);
  }

  @Test
  void countsRunningStatisticsNotAsParameters() {
    Graph graph = Graph.of(INPUT, x -> x.then(new BatchNorm()));

    assertThat(graph.parameters()).isEqualTo(4);
    assertThat(graph.tensors()).hasSize(4);
    assertThat(graph.activations()).isEqualTo(32);
    assertThat(graph.macs()).isZero();
  }

  @Test
  void givesEveryTensorItsOwnNameAndSeed() {
    List<StoredTensor> tensors =
        Graph.of(INPUT, x -> x.then(Conv2d.of(2, 1), Conv2d.of(2, 1))).tensors();

    assertThat(tensors)
        .extracting(StoredTensor::name)
        .containsExactly("layer1_weight", "layer1_bias", "layer2_weight", "layer2_bias");
    assertThat(tensors).extracting(StoredTensor::seed).doesNotHaveDuplicates();
  }

  @Test
  void knowsWhichValuesAreOnlyViews() {
    Graph graph = Graph.of(INPUT, x -> x.then(RELU, new Dropout(0.5), new Flatten()));

    assertThat(graph.isOwnTensor(0)).isFalse();
    assertThat(graph.isOwnTensor(1)).isTrue();
    assertThat(graph.isOwnTensor(2)).isFalse();
    assertThat(graph.isOwnTensor(3)).isFalse();
  }

  @Test
  void refusesALayerThatNothingReads() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Graph.of(
                    INPUT,
                    x -> {
                      x.then(new MaxPool(2, 2));
                      return x.then(RELU);
                    }))
        .withMessageStartingWith("nothing reads layer 1, MaxPool");
  }

  @Test
  void refusesAnOutputThatIsNotTheLastLayer() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Graph.of(INPUT, x -> x))
        .withMessage("the output is not the last layer");
  }

  @Test
  void refusesAnImpossibleLayer() {
    assertThatExceptionOfType(ImpossibleShapeException.class)
        .isThrownBy(() -> Graph.of(INPUT, x -> x.plus(x.then(new MaxPool(2, 2)))))
        .withMessage("add cannot join [2×4×4, 2×2×2]");
  }
}

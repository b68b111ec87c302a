package io.dynobench.models.file;

import static io.dynobench.models.file.OnnxFiles.floats;
import static io.dynobench.models.file.OnnxFiles.model;
import static io.dynobench.models.file.OnnxFiles.node;
import static io.dynobench.models.file.OnnxFiles.number;
import static io.dynobench.models.file.OnnxFiles.numbers;
import static io.dynobench.models.file.OnnxFiles.value;
import static io.dynobench.models.file.OnnxFiles.wholeNumbers;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.dynobench.bench.Precision;
import io.dynobench.models.file.FileDescription.Count;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.Zoo;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxMacsTests {

  private final Path folder;

  OnnxMacsTests(@TempDir Path folder) {
    this.folder = folder;
  }

  /** The zoo counts from its own layers, so that the two counts know nothing of each other. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mlp",
        "cnn-mnist",
        "lenet",
        "squeezenet1.1",
        "mobilenet-v1",
        "mobilenet-v2",
        "googlenet",
        "densenet121",
        "resnet18",
        "resnet50-v2"
      })
  void agreesWithTheZoo(String id) throws Exception {
    Network network = Zoo.find(id).orElseThrow();
    Path file = folder.resolve("network.onnx");
    try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
      network.onnx(Precision.FP32).writeTo(target);
    }

    FileDescription described = ModelFile.read(file, null);

    assertThat(described.input()).isEqualTo(network.input());
    assertThat(described.fixedBatchSize()).isNull();
    assertThat(described.precision()).isEqualTo(Precision.FP32);
    assertThat(described.macs()).isEqualTo(Count.of(network.macs()));
    assertThat(described.parameters()).isEqualTo(Count.of(network.parameters()));
    assertThat(described.weightBytes()).isEqualTo(network.weightBytes(Precision.FP32));
    assertThat(described.activationBytes()).isEqualTo(network.activationBytes(Precision.FP32));
  }

  /** PyTorch's exporter writes {@code x.view(x.size(0), -1)} so. */
  @Test
  void followsTheArithmeticOfShapes() throws Exception {
    GraphProto.Builder graph =
        graph(0, 2, 4, 4)
            .addInitializer(floats("w", 32, 10))
            .addInitializer(wholeNumbers("first", 0L))
            .addInitializer(wholeNumbers("axis", 0L))
            .addInitializer(wholeNumbers("rest", -1L))
            .addNode(node("Shape", "shape", "x"))
            .addNode(node("Gather", "batch", "shape", "first"))
            .addNode(node("Concat", "wanted", "batch", "rest").addAttribute(number("axis", 0)))
            .addNode(node("Reshape", "flat", "x", "wanted"))
            .addNode(node("MatMul", "y", "flat", "w"));

    assertThat(count(graph)).isEqualTo(Count.of(320));
  }

  /** Scores of queries and keys, then the weighted values: 2 × heads × tokens² × size. */
  @Test
  void countsProductsOfActivations() throws Exception {
    GraphProto.Builder graph =
        graph(0, 6, 8)
            .addInitializer(wholeNumbers("heads", 0L, 6L, 2L, 4L))
            .addNode(node("Reshape", "split", "x", "heads"))
            .addNode(node("Transpose", "q", "split").addAttribute(numbers("perm", 0L, 2L, 1L, 3L)))
            .addNode(node("Transpose", "k", "q").addAttribute(numbers("perm", 0L, 1L, 3L, 2L)))
            .addNode(node("MatMul", "scores", "q", "k"))
            .addNode(node("Softmax", "weights", "scores"))
            .addNode(node("MatMul", "y", "weights", "q"));

    assertThat(count(graph)).isEqualTo(Count.of(2 * 2 * 6 * 6 * 4));
  }

  @Test
  void addsUpAllPartsOfASplit() throws Exception {
    GraphProto.Builder graph =
        graph(0, 6)
            .addNode(node("Split", "a", "x").addOutput("b").addAttribute(number("axis", 1)))
            .addNode(node("Mul", "y", "a", "b"));

    assertThat(describe(graph).activationBytes()).isEqualTo(4 * (3 + 3 + 3));
  }

  /** An output that is left out has no name. */
  @Test
  void doesNotCountPartsThatAreLeftOut() throws Exception {
    GraphProto.Builder graph =
        graph(0, 6)
            .addNode(node("Split", "a", "x").addOutput("").addAttribute(number("axis", 1)))
            .addNode(node("Relu", "y", "a"));

    assertThat(describe(graph).activationBytes()).isEqualTo(4 * (3 + 3));
  }

  @Test
  void countsGroupedAndTransposedConvolutions() throws Exception {
    GraphProto.Builder graph =
        graph(0, 4, 8, 8)
            .addInitializer(floats("depthwise", 4, 1, 3, 3))
            .addInitializer(floats("up", 4, 6, 2, 2))
            .addInitializer(floats("last", 7, 6, 1, 1))
            .addNode(
                node("Conv", "a", "x", "depthwise")
                    .addAttribute(number("group", 4))
                    .addAttribute(numbers("strides", 2L, 2L))
                    .addAttribute(numbers("pads", 1L, 1L, 1L, 1L)))
            .addNode(node("ConvTranspose", "b", "a", "up").addAttribute(numbers("strides", 2L, 2L)))
            .addNode(node("Conv", "y", "b", "last"));

    long depthwise = 4 * 4 * 4 * 9;
    long up = 4 * 4 * 4 * (6 * 2 * 2);
    long last = 8 * 8 * 7 * 6;
    assertThat(count(graph)).isEqualTo(Count.of(depthwise + up + last));
  }

  @Test
  void takesTheFilesWordForShapesOfOperatorsThatItDoesNotKnow() throws Exception {
    GraphProto.Builder graph =
        graph(1, 4)
            .addInitializer(floats("w", 9, 3))
            .addNode(node("Frobnicate", "a", "x"))
            .addValueInfo(value("a", DataType.FLOAT, 1, 9))
            .addNode(node("MatMul", "y", "a", "w"));

    assertThat(count(graph)).isEqualTo(Count.of(27));
  }

  @Test
  void doesNotGuessHowOftenALoopRuns() throws Exception {
    GraphProto.Builder graph =
        graph(0, 4)
            .addNode(
                node("Loop", "y", "x")
                    .setName("decode")
                    .addAttribute(
                        AttributeProto.newBuilder()
                            .setName("body")
                            .setType(AttributeProto.AttributeType.GRAPH)
                            .setG(GraphProto.newBuilder())));

    assertThat(count(graph).missing())
        .isEqualTo("how often Loop decode runs is not known beforehand");
  }

  @Test
  void survivesOperatorsThatDoNotFitTheirInput() throws Exception {
    GraphProto.Builder graph =
        graph(0, 4).addInitializer(floats("w", 5, 3, 3, 3)).addNode(node("Conv", "y", "x", "w"));

    assertThat(count(graph).value()).isNull();
  }

  private static GraphProto.Builder graph(int... input) {
    return GraphProto.newBuilder()
        .addInput(value("x", DataType.FLOAT, input))
        .addOutput(value("y", DataType.FLOAT, 0));
  }

  private Count count(GraphProto.Builder graph) throws Exception {
    return describe(graph).macs();
  }

  private FileDescription describe(GraphProto.Builder graph) throws Exception {
    Path file = Files.write(folder.resolve("model"), model(graph).toByteArray());
    return ModelFile.read(file, null);
  }
}

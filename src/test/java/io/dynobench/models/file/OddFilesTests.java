package io.dynobench.models.file;

import static io.dynobench.models.file.OnnxFiles.floats;
import static io.dynobench.models.file.OnnxFiles.linearGraph;
import static io.dynobench.models.file.OnnxFiles.model;
import static io.dynobench.models.file.OnnxFiles.node;
import static io.dynobench.models.file.OnnxFiles.number;
import static io.dynobench.models.file.OnnxFiles.numbers;
import static io.dynobench.models.file.OnnxFiles.value;
import static io.dynobench.models.file.OnnxFiles.wholeNumbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Well-formed ONNX files that contradict themselves, or grow while they are read. */
@Timeout(20)
class OddFilesTests {

  private final Path folder;

  OddFilesTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void refusesNodesWithoutOutputs() throws Exception {
    NodeProto.Builder constant =
        NodeProto.newBuilder().setOpType("Constant").addAttribute(number("value_int", 3));
    NodeProto.Builder convolution =
        NodeProto.newBuilder().setOpType("Conv").addInput("x").addInput("w");

    assertThat(refusal(linearGraph(0).addNode(constant)).code()).isEqualTo("CORRUPT_FILE");
    assertThat(refusal(linearGraph(0).addNode(convolution)).code()).isEqualTo("CORRUPT_FILE");
  }

  @Test
  void refusesASliceFromNowhere() throws Exception {
    GraphProto.Builder graph =
        linearGraph(0)
            .addInitializer(wholeNumbers("none"))
            .addNode(
                NodeProto.newBuilder()
                    .setOpType("Constant")
                    .addOutput("a")
                    .addAttribute(numbers("value_ints", 1L, 2L)))
            .addNode(node("Slice", "s", "a", "none", "none"));

    assertThat(refusal(graph).code()).isEqualTo("CORRUPT_FILE");
  }

  @Test
  void refusesWeightsBeyondAllNumbers() throws Exception {
    assertThat(refusal(linearGraph(0).addInitializer(stated(1L << 40, 1L << 40))).code())
        .isEqualTo("CORRUPT_FILE");
    assertThat(refusal(linearGraph(0).addInitializer(stated(1L << 40, 1L << 22))).code())
        .isEqualTo("CORRUPT_FILE");
  }

  @Test
  void forgetsConstantsThatDoubleWithEveryNode() throws Exception {
    GraphProto.Builder graph = linearGraph(0).addInitializer(wholeNumbers("c0", 1L, 1L, 1L, 1L));
    for (int i = 0; i < 60; i++) {
      graph.addNode(node("Concat", "c" + (i + 1), "c" + i, "c" + i));
    }

    assertThat(read(graph).macs().value()).isEqualTo(12);
  }

  @Test
  void forgetsDimensionsThatDoubleWithEveryNode() throws Exception {
    GraphProto.Builder graph = linearGraph(0).addInitializer(floats("g0", 1, 1));
    for (int i = 0; i < 60; i++) {
      graph.addNode(node("Gather", "g" + (i + 1), "g" + i, "g" + i));
    }

    assertThat(read(graph).macs().value()).isEqualTo(12);
  }

  @Test
  void refusesMoreNodesThanAnyModelHas() throws Exception {
    GraphProto.Builder graph = linearGraph(0);
    NodeProto nothing = NodeProto.getDefaultInstance();
    for (int i = 0; i < 200_000; i++) {
      graph.addNode(nothing);
    }

    assertThat(refusal(graph).code()).isEqualTo("MODEL_TOO_LARGE");
  }

  @Test
  void refusesInputsThatNoMemoryHolds() throws Exception {
    for (int[] sizes : new int[][] {{1, Integer.MAX_VALUE, Integer.MAX_VALUE}, {1 << 30, 4}}) {
      assertThat(refusal(linearGraph(0).setInput(0, value("x", DataType.FLOAT, sizes))).code())
          .isEqualTo("INPUT_TOO_LARGE");
    }
    int[] many = new int[92];
    java.util.Arrays.fill(many, 1);
    assertThat(refusal(linearGraph(0).setInput(0, value("x", DataType.FLOAT, many))).code())
        .isEqualTo("INPUT_TOO_LARGE");
  }

  @Test
  void refusesNamesThatNoDatabaseStores() throws Exception {
    for (String name : new String[] {"x".repeat(2000), "x\0"}) {
      ModelFileException refusal =
          refusal(linearGraph(0).setInput(0, value(name, DataType.FLOAT, 0, 4)));

      assertThat(refusal.code()).isEqualTo("INVALID_TENSOR_NAME");
    }
    assertThat(refusal(linearGraph(0).addNode(node("A\0B", "z", "y"))).code())
        .isEqualTo("INVALID_OPERATOR");
  }

  @Test
  void refusesVersionsThatDoNotExist() throws Exception {
    for (long version : new long[] {-5, 0, 100_000}) {
      ModelProto model =
          model(linearGraph(0)).toBuilder()
              .setOpsetImport(0, OperatorSetIdProto.newBuilder().setVersion(version))
              .build();

      assertThat(refusal(model).code()).isEqualTo("INVALID_OPSET");
    }
  }

  private static TensorProto stated(long... sizes) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName("huge").setDataType(DataType.FLOAT_VALUE);
    for (long size : sizes) {
      tensor.addDims(size);
    }
    return tensor.build();
  }

  private FileDescription read(GraphProto.Builder graph) throws Exception {
    return ModelFile.read(write(model(graph)), null);
  }

  private ModelFileException refusal(GraphProto.Builder graph) throws IOException {
    return refusal(model(graph));
  }

  private ModelFileException refusal(ModelProto model) throws IOException {
    Path file = write(model);
    return catchThrowableOfType(ModelFileException.class, () -> ModelFile.read(file, null));
  }

  private Path write(ModelProto model) throws IOException {
    return Files.write(folder.resolve("model"), model.toByteArray());
  }
}

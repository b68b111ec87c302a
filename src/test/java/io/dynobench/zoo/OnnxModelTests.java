package io.dynobench.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.dynobench.bench.Precision;
import io.dynobench.testing.Full;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxModelTests {

  private static final Network LENET = Zoo.find("lenet").orElseThrow();

  @Test
  void isAFileThatTheMessagesOwnClassesRead() throws IOException {
    ModelProto model = parsed(LENET.onnx(Precision.FP32));

    assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(17);
    assertThat(model.getGraph().getInput(0).getName()).isEqualTo("input");
    assertThat(model.getGraph().getOutput(0).getName()).isEqualTo("output");
    assertThat(model.getGraph().getNodeList())
        .extracting(NodeProto::getOpType)
        .containsSubsequence("Conv", "Relu", "MaxPool", "Flatten", "Gemm");
    assertThat(model.getGraph().getInitializerList())
        .allSatisfy(
            tensor ->
                assertThat(tensor.getRawData().size())
                    .isEqualTo(4 * tensor.getDimsList().stream().reduce(1L, (a, b) -> a * b)));
  }

  @Test
  void leavesTheBatchSizeOpen() throws IOException {
    var shape =
        parsed(LENET.onnx(Precision.FP32))
            .getGraph()
            .getInput(0)
            .getType()
            .getTensorType()
            .getShape();

    assertThat(shape.getDim(0).getDimParam()).isEqualTo("batch");
    assertThat(shape.getDim(1).getDimValue()).isEqualTo(1);
    assertThat(shape.getDim(3).getDimValue()).isEqualTo(28);
  }

  @Test
  void hasTheSameBytesEachTime() {
    assertThat(LENET.onnx(Precision.INT8).fingerprint())
        .isEqualTo(LENET.onnx(Precision.INT8).fingerprint());
  }

  @Test
  void takesAndGivesFloatsInHalfPrecision() throws IOException {
    ModelProto model = parsed(LENET.onnx(Precision.FP16));

    assertThat(model.getGraph().getInput(0).getType().getTensorType().getElemType())
        .isEqualTo(TensorProto.DataType.FLOAT_VALUE);
    assertThat(model.getGraph().getNodeList())
        .extracting(NodeProto::getOpType)
        .startsWith("Cast")
        .endsWith("Cast");
    assertThat(model.getGraph().getInitializer(0).getDataType())
        .isEqualTo(TensorProto.DataType.FLOAT16_VALUE);
  }

  @Test
  void storesWeightsAsBytesWithAScalePerChannel() throws IOException {
    List<TensorProto> tensors = parsed(LENET.onnx(Precision.INT8)).getGraph().getInitializerList();

    assertThat(tensors)
        .filteredOn(tensor -> tensor.getName().equals("v1_weight_quantized"))
        .singleElement()
        .satisfies(
            tensor -> {
              assertThat(tensor.getDataType()).isEqualTo(TensorProto.DataType.INT8_VALUE);
              assertThat(tensor.getDimsList()).containsExactly(6L, 1L, 5L, 5L);
              assertThat(tensor.getRawData().toByteArray()).containsAnyOf(127, -127);
            });
    assertThat(tensors)
        .filteredOn(tensor -> tensor.getName().equals("v1_weight_scale"))
        .singleElement()
        .satisfies(tensor -> assertThat(tensor.getDimsList()).containsExactly(6L));
  }

  @Test
  void refusesBfloat16() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LENET.onnx(Precision.BF16))
        .withMessage("no ONNX network is stored in bf16");
  }

  /** If not: run {@link Calibrate}. */
  @ParameterizedTest
  @MethodSource("io.dynobench.zoo.TestedNetworks#small")
  void wasCalibratedWithTheseWeights(Network network) {
    assertThat(Calibration.of(network.id()))
        .hasValueSatisfying(
            calibration ->
                assertThat(calibration.sha256())
                    .isEqualTo(network.onnx(Precision.FP32).fingerprint().sha256()));
  }

  @ParameterizedTest
  @MethodSource("io.dynobench.zoo.TestedNetworks#others")
  @Full
  void wasCalibratedWithTheWeightsOfEveryOtherNetwork(Network network) {
    wasCalibratedWithTheseWeights(network);
  }

  private static ModelProto parsed(OnnxModel model) throws IOException {
    var bytes = new ByteArrayOutputStream();
    model.writeTo(bytes);
    return ModelProto.parseFrom(bytes.toByteArray());
  }
}

package io.dynobench.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.dynobench.bench.Precision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GemmTests {

  private static final Gemm GEMM = new Gemm(64);

  @Test
  void countsTwoOperationsForEachMultiplyAccumulateOfAllProducts() {
    assertThat(GEMM.operations(Precision.FP32)).isEqualTo(2.0 * 64 * 64 * 64);
    assertThat(GEMM.operations(Precision.BF16)).isEqualTo(8 * 2.0 * 64 * 64 * 64);
    assertThat(GEMM.operations(Precision.INT8)).isEqualTo(8 * 2.0 * 64 * 64 * 64);
  }

  @Test
  void isOneOperatorInFloats() throws IOException {
    GraphProto graph = onnx(Precision.FP32);

    assertThat(graph.getNodeList()).extracting(NodeProto::getOpType).containsExactly("Gemm");
    assertThat(graph.getInitializerList())
        .singleElement()
        .satisfies(
            tensor -> {
              assertThat(tensor.getDataType()).isEqualTo(TensorProto.DataType.FLOAT_VALUE);
              assertThat(tensor.getDimsList()).containsExactly(64L, 64L);
            });
  }

  @Test
  void storesOneMatrixOfBytesForAllItsProducts() throws IOException {
    GraphProto graph = onnx(Precision.INT8);

    assertThat(graph.getNodeList())
        .filteredOn(node -> node.getOpType().equals("Gemm"))
        .hasSize(8)
        .allSatisfy(node -> assertThat(node.getInput(1)).isEqualTo("matrix"));
    assertThat(graph.getNodeList())
        .filteredOn(node -> node.getOpType().equals("QuantizeLinear"))
        .hasSize(8);
    assertThat(graph.getInitializerList())
        .filteredOn(tensor -> tensor.getDataType() == TensorProto.DataType.INT8_VALUE)
        .filteredOn(tensor -> tensor.getDimsCount() == 2)
        .singleElement()
        .satisfies(
            tensor -> assertThat(tensor.getRawData().toByteArray()).containsAnyOf(127, -127));
  }

  @ParameterizedTest
  @EnumSource(names = {"TF32", "FP16", "BF16", "INT4"})
  void refusesWhatOnnxRuntimeWouldComputeInFloats(Precision precision) {
    assertThatIllegalArgumentException().isThrownBy(() -> GEMM.onnx(precision));
  }

  private static GraphProto onnx(Precision precision) throws IOException {
    var bytes = new ByteArrayOutputStream();
    GEMM.onnx(precision).writeTo(bytes);
    return ModelProto.parseFrom(bytes.toByteArray()).getGraph();
  }
}

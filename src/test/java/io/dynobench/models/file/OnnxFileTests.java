package io.dynobench.models.file;

import static io.dynobench.models.file.OnnxFiles.floats;
import static io.dynobench.models.file.OnnxFiles.linearGraph;
import static io.dynobench.models.file.OnnxFiles.model;
import static io.dynobench.models.file.OnnxFiles.node;
import static io.dynobench.models.file.OnnxFiles.stored;
import static io.dynobench.models.file.OnnxFiles.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxFileTests {

  private final Path folder;

  OnnxFileTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void describesAFileWithAnOpenBatch() throws Exception {
    FileDescription described = read(OnnxFiles.linear(0), null);

    assertThat(described.format()).isEqualTo(ModelFormat.ONNX);
    assertThat(described.input()).isEqualTo(InputShape.of(4));
    assertThat(described.fixedBatchSize()).isNull();
    assertThat(described.precision()).isEqualTo(Precision.FP32);
    assertThat(described.inputName()).isEqualTo("x");
    assertThat(described.outputName()).isEqualTo("y");
    assertThat(described.opset()).isEqualTo(17);
    assertThat(described.operators()).containsExactly("Gemm");
    assertThat(described.parameters().value()).isEqualTo(4 * 3 + 3);
    assertThat(described.macs().value()).isEqualTo(4 * 3);
    assertThat(described.weightBytes()).isEqualTo(4 * (4 * 3 + 3));
  }

  @Test
  void countsPerSampleWhereTheBatchIsFixed() throws Exception {
    FileDescription described = read(OnnxFiles.linear(8), null);

    assertThat(described.fixedBatchSize()).isEqualTo(8);
    assertThat(described.macs().value()).isEqualTo(4 * 3);
  }

  @Test
  void takesTheShapeFromTheUserWhereTheFileLeavesItOpen() throws Exception {
    byte[] file = convolution(0, 3, 0, 0);

    assertThat(read(file, InputShape.of(3, 8, 8)).macs().value()).isEqualTo(8 * 8 * 5 * 27);
    assertThat(refusal(file, null))
        .hasMessageContaining("leaves dimensions open (3×N×N)")
        .extracting(ModelFileException::code, ModelFileException::field)
        .containsExactly("INPUT_SHAPE_REQUIRED", "inputShape");
  }

  @Test
  void refusesAShapeThatTheFileDoesNotTake() throws Exception {
    assertThat(refusal(convolution(0, 3, 8, 8), InputShape.of(3, 9, 8)))
        .hasMessage("The input 'x' takes samples of 3×8×8, not 3×9×8.")
        .extracting(ModelFileException::code)
        .isEqualTo("INPUT_SHAPE_MISMATCH");
    assertThat(refusal(convolution(0, 3, 8, 8), InputShape.of(3)).code())
        .isEqualTo("INPUT_SHAPE_MISMATCH");
  }

  @Test
  void refusesSeveralInputs() throws Exception {
    byte[] file = model(linearGraph(0).addInput(value("mask", DataType.FLOAT, 0, 4))).toByteArray();

    assertThat(refusal(file, null))
        .hasMessage("The model has 2 inputs (x, mask); expected one tensor of floats.")
        .extracting(ModelFileException::code)
        .isEqualTo("INPUTS_NOT_SUPPORTED");
  }

  @Test
  void passesOverWeightsThatOldFilesListAmongTheInputs() throws Exception {
    byte[] file = model(linearGraph(0).addInput(value("w", DataType.FLOAT, 4, 3))).toByteArray();

    assertThat(read(file, null).inputName()).isEqualTo("x");
  }

  @Test
  void refusesInputsThatAreNoFloats() throws Exception {
    byte[] file =
        model(linearGraph(0).setInput(0, value("ids", DataType.INT64, 0, 4))).toByteArray();

    assertThat(refusal(file, null))
        .hasMessageStartingWith("The input 'ids' is a tensor of INT64; expected 32-bit floats")
        .extracting(ModelFileException::code)
        .isEqualTo("INPUT_NOT_FLOAT");
  }

  @Test
  void refusesAnInputWithoutABatch() throws Exception {
    byte[] file = model(linearGraph(0).setInput(0, value("x", DataType.FLOAT, 4))).toByteArray();

    assertThat(refusal(file, null).code()).isEqualTo("NO_BATCH_DIMENSION");
  }

  @Test
  void refusesWeightsInAnotherFile() throws Exception {
    TensorProto elsewhere =
        TensorProto.newBuilder()
            .setName("w")
            .setDataType(DataType.FLOAT_VALUE)
            .addDims(4)
            .addDims(3)
            .setDataLocation(TensorProto.DataLocation.EXTERNAL)
            .build();

    assertThat(refusal(model(linearGraph(0).setInitializer(0, elsewhere)).toByteArray(), null))
        .hasMessageContaining("save_as_external_data=False")
        .extracting(ModelFileException::code)
        .isEqualTo("EXTERNAL_WEIGHTS");
  }

  @Test
  void refusesAnEmptyFile() throws Exception {
    assertThat(refusal(new byte[0], null).code()).isEqualTo("EMPTY_FILE");
  }

  @Test
  void refusesEveryBeginningOfAFile() throws Exception {
    byte[] file = OnnxFiles.linear(0);

    for (int length = 1; length < file.length - 4; length++) {
      assertThat(refusal(Arrays.copyOf(file, length), null).code())
          .as("the first %d bytes", length)
          .isIn("CORRUPT_FILE", "NOT_A_MODEL");
    }
  }

  @Test
  void refusesWhatIsNoModel() throws Exception {
    byte[] noise = new byte[10_000];
    for (int seed = 0; seed < 200; seed++) {
      new Random(seed).nextBytes(noise);
      assertThat(refusal(noise, null).field()).isEqualTo("file");
    }
    byte[] text = "Dear engine, please run this.\n".getBytes(StandardCharsets.UTF_8);
    assertThat(refusal(text, null).code()).isIn("CORRUPT_FILE", "NOT_A_MODEL");
  }

  @Test
  void saysWhichOperatorKeepsItFromCounting() throws Exception {
    FileDescription described = read(OnnxFiles.unknownOperator(), null);

    assertThat(described.macs().value()).isNull();
    assertThat(described.macs().missing()).isEqualTo("the shapes around MatMul are not known");
    assertThat(described.operators()).containsExactly("Frobnicate", "MatMul", "Relu");
  }

  @Test
  void tellsThePrecisionOfMostWeights() throws Exception {
    GraphProto.Builder half =
        linearGraph(0).setInitializer(0, stored("w", DataType.FLOAT16, 2, 4, 3));

    FileDescription described = read(model(half).toByteArray(), null);

    assertThat(described.precision()).isEqualTo(Precision.FP16);
    assertThat(described.weightBytes()).isEqualTo(2 * 12 + 4 * 3);
  }

  @Test
  void countsQuantisedWeightsWithoutTheirScales() throws Exception {
    GraphProto.Builder quantised =
        GraphProto.newBuilder()
            .addInput(value("x", DataType.FLOAT, 0, 4))
            .addOutput(value("y", DataType.FLOAT, 0, 3))
            .addInitializer(stored("q", DataType.INT8, 1, 4, 3))
            .addInitializer(floats("scale", 3))
            .addInitializer(stored("zero", DataType.INT8, 1, 3))
            .addNode(node("DequantizeLinear", "w", "q", "scale", "zero"))
            .addNode(node("MatMul", "y", "x", "w"));

    FileDescription described = read(model(quantised).toByteArray(), null);

    assertThat(described.precision()).isEqualTo(Precision.INT8);
    assertThat(described.parameters().value()).isEqualTo(12);
    assertThat(described.macs().value()).isEqualTo(12);
  }

  private static byte[] convolution(int... sizes) {
    return model(
            GraphProto.newBuilder()
                .addInput(value("x", DataType.FLOAT, sizes))
                .addOutput(value("y", DataType.FLOAT, 0))
                .addInitializer(floats("w", 5, 3, 3, 3))
                .addNode(
                    node("Conv", "y", "x", "w")
                        .addAttribute(OnnxFiles.numbers("pads", 1L, 1L, 1L, 1L))))
        .toByteArray();
  }

  private FileDescription read(byte[] content, @Nullable InputShape input)
      throws IOException, ModelFileException {
    return ModelFile.read(Files.write(folder.resolve("model"), content), input);
  }

  private ModelFileException refusal(byte[] content, @Nullable InputShape input)
      throws IOException {
    Path file = Files.write(folder.resolve("model"), content);
    return catchThrowableOfType(ModelFileException.class, () -> ModelFile.read(file, input));
  }
}

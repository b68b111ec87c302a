package io.dynobench.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dynobench.bench.Precision;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainedParametersTests {

  private static final Network LENET = Zoo.find("lenet").orElseThrow();

  private final Path file;

  TrainedParametersTests(@TempDir Path folder) {
    file = folder.resolve("parameters.safetensors");
  }

  @Test
  void theFirstNumbersOfANetworkMakeTheNetworkItself() throws IOException {
    write(LENET, new float[0][]);

    Network same = LENET.with(TrainedParameters.read(file));

    assertThat(same.onnx(Precision.FP32).fingerprint())
        .isEqualTo(LENET.onnx(Precision.FP32).fingerprint());
    assertThat(same.torchScript(Precision.BF16).fingerprint())
        .isEqualTo(LENET.torchScript(Precision.BF16).fingerprint());
    assertThat(same.isCalibrated()).isFalse();
  }

  @Test
  void otherNumbersMakeAnotherFile() throws IOException {
    TrainedParameters.write(
        file,
        LENET,
        Map.of(),
        new float[0][],
        tensor -> FloatBuffer.allocate(Math.toIntExact(tensor.elements())));

    Network zeros = LENET.with(TrainedParameters.read(file));

    assertThat(zeros.onnx(Precision.FP32).fingerprint().sha256())
        .isNotEqualTo(LENET.onnx(Precision.FP32).fingerprint().sha256());
    assertThat(zeros.parameters()).isEqualTo(LENET.parameters());
  }

  @Test
  void carriesTheRangesThatBytesNeed() throws IOException {
    float[][] ranges = new float[LENET.values()][];
    for (int value = 0; value < ranges.length; value++) {
      ranges[value] = new float[] {-value / 3f, value * 1e-7f};
    }
    write(LENET, ranges);

    TrainedParameters read = TrainedParameters.read(file);

    assertThat(read.calibration().orElseThrow().range(2))
        .isEqualTo(new Calibration.Range(-2 / 3f, 2e-7f));
    assertThat(LENET.with(read).onnx(Precision.INT8).fingerprint().sha256())
        .isNotEqualTo(LENET.onnx(Precision.INT8).fingerprint().sha256());
  }

  /** As the format's own library reads it: github.com/huggingface/safetensors, "Format". */
  @Test
  void isAFileInTheFormatSafetensors() throws IOException {
    write(LENET, new float[0][]);
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);

    int length = Math.toIntExact(bytes.getLong());
    byte[] header = new byte[length];
    bytes.get(header);

    assertThat(length % 8).isZero();
    assertThat(new String(header, StandardCharsets.UTF_8))
        .startsWith("{\"__metadata__\":{\"network\":\"lenet\",\"optimizer\":\"sgd\"}")
        .contains(
            "\"layer1_weight\":{\"dtype\":\"F32\",\"shape\":[6,1,5,5],\"data_offsets\":[0,600]}");
    assertThat(bytes.remaining()).isEqualTo(4 * LENET.parameters());
  }

  @Test
  void refusesTheParametersOfAnotherNetwork() throws IOException {
    write(LENET, new float[0][]);
    TrainedParameters parameters = TrainedParameters.read(file);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Zoo.find("cnn-mnist").orElseThrow().with(parameters))
        .withMessageContaining("the parameters have no layer1_weight of [32, 1, 3, 3]");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 8, 100, 2_000})
  void refusesAFileThatIsCutOff(int bytes) throws IOException {
    write(LENET, new float[0][]);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, bytes));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> TrainedParameters.read(file))
        .withMessageContaining("is no safetensors file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[]",
        "{\"a\": 1}",
        "{\"a\": {\"dtype\": \"F16\", \"shape\": [2], \"data_offsets\": [0, 4]}}",
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [0, 4]}}",
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [1], \"data_offsets\": [-4, 0]}}",
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [1]}}",
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [3], \"data_offsets\": [0, 12]}}"
      })
  void refusesAHeaderThatIsNotTrue(String header) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + 8).order(ByteOrder.LITTLE_ENDIAN);
    Files.write(file, bytes.putLong(text.length).put(text).array());

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> TrainedParameters.read(file))
        .withMessageContaining("is no safetensors file");
  }

  private void write(Network network, float[][] ranges) throws IOException {
    TrainedParameters.write(
        file,
        network,
        Map.of("optimizer", "sgd"),
        ranges,
        tensor -> {
          FloatBuffer numbers = FloatBuffer.allocate(Math.toIntExact(tensor.elements()));
          tensor.reader().next(numbers);
          return numbers.flip();
        });
  }
}

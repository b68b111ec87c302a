package io.dynobench.models.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import io.dynobench.zoo.Zoo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TorchScriptFileTests {

  private static final InputShape IMAGE = InputShape.of(1, 28, 28);

  /** An object of the class {@code __torch__.Net} without any attribute. */
  private static final String NOTHING_INSIDE = "\u0080\u0002c__torch__\nNet\n)\u0081}b.";

  private static final String EMPTY_TUPLE = "\u0080\u0002).";

  private final Path folder;

  TorchScriptFileTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @EnumSource(names = {"FP32", "FP16", "BF16"})
  void countsTheParametersOfAModule(Precision precision) throws Exception {
    FileDescription described = ModelFile.read(write(leNet(precision)), IMAGE);

    assertThat(described.format()).isEqualTo(ModelFormat.TORCHSCRIPT);
    assertThat(described.input()).isEqualTo(IMAGE);
    assertThat(described.precision()).isEqualTo(precision);
    assertThat(described.parameters().value()).isEqualTo(61_706);
    assertThat(described.weightBytes()).isEqualTo(precision == Precision.FP32 ? 246_824 : 123_412);
    assertThat(described.macs().missing()).contains("does not say the shapes");
  }

  @Test
  void leavesOutRunningStatistics() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Zoo.find("squeezenet1.1").orElseThrow().torchScript(Precision.FP32).writeTo(bytes);

    assertThat(ModelFile.read(write(bytes.toByteArray()), IMAGE).parameters().value())
        .isEqualTo(1_235_496);
  }

  @Test
  void needsToBeToldTheShape() throws Exception {
    assertThat(refusal(leNet(Precision.FP32), null))
        .extracting(ModelFileException::code, ModelFileException::field)
        .containsExactly("INPUT_SHAPE_REQUIRED", "inputShape");
  }

  @Test
  void describesAModuleWithoutWeights() throws Exception {
    byte[] file =
        zip(
            Map.of(
                "net/data.pkl", NOTHING_INSIDE,
                "net/constants.pkl", EMPTY_TUPLE,
                "net/code/__torch__.py", "class Net(Module):\n  __parameters__ = []\n"));

    FileDescription described = ModelFile.read(write(file), IMAGE);

    assertThat(described.parameters().value()).isZero();
    assertThat(described.precision()).isEqualTo(Precision.FP32);
  }

  @Test
  void tellsWeightsWithoutANetwork() throws Exception {
    byte[] checkpoint = zip(Map.of("archive/data.pkl", NOTHING_INSIDE, "archive/version", "3\n"));
    byte[] old = "\u0080\u0002\u008a\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(refusal(checkpoint, IMAGE).code()).isEqualTo("WEIGHTS_ONLY");
    assertThat(refusal(old, IMAGE))
        .hasMessageContaining("torch.jit.trace(model, example).save(file)")
        .extracting(ModelFileException::code)
        .isEqualTo("WEIGHTS_ONLY");
  }

  @Test
  void refusesOtherZipFiles() throws Exception {
    assertThat(refusal(zip(Map.of("letter.txt", "Dear engine")), IMAGE).code())
        .isEqualTo("NOT_A_MODEL");
  }

  @Test
  void refusesHalfAFile() throws Exception {
    byte[] file = leNet(Precision.FP32);

    assertThat(refusal(Arrays.copyOf(file, file.length / 2), IMAGE).code())
        .isEqualTo("CORRUPT_FILE");
  }

  /** Also what would run code in Python is only text here. */
  @Test
  void refusesABrokenListOfWeights() throws Exception {
    for (String pickle :
        new String[] {"", "\u0080\u0002", "\u0080\u0002cos\nsystem\n", "t.", "h\u0001."}) {
      byte[] file =
          zip(
              Map.of(
                  "net/data.pkl", pickle,
                  "net/constants.pkl", EMPTY_TUPLE,
                  "net/code/__torch__.py", ""));

      assertThat(refusal(file, IMAGE).code()).isEqualTo("CORRUPT_FILE");
    }
  }

  /** Each is small, and would take for ever or all memory if it were taken by its word. */
  @Test
  @Timeout(20)
  void refusesListsThatGrowWhileTheyAreRead() throws Exception {
    StringBuilder tuples = new StringBuilder("\u0080\u0002)q\0");
    for (char i = 1; i < 60; i++) {
      char last = (char) (i - 1);
      tuples.append('h').append(last).append('h').append(last).append("\u0086q").append(i);
    }
    String hashed = tuples + "}q\u0070h\u003bNs.";
    String deep = "\u0080\u0002" + "(".repeat(200_000) + "N" + "t".repeat(200_000) + ".";
    String many = "\u0080\u0002" + "]".repeat(2_000_001) + ".";
    String itself = "\u0080\u0002]q\0h\0a}q\1h\0Ns.";

    for (String pickle : new String[] {hashed, deep, many, itself}) {
      assertThat(refusal(archive(pickle, ""), IMAGE).code()).isEqualTo("CORRUPT_FILE");
    }
  }

  @Test
  void readsOnlySoMuchOfAnArchiveAltogether() throws Exception {
    Map<String, String> entries = new HashMap<>(Map.of("net/data.pkl", NOTHING_INSIDE));
    entries.put("net/constants.pkl", EMPTY_TUPLE);
    for (int i = 0; i < 5; i++) {
      entries.put("net/code/%d.py".formatted(i), " ".repeat(14 << 20));
    }

    assertThat(refusal(zip(entries), IMAGE).code()).isEqualTo("MODEL_TOO_LARGE");
  }

  private static byte[] archive(String pickle, String code) throws IOException {
    return zip(
        Map.of(
            "net/data.pkl", pickle,
            "net/constants.pkl", EMPTY_TUPLE,
            "net/code/__torch__.py", code));
  }

  private static byte[] leNet(Precision precision) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Zoo.find("lenet").orElseThrow().torchScript(precision).writeTo(bytes);
    return bytes.toByteArray();
  }

  private static byte[] zip(Map<String, String> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return bytes.toByteArray();
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(folder.resolve("model"), content);
  }

  private ModelFileException refusal(byte[] content, @Nullable InputShape input)
      throws IOException {
    Path file = write(content);
    return catchThrowableOfType(ModelFileException.class, () -> ModelFile.read(file, input));
  }
}

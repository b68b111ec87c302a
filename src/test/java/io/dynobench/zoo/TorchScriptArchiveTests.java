package io.dynobench.zoo;

import static io.dynobench.zoo.Pointwise.RELU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dynobench.bench.Precision;
import io.dynobench.zoo.TensorShape.FeatureMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TorchScriptArchiveTests {

  private static final Network LENET = Zoo.find("lenet").orElseThrow();

  /** Results name this hash: whoever changes these bytes changes what was measured. */
  @Test
  void hasTheSameBytesOnEveryMachine() {
    assertThat(LENET.torchScript(Precision.FP32).fingerprint())
        .isEqualTo(
            new Fingerprint(
                "64889847c79d98d8414663120760f333021a08d769c6997cb80eeb1fac582550", 251_581));
  }

  @Test
  void hasTheSameBytesInEveryLocale() throws IOException {
    byte[] here = bytes(LENET, Precision.FP32);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(bytes(LENET, Precision.FP32)).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void isRecognisedByTheHashOfItsBytes() throws IOException, NoSuchAlgorithmException {
    byte[] bytes = bytes(LENET, Precision.BF16);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);

    assertThat(LENET.torchScript(Precision.BF16).fingerprint())
        .isEqualTo(new Fingerprint(HexFormat.of().formatHex(hash), bytes.length));
  }

  @Test
  void differsByPrecision() {
    assertThat(LENET.torchScript(Precision.FP16).fingerprint())
        .isNotEqualTo(LENET.torchScript(Precision.BF16).fingerprint());
    assertThat(LENET.torchScript(Precision.TF32).fingerprint())
        .isEqualTo(LENET.torchScript(Precision.FP32).fingerprint());
  }

  @Test
  void holdsNoIntegers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LENET.torchScript(Precision.INT8))
        .withMessage("no network is stored in int8");
  }

  @Test
  void overwritesAnInputOnlyWhereNobodyElseReadsIt() {
    Graph graph =
        Graph.of(
            new FeatureMap(2, 4, 4),
            x -> {
              Flow rectified = x.then(RELU);
              Flow normalised = rectified.then(new BatchNorm());
              return normalised.plus(rectified.then(RELU)).then(new Flatten(), RELU);
            });

    assertThat(TorchScriptCode.of(graph, StorageType.FLOAT, 1))
        .contains("v1 = torch.relu(v0)")
        .contains("v3 = torch.relu(v1)")
        .contains("v4 = torch.add_(v2, v3)")
        .contains("v6 = torch.relu(v5)");
  }

  private static byte[] bytes(Network network, Precision precision) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    network.torchScript(precision).writeTo(bytes);
    return bytes.toByteArray();
  }
}

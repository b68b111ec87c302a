package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReproductionTests {

  private static final JsonMapper JSON = new JsonMapper();

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path temporary;

  @ParameterizedTest
  @CsvSource({"here, cpu, cpu", "there, cpu, there/cpu", "there, cuda:0, there/cuda:0"})
  void namesTheDeviceOfATrialAsARequestDoes(String node, String device, String word)
      throws Exception {
    List<String> words = words(new MockEnvironment(), trial(node, device));
    JsonNode request = JSON.readTree(words.get(words.size() - 1));
    assertThat(request.path("devices").valueStream().map(JsonNode::asString)).containsExactly(word);
  }

  @Test
  void findsTheKeyInAFolderOfAnyName() throws Exception {
    Path dataDir = Files.createDirectories(temporary.resolve("Bob's \"lab\" $HOME data"));
    Files.writeString(dataDir.resolve("api.key"), "the-key\n");
    var environment = new MockEnvironment().withProperty("dynobench.data-dir", dataDir.toString());
    assertThat(words(environment, trial("here", "cpu")))
        .contains("-X", "http://localhost:8080/api/v1/jobs", "Authorization: Bearer the-key");
  }

  /** The arguments that curl gets from a shell. */
  private static List<String> words(MockEnvironment environment, TrialRow trial)
      throws IOException, InterruptedException {
    String command = new Reproduction(environment, TestDevices.withGpus(), JSON).curl(trial);
    Process shell =
        new ProcessBuilder("sh", "-c", "curl() { printf '%s\\n' \"$@\"; }; " + command)
            .redirectErrorStream(true)
            .start();
    List<String> words =
        new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assertThat(shell.waitFor()).isZero();
    return words;
  }

  private static TrialRow trial(String node, String device) {
    TrialSpec spec =
        new TrialSpec(
            Workload.INFERENCE,
            "lenet",
            "pytorch",
            Precision.FP32,
            device,
            4,
            1,
            null,
            null,
            1,
            Profile.QUICK,
            42);
    return new TrialRow(
        UUID.randomUUID(),
        UUID.randomUUID(),
        0,
        TrialState.RUNNING,
        null,
        null,
        1,
        1,
        spec,
        1,
        node,
        "Some device",
        null,
        null,
        Instant.EPOCH,
        Instant.EPOCH,
        null);
  }
}

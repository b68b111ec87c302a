package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.devices.RecordedNvidiaSmi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A machine with a CPU and two GPUs, as its {@code nvidia-smi} described it. */
class TwoGpusIT extends LaneHarness {

  @DynamicPropertySource
  static void gpus(DynamicPropertyRegistry registry) {
    Path program = RecordedNvidiaSmi.withTwoGpus();
    registry.add("dynobench.devices.nvidia-smi", program::toString);
    registry.add("dynobench.engines.cuda", () -> "download");
  }

  @Test
  void gpusRunSideBySideAndTheCpuAlone() {
    JobView job =
        submit(
            "{'models': ['fake-real'], 'devices': ['cuda:0', 'cpu', 'cuda:1'], 'batchSizes': [1, 2]}");
    // On the machine itself the workers of both GPUs are seen at the same moment.
    await(
        Duration.ofMinutes(1),
        () -> visible().equals(Set.of(RecordedNvidiaSmi.FIRST, RecordedNvidiaSmi.SECOND)));
    assertThat(awaitEnd(job).state()).isEqualTo(JobState.SUCCEEDED);
    List<TrialView> first = on("cuda:0", job);
    List<TrialView> second = on("cuda:1", job);
    assertOneAfterTheOther(first);
    assertOneAfterTheOther(second);
    assertThat(first).anyMatch(one -> second.stream().anyMatch(other -> overlap(one, other)));
    assertThat(on("cpu", job))
        .hasSize(2)
        .allSatisfy(
            alone ->
                assertThat(trials(job))
                    .filteredOn(trial -> !trial.id().equals(alone.id()))
                    .noneMatch(trial -> overlap(alone, trial)));
  }

  /** What the workers that live right now see of the GPUs. */
  private static Set<String> visible() {
    return workers().stream()
        .map(TwoGpusIT::visible)
        .filter(uuid -> !uuid.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String visible(ProcessHandle worker) {
    String name = "CUDA_VISIBLE_DEVICES=";
    try {
      String environment =
          Files.readString(
              Path.of("/proc/%d/environ".formatted(worker.pid())), StandardCharsets.ISO_8859_1);
      return environment
          .lines()
          .flatMap(line -> java.util.Arrays.stream(line.split("\0")))
          .filter(variable -> variable.startsWith(name))
          .map(variable -> variable.substring(name.length()))
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      return ""; // ended meanwhile
    }
  }

  private List<TrialView> on(String device, JobView job) {
    return trials(job).stream().filter(trial -> trial.device().equals(device)).toList();
  }

  private static boolean overlap(TrialView one, TrialView other) {
    return started(one).isBefore(ended(other)) && started(other).isBefore(ended(one));
  }
}

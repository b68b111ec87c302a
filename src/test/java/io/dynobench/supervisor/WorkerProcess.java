package io.dynobench.supervisor;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.fake.FakeModels;
import io.dynobench.worker.WorkerMain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/** Runs any program as a worker would be run: the same JVM options and the same environment. */
public final class WorkerProcess {

  private WorkerProcess() {}

  /**
   * @return the lines that it printed
   * @throws IllegalStateException when it fails
   */
  public static List<String> run(Path folder, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    try (WorkerSocket socket = WorkerSocket.open()) {
      WorkerCommand command = command(folder, socket);
      List<String> line = new ArrayList<>(command.line());
      line.replaceAll(word -> word.equals(WorkerMain.class.getName()) ? program.getName() : word);
      line.addAll(List.of(arguments));
      ProcessBuilder builder = new ProcessBuilder(line);
      builder.environment().clear();
      builder.environment().putAll(command.environment());
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
      Process process = builder.start();
      try {
        List<String> printed =
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (process.waitFor() != 0) {
          throw new IllegalStateException(program + " failed: " + printed);
        }
        return printed;
      } finally {
        process.destroyForcibly();
      }
    }
  }

  private static WorkerCommand command(Path folder, WorkerSocket socket) {
    var worker =
        new WorkerProperties(DataSize.ofMegabytes(512), List.of(), 0, "", Duration.ofMinutes(1));
    var spec =
        new TrialSpec(
            Workload.INFERENCE,
            "any",
            "pytorch",
            Precision.FP32,
            "cpu",
            1,
            1,
            null,
            null,
            1,
            Profile.STANDARD,
            42);
    var request =
        new WorkerRequest(
            spec,
            FakeModels.artifact("any"),
            Map.of(),
            false,
            folder.resolve("log.txt"),
            folder.resolve("samples.gz"));
    return WorkerCommand.of(
        WorkerHost.here(folder), worker, SupervisorHarness.NO_CUDA, request, socket);
  }
}

package io.dynobench.devices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks the driver's command line program. */
final class NvidiaSmiProbe implements GpuProbe {

  /**
   * A driver in trouble can take seconds; one that hangs must not keep the service from starting.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String program;

  NvidiaSmiProbe(String program) {
    this.program = program;
  }

  @Override
  public Answer ask() {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(NvidiaSmiOutput.ARGUMENTS);
    try {
      return ask(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException notInstalled) {
      return new Answer.NoDriver();
    }
  }

  private static Answer ask(Process process) throws IOException {
    try {
      process.getOutputStream().close();
      // The output of a machine full of GPUs fits into the pipe.
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return new Answer.Failed("nvidia-smi did not answer within " + PATIENCE.toSeconds() + " s");
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return NvidiaSmiOutput.read(process.exitValue(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Failed("interrupted while nvidia-smi ran");
    } finally {
      process.destroyForcibly();
    }
  }
}

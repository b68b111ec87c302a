package io.dynobench.devices.nvidia;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The driver's command line program.
 *
 * @param path or name of the program
 * @param patience a driver in trouble can take seconds, and may hang
 */
public record NvidiaSmi(String path, Duration patience) {

  /**
   * What it said.
   *
   * @param text stdout and stderr
   */
  public record Output(int exitCode, String text) {

    /** Short enough for a message. */
    public String firstLine() {
      String line = text.lines().findFirst().orElse("nothing").strip();
      return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
  }

  /** It did not answer in time. */
  public static final class Silent extends IOException {

    private Silent(Duration patience) {
      super("nvidia-smi did not answer within %d s".formatted(patience.toSeconds()));
    }
  }

  /**
   * @throws Silent when it runs and says nothing
   * @throws IOException when there is no such program
   */
  public Output ask(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(path));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      // The output of a machine full of GPUs fits into the pipe.
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Silent(patience);
      }
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Output(process.exitValue(), text);
    } finally {
      process.destroyForcibly();
    }
  }
}

package io.dynobench.devices;

import io.dynobench.devices.nvidia.NvidiaSmi;
import java.io.IOException;
import java.time.Duration;

/** Asks the driver's command line program. */
final class NvidiaSmiProbe implements GpuProbe {

  /** A driver that hangs must not keep the service from starting. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final NvidiaSmi program;

  NvidiaSmiProbe(String program) {
    this.program = new NvidiaSmi(program, PATIENCE);
  }

  @Override
  public Answer ask() {
    try {
      var output = program.ask(NvidiaSmiOutput.ARGUMENTS);
      return NvidiaSmiOutput.read(output.exitCode(), output.text());
    } catch (NvidiaSmi.Silent e) {
      return new Answer.Failed(String.valueOf(e.getMessage()));
    } catch (IOException notInstalled) {
      return new Answer.NoDriver();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Failed("interrupted while nvidia-smi ran");
    }
  }
}

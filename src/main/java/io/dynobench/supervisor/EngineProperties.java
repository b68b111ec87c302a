package io.dynobench.supervisor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where engines get what they need to use GPUs.
 *
 * @param pytorch the PyTorch of this machine, for {@link Cuda#HOST}
 */
@ConfigurationProperties("dynobench.engines")
public record EngineProperties(@DefaultValue("off") Cuda cuda, @DefaultValue PyTorch pytorch) {

  /** Whose CUDA libraries are used. */
  public enum Cuda {
    /** None: GPUs are shown but not used. */
    OFF,
    /** Those of the PyTorch installed on this machine. */
    HOST,
    /** Those that DJL downloads on first use. */
    DOWNLOAD
  }

  /**
   * @param libraryPath the {@code torch/lib} folder
   * @param version for example {@code 2.7.1}
   * @param flavor for example {@code cu128}
   */
  public record PyTorch(
      @DefaultValue("") String libraryPath,
      @DefaultValue("") String version,
      @DefaultValue("") String flavor) {}
}

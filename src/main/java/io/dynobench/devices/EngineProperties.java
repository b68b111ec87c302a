package io.dynobench.devices;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Which CUDA libraries the engines of this node have. */
@ConfigurationProperties("dynobench.engines")
record EngineProperties(Cuda cuda, Pytorch pytorch) {

  /** Where the CUDA libraries come from. */
  enum Cuda {
    OFF,
    HOST,
    DOWNLOAD
  }

  /**
   * @param libraryPath the {@code torch/lib} folder of the host; may be empty
   */
  record Pytorch(String libraryPath) {}
}

package io.dynobench.benchmark;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.Zoo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Networks of the zoo as TorchScript archives in a folder. */
final class ZooFiles {

  private ZooFiles() {}

  static ModelArtifact artifact(String model, Path folder) throws IOException {
    Network network = Zoo.find(model).orElseThrow();
    Path file = folder.resolve(model + ".pt");
    if (!Files.exists(file)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        network.torchScript(Precision.FP32).writeTo(out);
      }
    }
    return new ModelArtifact(
        model,
        file,
        null,
        null,
        network.input(),
        network.parameters(),
        network.macs(),
        network.weightBytes(Precision.FP32),
        network.activationBytes(Precision.FP32));
  }
}

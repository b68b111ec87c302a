package io.dynobench.benchmark;

import ai.djl.Device;
import ai.djl.Model;
import io.dynobench.analysis.Median;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.supervisor.WorkerProcess;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The least that any process per trial costs: a JVM, the engine's libraries and the model. */
final class BareStart {

  private static final int ROUNDS = 7;

  private BareStart() {}

  /** The median time of such a process, from its start to its end. */
  static double seconds(String model, Path folder) throws Exception {
    ZooFiles.artifact(model, folder);
    double[] seconds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      WorkerProcess.run(folder, BareStart.class, model, folder.toString());
      seconds[round] = (System.nanoTime() - begin) / 1e9;
    }
    return Median.of(seconds);
  }

  /**
   * @param args model and folder
   */
  public static void main(String[] args) throws Exception {
    System.setProperty("ai.djl.pytorch.num_threads", System.getenv("OMP_NUM_THREADS"));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    ModelArtifact artifact = ZooFiles.artifact(args[0], Path.of(args[1]));
    Path file = Objects.requireNonNull(artifact.file());
    Model model = Model.newInstance(args[0], Device.cpu(), "PyTorch");
    model.load(file.getParent(), file.getFileName().toString(), Map.of("mapLocation", "true"));
    Runtime.getRuntime().halt(0);
  }
}

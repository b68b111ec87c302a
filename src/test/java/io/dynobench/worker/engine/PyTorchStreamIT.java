package io.dynobench.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the CPU. */
class PyTorchStreamIT {

  private final Path folder;

  PyTorchStreamIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void holdsItsMemoryOverThousandsOfCalls() throws Exception {
    var stream = lenet(1).stream();
    call(stream, 5_000);
    System.gc();
    long before = residentBytes();

    call(stream, 20_000);

    assertThat(residentBytes() - before).isLessThan(32L * 1024 * 1024);
  }

  @Test
  void freesTheOutputsOfACall() throws Exception {
    var lenet = lenet(1);
    int before = lenet.manager().getManagedArrays().size();

    call(lenet.stream(), 100);
    lenet.stream().issueNothing();
    lenet.stream().complete();

    assertThat(lenet.manager().getManagedArrays()).hasSize(before);
  }

  @Test
  void computesWhatACallerGets() throws Exception {
    var lenet = lenet(4);
    float[] batch = lenet.inputs().batch(0).head().toFloatArray();

    lenet.stream().issue();
    float[] scores = lenet.stream().outputs().head().toFloatArray();
    lenet.stream().complete();

    assertThat(scores).hasSize(4 * 10).containsExactly(lenet.stream().infer(batch), within(1e-5f));
  }

  /** Without a barrier, nothing may be left to wait for when a call has returned. */
  @Test
  void callsReturnWhenTheyAreDone() throws Exception {
    var stream = lenet(1_024).stream();
    call(stream, 10);
    long issuing = 0;
    long reading = 0;
    for (int i = 0; i < 10; i++) {
      long begin = System.nanoTime();
      stream.issue();
      long returned = System.nanoTime();
      stream.outputs().head().getFloat(0, 0);
      reading += System.nanoTime() - returned;
      issuing += returned - begin;
      stream.complete();
    }
    assertThat(reading).isLessThan(issuing / 4);
  }

  private static void call(ModelStream stream, int calls) {
    for (int i = 0; i < calls; i++) {
      stream.issue();
      stream.complete();
    }
  }

  private record Lenet(PyTorchStream stream, NDManager manager, InputRing inputs) {}

  private Lenet lenet(int batchSize) throws Exception {
    Network network = Zoo.find("lenet").orElseThrow();
    try (var target = Files.newOutputStream(folder.resolve("lenet.pt"))) {
      network.torchScript(Precision.FP32).writeTo(target);
    }
    ai.djl.engine.Engine.getEngine("PyTorch"); // loads the library
    JniUtils.setNumThreads(1); // more of them would wait for each other on a busy machine
    Model model = Model.newInstance("lenet", Device.cpu(), "PyTorch");
    model.load(folder, "lenet.pt");
    NDManager manager = model.getNDManager().newSubManager(Device.cpu());
    var spec =
        new TrialSpec(
            Workload.INFERENCE,
            "lenet",
            "pytorch",
            Precision.FP32,
            "cpu",
            batchSize,
            1,
            1,
            null,
            1,
            Profile.QUICK,
            42);
    var inputs = InputRing.random(manager, network.input(), spec);
    return new Lenet(new PyTorchStream(model, manager, inputs), manager, inputs);
  }

  private static long residentBytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }
}

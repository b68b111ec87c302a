package io.dynobench.supervisor;

import io.dynobench.bench.Profile;
import io.dynobench.fake.FakeModels;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** A process with a supervisor and a worker, for a test to kill. */
final class SmallServer {

  private static final String WORKER = "worker ";

  private SmallServer() {}

  public static void main(String[] args) throws InterruptedException {
    var harness = SupervisorHarness.in(Path.of(args[0]));
    var spec = SupervisorHarness.spec(FakeModels.REAL, 1, 1, Profile.STANDARD);
    var told = new AtomicBoolean();
    RunningWorker worker =
        harness
            .supervisor()
            .start(harness.request(spec), (phase, fraction, throughput) -> told.set(true));
    while (!told.get()) {
      if (worker.await(Duration.ofMillis(100)).isPresent()) {
        throw new IllegalStateException("the worker ended");
      }
    }
    System.out.println(WORKER + worker.pid());
    worker.await(Duration.ofMinutes(2));
  }

  /** Reads what {@link #main} tells once its worker is at work. */
  static long workerPid(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(WORKER)) {
        return Long.parseLong(line.substring(WORKER.length()));
      }
    }
    throw new IOException("the small server ended");
  }
}

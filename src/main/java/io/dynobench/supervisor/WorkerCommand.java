package io.dynobench.supervisor;

import io.dynobench.bench.TrialSpec;
import io.dynobench.protocol.Rendezvous;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The command line and the whole environment of a worker.
 *
 * @param threads intra-operation threads per stream
 */
record WorkerCommand(List<String> line, Map<String, String> environment, int threads) {

  /**
   * Nothing else is inherited: {@code JAVA_TOOL_OPTIONS}, {@code OMP_*}, {@code MKL_*} or {@code
   * LD_PRELOAD} of the server's shell would change numbers without leaving a trace.
   */
  private static final Set<String> INHERITED =
      Set.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH");

  /**
   * @throws UnsupportedOperationException when the memory cannot be limited here
   */
  static WorkerCommand of(
      WorkerHost host,
      WorkerProperties worker,
      EngineProperties engines,
      WorkerRequest request,
      WorkerSocket socket) {
    int threads = threads(host, worker, request.spec());
    var environment = new TreeMap<String, String>();
    host.environment()
        .forEach(
            (name, value) -> {
              if (INHERITED.contains(name)) {
                environment.put(name, value);
              }
            });
    environment.putAll(request.memoryLimitMib() == null ? memory() : limitedMemory());
    environment.put("OMP_NUM_THREADS", String.valueOf(threads));
    environment.put("OMP_WAIT_POLICY", "passive");
    environment.putAll(engine(host, worker, engines, request));
    environment.putAll(request.environment());
    WorkerClassPath classes = WorkerClassPath.of(host.classPath());
    environment.put("CLASSPATH", classes.path());
    environment.put(Rendezvous.SOCKET, socket.path().toString());
    environment.put(Rendezvous.TOKEN, socket.token());
    return new WorkerCommand(
        line(host, worker, request, classes, socket.folder()), environment, threads);
  }

  private static int threads(WorkerHost host, WorkerProperties worker, TrialSpec spec) {
    Integer wanted = spec.threads();
    if (wanted != null) {
      return wanted;
    }
    return worker.threads() > 0
        ? worker.threads()
        : Math.max(1, host.physicalCores() / spec.streams());
  }

  private static List<String> line(
      WorkerHost host,
      WorkerProperties worker,
      WorkerRequest request,
      WorkerClassPath classes,
      Path folder) {
    long heap = worker.heap().toBytes();
    var line = new ArrayList<String>();
    Integer limitMib = request.memoryLimitMib();
    if (limitMib != null) {
      line.addAll(MemoryLimit.prefix(limitMib, host.environment()));
    }
    line.add(host.java().toString());
    if (limitMib != null) {
      line.add("-XX:TieredStopAtLevel=1"); // the other compiler's memory comes and goes
    }
    line.add("-Xms" + heap);
    line.add("-Xmx" + heap);
    line.add("-XX:+AlwaysPreTouch");
    line.add("-XX:MaxDirectMemorySize=1024g"); // inputs; the machine's memory is their limit
    line.add("-XX:+UseSerialGC");
    line.add("-XX:-UsePerfData"); // its shared file makes pauses as long as a disk write
    line.add("-XX:+ExitOnOutOfMemoryError");
    line.add("-XX:+ErrorFileToStdout"); // a crash explains itself in the trial's log
    line.add("-XX:-CreateCoredumpOnCrash"); // a core holds the heap and all tensors
    line.add("-Djava.io.tmpdir=" + folder);
    line.add("-Djava.awt.headless=true");
    line.add("-Dlogback.configurationFile=io/dynobench/worker/logback.xml");
    line.addAll(worker.javaOptions());
    line.addAll(classes.main());
    return List.copyOf(line);
  }

  /** glibc keeps what it freed: without these, a MobileNetV2 on a CPU is 3.7 times slower. */
  private static Map<String, String> memory() {
    return Map.of(
        "MALLOC_ARENA_MAX", "1",
        "MALLOC_MMAP_MAX_", "0",
        "MALLOC_TRIM_THRESHOLD_", "100000000000");
  }

  /**
   * Nothing is timed where memory is limited, so that tensors are given back. In a heap that is
   * kept, small blocks of the JVM come to lie between large ones of tensors, where nothing fits any
   * more: of a ResNet-18 in 2 GiB, 92 to 102 samples fitted from one process to the next instead of
   * twice as many in each.
   */
  private static Map<String, String> limitedMemory() {
    return Map.of(
        "MALLOC_ARENA_MAX", "1",
        "MALLOC_MMAP_THRESHOLD_", "1048576",
        "MALLOC_TRIM_THRESHOLD_", "100000000000");
  }

  private static Map<String, String> engine(
      WorkerHost host, WorkerProperties worker, EngineProperties engines, WorkerRequest request) {
    Path cache =
        worker.nativeCache().isBlank()
            ? host.dataDir().resolve("engines")
            : Path.of(worker.nativeCache());
    var environment = new TreeMap<String, String>();
    environment.put("DJL_CACHE_DIR", cache.toAbsolutePath().toString());
    environment.put("OPT_OUT_TRACKING", "true");
    // ONNX Runtime would report to its makers, and crashes over a command line of 4 kB meanwhile.
    environment.put("ORT_DISABLE_TELEMETRY", "1");
    boolean download = engines.cuda() == EngineProperties.Cuda.DOWNLOAD;
    boolean gpu = !request.spec().device().equals("cpu");
    boolean fetched = request.model().url() != null;
    environment.put("DJL_OFFLINE", String.valueOf(!(gpu && download) && !fetched));
    if (gpu) {
      // NVIDIA's libraries round fp32 to tf32 by themselves; fp32 must mean fp32.
      environment.put("NVIDIA_TF32_OVERRIDE", "0");
      environment.putAll(cuda(engines));
    }
    return environment;
  }

  private static Map<String, String> cuda(EngineProperties engines) {
    var pytorch = engines.pytorch();
    var environment = new TreeMap<String, String>();
    switch (engines.cuda()) {
      case OFF -> {}
      case HOST -> {
        environment.put("PYTORCH_LIBRARY_PATH", pytorch.libraryPath());
        environment.put("PYTORCH_VERSION", pytorch.version());
        environment.put("PYTORCH_FLAVOR", pytorch.flavor());
      }
      case DOWNLOAD -> {
        environment.put("PYTORCH_VERSION", pytorch.version());
        environment.put("PYTORCH_FLAVOR", pytorch.flavor());
      }
    }
    environment.values().removeIf(String::isBlank);
    return environment;
  }
}

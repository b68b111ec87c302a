package io.dynobench.supervisor;

import java.nio.file.Path;
import java.util.Map;
import oshi.SystemInfo;

/**
 * What a worker's command line depends on, besides settings and request.
 *
 * @param java the executable
 * @param classPath of this JVM
 * @param environment of this JVM
 * @param physicalCores that this JVM may use
 * @param dataDir folder of this server's data
 */
record WorkerHost(
    Path java, String classPath, Map<String, String> environment, int physicalCores, Path dataDir) {

  static WorkerHost here(Path dataDir) {
    int cores = new SystemInfo().getHardware().getProcessor().getPhysicalProcessorCount();
    return new WorkerHost(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        System.getProperty("java.class.path"),
        System.getenv(),
        Math.max(1, Math.min(cores, Runtime.getRuntime().availableProcessors())),
        dataDir);
  }
}

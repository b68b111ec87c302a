package io.dynobench.supervisor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * How a worker's JVM finds the classes that this server runs with.
 *
 * @param path for {@code CLASSPATH}; on the command line it would push the main class out of sight
 * @param main the last arguments
 */
record WorkerClassPath(String path, List<String> main) {

  private static final String MAIN = "io.dynobench.worker.WorkerMain";

  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  /**
   * @param classPath of this JVM: folders and jars ({@code spring-boot:run}, tests), a thin jar
   *     that names its libraries (extracted layers), or the one jar that holds all others ({@code
   *     java -jar}), which only Spring Boot's launcher can read
   */
  static WorkerClassPath of(String classPath) {
    String absolute =
        Arrays.stream(classPath.split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return new WorkerClassPath(
        absolute, holdsJars(absolute) ? List.of("-Dloader.main=" + MAIN, LAUNCHER) : List.of(MAIN));
  }

  private static boolean holdsJars(String classPath) {
    if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) {
      return false;
    }
    try (var jar = new JarFile(classPath)) {
      return jar.getEntry("BOOT-INF/lib/") != null;
    } catch (IOException e) {
      return false;
    }
  }
}

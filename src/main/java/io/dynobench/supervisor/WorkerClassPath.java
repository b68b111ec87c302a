package io.dynobench.supervisor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** How a worker's JVM finds the classes that this server runs with. */
final class WorkerClassPath {

  static final String MAIN = "io.dynobench.worker.WorkerMain";

  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  private WorkerClassPath() {}

  /**
   * The last arguments of the command line.
   *
   * @param classPath of this JVM: folders and jars ({@code spring-boot:run}, tests), a thin jar
   *     that names its libraries (extracted layers), or the one jar that holds all others ({@code
   *     java -jar}), which only Spring Boot's launcher can read
   */
  static List<String> arguments(String classPath) {
    String absolute =
        Arrays.stream(classPath.split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return holdsJars(absolute)
        ? List.of("-cp", absolute, "-Dloader.main=" + MAIN, LAUNCHER)
        : List.of("-cp", absolute, MAIN);
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

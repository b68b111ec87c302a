package io.dynobench.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Takes one figure after the other, and prints each as a line of the documentation's table. */
public final class HarnessBenchmark {

  private HarnessBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "benchmark");
    try {
      measure(folder);
    } finally {
      // The engines' libraries and the networks in it take gigabytes.
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static void measure(Path folder) throws Exception {
    System.out.println("| figure | seen | goal | met |");
    System.out.println("| --- | --- | --- | --- |");
    for (String model : List.of("squeezenet1.1", "resnet18")) {
      Overhead.of(model, folder).forEach(System.out::println);
    }
    double bareStart = BareStart.seconds("resnet18", folder);
    try (var server = Server.start(folder)) {
      System.out.println(LaneGap.of(server, bareStart));
      System.out.println(ForkSpread.of(server));
    }
  }
}

package io.dynobench.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes all figures, one after the other, and prints them as the table of the documentation. */
public final class HarnessBenchmark {

  private HarnessBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "benchmark");
    List<Figure> figures = new ArrayList<>();
    for (String model : List.of("squeezenet1.1", "resnet18")) {
      figures.addAll(Overhead.of(model, folder));
    }
    double bareStart = BareStart.seconds("resnet18", folder);
    try (var server = Server.start(folder)) {
      figures.add(LaneGap.of(server, bareStart));
      figures.add(ForkSpread.of(server));
    }
    System.out.println();
    System.out.println("| figure | seen | goal | met |");
    System.out.println("| --- | --- | --- | --- |");
    figures.forEach(System.out::println);
  }
}

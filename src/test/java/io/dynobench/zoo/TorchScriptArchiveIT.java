package io.dynobench.zoo;

import static io.dynobench.zoo.Pointwise.RELU;
import static io.dynobench.zoo.Pointwise.RELU6;
import static io.dynobench.zoo.Pointwise.SOFTMAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import io.dynobench.testing.Full;
import io.dynobench.zoo.TensorShape.FeatureMap;
import io.dynobench.zoo.TensorShape.Vector;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives run on the PyTorch engine that the worker uses. */
class TorchScriptArchiveIT {

  private final Path folder;

  TorchScriptArchiveIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void unpackTheEngineOnce() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("DJL_CACHE_DIR", Path.of("target", "djl-cache").toAbsolutePath().toString());
  }

  @ParameterizedTest
  @MethodSource("io.dynobench.zoo.TestedNetworks#small")
  void givesEverySampleItsOwnFiniteScores(Network network) throws Exception {
    List<float[]> scores = run(network.graph(), StorageType.FLOAT, samples(network.graph(), 3));

    assertThat(scores).hasSize(3).doesNotHaveDuplicates();
    assertThat(scores).allSatisfy(each -> finiteAndVaried(each, network.graph()));
  }

  @ParameterizedTest
  @MethodSource("io.dynobench.zoo.TestedNetworks#others")
  @Full
  void givesFiniteScoresOnEveryOtherNetwork(Network network) throws Exception {
    givesEverySampleItsOwnFiniteScores(network);
  }

  /** A half float ends at 65 504; random weights must not drive activations there. */
  @ParameterizedTest
  @Full
  @MethodSource("io.dynobench.zoo.TestedNetworks#small")
  void staysFiniteInHalfPrecision(Network network) throws Exception {
    for (StorageType type : List.of(StorageType.HALF, StorageType.BFLOAT16)) {
      List<float[]> scores = run(network.graph(), type, samples(network.graph(), 1));

      assertThat(scores).allSatisfy(each -> finiteAndVaried(each, network.graph()));
    }
  }

  @ParameterizedTest
  @MethodSource("io.dynobench.zoo.TestedNetworks#others")
  @Full
  void staysFiniteInHalfPrecisionOnEveryOtherNetwork(Network network) throws Exception {
    staysFiniteInHalfPrecision(network);
  }

  @Test
  void agreesWithThePlainForwardOfLeNet() throws Exception {
    Graph graph = Zoo.find("lenet").orElseThrow().graph();
    List<float[]> samples = samples(graph, 3);

    List<float[]> scores = run(graph, StorageType.FLOAT, samples);

    for (int i = 0; i < samples.size(); i++) {
      agrees(scores.get(i), ReferenceForward.run(graph, samples.get(i)), 1e-4);
    }
  }

  @Test
  void agreesWithThePlainForwardOfEveryLayer() throws Exception {
    Graph graph = Graph.of(new FeatureMap(3, 17, 15), TorchScriptArchiveIT::everyLayer);
    List<float[]> samples = samples(graph, 2);

    List<float[]> scores = run(graph, StorageType.FLOAT, samples);

    for (int i = 0; i < samples.size(); i++) {
      agrees(scores.get(i), ReferenceForward.run(graph, samples.get(i)), 1e-5);
    }
  }

  private static Flow everyLayer(Flow image) {
    Flow stem = image.then(RELU6, Conv2d.of(8, 3).stride(2).padding(1), RELU6);
    Flow grouped =
        stem.then(Conv2d.of(8, 3).padding(1).groups(4).withoutBias(), new BatchNorm(0.5f));
    Flow sum = grouped.plus(stem).then(RELU, new LocalResponseNorm(5, 0.1, 0.75, 2));
    Flow pooled = sum.then(new MaxPool(3, 2).roundedUp());
    Flow averaged = sum.then(new MaxPool(3, 1, 1), new AveragePool(2, 2));
    return pooled
        .concat(averaged.then(new Dropout(0.5), RELU), averaged)
        .then(SOFTMAX, Conv2d.of(6, 1))
        .then(new GlobalAveragePool(), new Flatten(), new Linear(5), SOFTMAX);
  }

  @ParameterizedTest
  @EnumSource(names = {"HALF", "BFLOAT16"})
  void agreesRoughlyInHalfPrecision(StorageType type) throws Exception {
    Graph graph = Zoo.find("lenet").orElseThrow().graph();
    List<float[]> samples = samples(graph, 2);

    List<float[]> scores = run(graph, type, samples);

    for (int i = 0; i < samples.size(); i++) {
      agrees(scores.get(i), ReferenceForward.run(graph, samples.get(i)), 0.05);
    }
  }

  @Test
  void takesAVector() throws Exception {
    Graph graph = Graph.of(new Vector(4), x -> x.then(new Linear(3)));
    List<float[]> samples = samples(graph, 2);

    List<float[]> scores = run(graph, StorageType.FLOAT, samples);

    agrees(scores.get(1), ReferenceForward.run(graph, samples.get(1)), 1e-6);
  }

  private static void finiteAndVaried(float[] scores, Graph graph) {
    assertThat(scores).hasSize(Math.toIntExact(graph.output().elements()));
    for (float score : scores) {
      assertThat(score).isFinite();
    }
    DoubleSummaryStatistics all =
        IntStream.range(0, scores.length).mapToDouble(i -> scores[i]).summaryStatistics();
    double spread = all.getMax() - all.getMin();
    assertThat(spread).isBetween(1e-3, 1e4);
  }

  private static void agrees(float[] scores, double[] expected, double tolerance) {
    assertThat(scores).hasSameSizeAs(expected);
    for (int i = 0; i < scores.length; i++) {
      assertThat((double) scores[i]).isCloseTo(expected[i], within(tolerance));
    }
  }

  private static List<float[]> samples(Graph graph, int count) {
    Fill.Numbers numbers = new Fill.Uniform(1.7f).numbers(7);
    List<float[]> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] sample = new float[Math.toIntExact(graph.input().elements())];
      for (int j = 0; j < sample.length; j++) {
        sample[j] = numbers.next();
      }
      samples.add(sample);
    }
    return samples;
  }

  private List<float[]> run(Graph graph, StorageType type, List<float[]> samples)
      throws IOException, MalformedModelException, TranslateException {
    try (OutputStream file = Files.newOutputStream(folder.resolve("network.pt"))) {
      new TorchScriptArchive(graph, type).writeTo(file);
    }
    try (Model model = Model.newInstance("network", "PyTorch")) {
      model.load(folder, "network");
      try (Predictor<List<float[]>, List<float[]>> predictor =
          model.newPredictor(new Samples(graph.input().dimensions()))) {
        return predictor.predict(samples);
      }
    }
  }

  /** Stacks samples to a batch, and takes the scores apart. */
  private record Samples(List<Integer> dimensions)
      implements NoBatchifyTranslator<List<float[]>, List<float[]>> {

    @Override
    public NDList processInput(TranslatorContext context, List<float[]> samples) {
      long[] shape = dimensions.stream().mapToLong(Integer::longValue).toArray();
      NDList rows = new NDList();
      samples.forEach(each -> rows.add(context.getNDManager().create(each, new Shape(shape))));
      return new NDList(NDArrays.stack(rows));
    }

    @Override
    public List<float[]> processOutput(TranslatorContext context, NDList output) {
      List<float[]> scores = new ArrayList<>();
      var batch = output.singletonOrThrow();
      assertThat(batch.getShape().dimension()).isEqualTo(2);
      for (long i = 0; i < batch.size(0); i++) {
        scores.add(batch.get(i).toFloatArray());
      }
      return scores;
    }
  }
}

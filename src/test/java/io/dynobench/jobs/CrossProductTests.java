package io.dynobench.jobs;

import static io.dynobench.jobs.Planning.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossProductTests {

  private static final String NO_FP16 =
      "ONNX Runtime has no fp16 kernels for CPUs; it would compute in fp32 without a word.";
  private static final String NO_BF16 = NO_FP16.replace("fp16", "bf16");

  @Test
  void variesTheBatchSizeFastest() {
    assertThat(
            CrossProduct.of(
                plan(
                    "{'models': ['lenet', 'resnet18'], 'devices': ['cpu', 'cuda:0'], 'batchSizes': [1, 2]}")))
        .extracting(
            point -> point.model().id() + " " + point.device().id() + " " + point.batchSize())
        .containsExactly(
            "lenet cpu 1",
            "lenet cpu 2",
            "lenet cuda:0 1",
            "lenet cuda:0 2",
            "resnet18 cpu 1",
            "resnet18 cpu 2",
            "resnet18 cuda:0 1",
            "resnet18 cuda:0 2");
  }

  @Test
  void everyModelHasItsOwnFirstEngine() {
    assertThat(
            CrossProduct.of(
                plan("{'models': ['lenet', 'exported'], 'devices': ['cpu'], 'batchSizes': [1]}")))
        .extracting(Point::engine)
        .containsExactly("pytorch", "onnxruntime");
  }

  @Test
  void refusesWhatTheModelsEngineDoesNotList() {
    List<Point> points =
        CrossProduct.of(
            plan(
                """
                {'models': ['lenet', 'resnet18'], 'devices': ['cpu'], 'engines': ['pytorch', 'onnxruntime'],
                 'precisions': ['fp32', 'fp16'], 'batchSizes': [1]}"""));
    assertThat(points).hasSize(8);
    assertThat(points)
        .filteredOn(point -> point.refusal().isPresent())
        .extracting(
            point -> point.model().id() + " " + point.engine() + " " + point.precision().id())
        .containsExactly(
            "lenet onnxruntime fp16",
            "resnet18 pytorch fp16",
            "resnet18 onnxruntime fp32",
            "resnet18 onnxruntime fp16");
    assertThat(points.get(7).refusal())
        .contains("resnet18 does not run on onnxruntime; it runs on pytorch");
    assertThat(points.get(3).refusal())
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .startsWith("ONNX Runtime has no fp16 kernels for CPUs")
                    .endsWith(" lenet on onnxruntime runs in fp32."));
  }

  @Test
  void saysInWordsWhyAPrecisionIsOutOfReach() {
    assertThat(
            CrossProduct.of(
                plan("{'models': ['lenet'], 'precisions': ['tf32', 'int4'], 'batchSizes': [1]}")))
        .extracting(point -> point.refusal().orElse(""))
        .anySatisfy(words -> assertThat(words).contains("tf32 is a mode of CUDA's matrix units"))
        .anySatisfy(words -> assertThat(words).contains("No engine here has kernels for int4"));
  }

  @Test
  void refusesOnnxRuntimeOnAGpu() {
    assertThat(
            CrossProduct.of(
                plan("{'models': ['exported'], 'devices': ['cpu', 'cuda:0'], 'batchSizes': [1]}")))
        .extracting(point -> point.refusal().orElse("runs"))
        .containsExactly("runs", "The packaged ONNX Runtime runs on CPUs only.");
  }

  /** As a user's file may: it is accepted, but no worker is started for it. */
  @Test
  void refusesAFileWhosePrecisionItsEngineLacks() {
    assertThat(
            CrossProduct.of(
                plan(
                    """
                    {'models': ['half'], 'devices': ['cpu'], 'batchSizes': [1],
                     'precisions': ['fp16', 'fp32', 'bf16']}""")))
        .extracting(point -> point.refusal().orElse("runs"))
        .containsExactly(NO_FP16, "half is in fp16: " + NO_FP16, NO_BF16);
  }

  @Test
  void notesMoreThreadsThanCores() {
    List<Point> points =
        CrossProduct.of(
            plan(
                "{'models': ['lenet'], 'devices': ['cpu', 'cuda:0'], 'streams': [1, 8], 'threads': [1, 64]}"));
    assertThat(Oversubscription.notes(points))
        .contains("8 × 64 threads are more than the 2 physical cores of cpu: they take turns.")
        .noneMatch(note -> note.contains("cuda"))
        .noneMatch(note -> note.startsWith("1 × 1 "));
  }

  @Test
  void everyArrivalRateIsATrialOfItsOwn() {
    assertThat(
            CrossProduct.of(
                plan(
                    "{'models': ['lenet'], 'devices': ['cpu'], 'arrivalRate': [5, 50], 'batchSizes': [1, 2]}")))
        .extracting(point -> point.arrivalRate() + " " + point.batchSize())
        .containsExactly("5.0 1", "5.0 2", "50.0 1", "50.0 2");
    assertThat(CrossProduct.of(plan("{'models': ['lenet']}")).get(0).arrivalRate()).isNull();
  }

  @Test
  void countsWhatItWouldMake() {
    Plan plan =
        plan(
            """
            {'models': ['lenet', 'exported'], 'precisions': ['fp32', 'bf16'], 'streams': [1, 2, 4],
             'threads': [1, 2], 'arrivalRate': [10, 20, 30], 'batchSizes': '1:100:decades'}""");
    assertThat(CrossProduct.count(plan))
        .isEqualTo(BigInteger.valueOf(CrossProduct.of(plan).size()))
        .isEqualTo(BigInteger.valueOf(2 * 2 * 2 * 3 * 2 * 3 * 19));
  }
}

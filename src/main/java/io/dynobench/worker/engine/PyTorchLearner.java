package io.dynobench.worker.engine;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import io.dynobench.bench.InputShape;
import io.dynobench.zoo.NamedTensor;
import io.dynobench.zoo.Network;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A module of a built-in network that learns, loaded with gradients. Modes are set here rather than
 * by DJL, which knows of no other method than {@code forward}.
 */
final class PyTorchLearner implements Learner {

  private static final int NUMBERS_AT_ONCE = 1 << 20;

  private final Model model;
  private final PyTorchModel described;
  private final Network network;
  private final UpdateRule rule;
  private final int seed;
  private final PtSymbolBlock module;
  private final NDManager manager;
  private final Map<String, NDArray> tensors = new HashMap<>();
  private final NDList parameters;
  private final NDArray learn;
  private final boolean returnsEarly;
  private MemorizingOptimizer optimizer;
  private NDList batch = new NDList();
  private NDArray loss;
  private StepParts parts;

  /**
   * @param described the same model, which says what really runs
   */
  PyTorchLearner(Model model, PyTorchModel described, Network network, UpdateRule rule, int seed) {
    this.model = model;
    this.described = described;
    this.network = network;
    this.rule = rule;
    this.seed = seed;
    module = (PtSymbolBlock) model.getBlock();
    manager = model.getNDManager().newSubManager();
    returnsEarly = manager.getDevice().isGpu();
    parts = new StepParts(!returnsEarly, 0, 0, 0);
    parameters = JniUtils.moduleGetParams(module, (PtNDManager) manager);
    parameters.forEach(each -> tensors.put(each.getName(), each));
    statistics();
    learn = manager.zeros(new Shape(1));
    learn.setName("module_method:learn");
    loss = manager.zeros(new Shape(1));
    optimizer = rule.start();
    JniUtils.enableTrainingMode(module);
    manager.getEngine().setRandomSeed(seed);
  }

  /** They are the module's own tensors, not copies. */
  private void statistics() {
    List<NamedTensor> moving =
        network.tensors().stream().filter(tensor -> !tensor.trained()).toList();
    if (!moving.isEmpty()) {
      try (IValue all = IValueUtils.runMethod(module, "statistics")) {
        NDArray[] arrays = all.toTensorArray((PtNDManager) manager);
        for (int i = 0; i < arrays.length; i++) {
          tensors.put(moving.get(i).name(), arrays[i]);
        }
      }
    }
  }

  @Override
  public void take(ByteBuffer samples, ByteBuffer labels, int count) {
    batch.close();
    NDArray classes = manager.create(labels, new Shape(count), DataType.INT64);
    batch = new NDList(samples(samples, count), classes);
  }

  private NDArray samples(ByteBuffer numbers, int count) {
    InputShape input = network.input();
    return manager.create(numbers, InputRing.shape(count, input), DataType.FLOAT32);
  }

  @Override
  public void step() {
    JniUtils.setGradMode(false); // it starts on in new threads
    long begin = System.nanoTime();
    long computed;
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      try (GradientCollector gradients = manager.getEngine().newGradientCollector()) {
        loss =
            IValueUtils.forward(module, new NDList(batch.get(0), batch.get(1), learn), true).head();
        computed = System.nanoTime();
        gradients.backward(loss);
      }
      NDScope.unregister(loss);
    }
    long derived = System.nanoTime();
    for (NDArray parameter : parameters) {
      try (NDArray gradient = parameter.getGradient()) {
        optimizer.update(parameter.getName(), parameter, gradient);
      }
    }
    if (!returnsEarly) {
      parts =
          new StepParts(
              true,
              parts.forward() + computed - begin,
              parts.backward() + derived - computed,
              parts.update() + System.nanoTime() - derived);
    }
  }

  /**
   * Reading waits for all that was queued before, the update too; DJL has no call for that alone.
   */
  @Override
  public double awaitLoss() {
    try (NDArray done = loss) {
      return done.toFloatArray()[0];
    }
  }

  @Override
  public void stepNothing() {
    loss = manager.zeros(new Shape(1));
    if (returnsEarly) {
      loss.toFloatArray();
    }
  }

  @Override
  public StepParts parts() {
    return parts;
  }

  @Override
  public float[] scores(ByteBuffer samples, int count) {
    return inferring(
        samples,
        count,
        input -> {
          try (NDList scores = IValueUtils.forward(module, new NDList(input), false)) {
            return scores.head().toFloatArray();
          }
        });
  }

  @Override
  public float[][] ranges(ByteBuffer samples, int count) {
    return inferring(
        samples,
        count,
        input -> {
          try (IValue given = IValue.from((PtNDArray) input);
              IValue got = IValueUtils.runMethod(module, "ranges", given);
              NDArray ranges = got.toTensor((PtNDManager) manager)) {
            float[] numbers = ranges.toFloatArray();
            float[][] rows = new float[numbers.length / 2][];
            for (int row = 0; row < rows.length; row++) {
              rows[row] = new float[] {numbers[2 * row], numbers[2 * row + 1]};
            }
            return rows;
          }
        });
  }

  private interface Inference<T> {

    T run(NDArray input);
  }

  private <T> T inferring(ByteBuffer samples, int count, Inference<T> inference) {
    JniUtils.setGradMode(false);
    JniUtils.enableInferenceMode(module);
    try (NDArray input = samples(samples, count)) {
      return inference.run(input);
    } finally {
      JniUtils.enableTrainingMode(module);
    }
  }

  @Override
  public void restart() {
    JniUtils.setGradMode(false);
    optimizer.close();
    optimizer = rule.start();
    ByteBuffer some =
        ByteBuffer.allocateDirect(NUMBERS_AT_ONCE * Float.BYTES).order(ByteOrder.nativeOrder());
    for (NamedTensor tensor : network.tensors()) {
      NamedTensor.Reader reader = tensor.reader();
      try (NDArray row = tensor(tensor).reshape(-1)) {
        for (long from = 0; from < tensor.elements(); from += NUMBERS_AT_ONCE) {
          int count = (int) Math.min(NUMBERS_AT_ONCE, tensor.elements() - from);
          reader.next(some.clear().asFloatBuffer().limit(count));
          try (NDArray first =
              manager.create(some.limit(count * Float.BYTES), new Shape(count), DataType.FLOAT32)) {
            row.set(new NDIndex().addSliceDim(from, from + count), first);
          }
        }
      }
    }
    manager.getEngine().setRandomSeed(seed);
  }

  @Override
  public FloatBuffer numbers(NamedTensor tensor) {
    return tensor(tensor).toByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  private NDArray tensor(NamedTensor tensor) {
    NDArray array = tensors.get(tensor.name());
    if (array == null) {
      throw new IllegalStateException("the module has no " + tensor.name());
    }
    return array;
  }

  @Override
  public EngineDescription describe() {
    return described.describe();
  }

  @Override
  public void close() {
    model.close();
  }
}

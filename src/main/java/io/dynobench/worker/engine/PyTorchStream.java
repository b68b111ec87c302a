package io.dynobench.worker.engine;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/**
 * Calls the module itself rather than a DJL predictor: what is timed is the forward pass and the
 * barrier, and nothing that a predictor attaches stays behind.
 */
final class PyTorchStream implements ModelStream {

  /** Held on to, since a model that nobody refers to closes itself in the midst of calls. */
  private final Model model;

  private final NDManager manager;
  private final ParameterStore weights;
  private final InputRing inputs;
  private final boolean returnsEarly;
  private NDList outputs = new NDList();
  private int calls;

  /** Calls on the CPU return when they are done; others only queue the work. */
  PyTorchStream(Model model, NDManager manager, InputRing inputs) {
    this.returnsEarly = !manager.getDevice().getDeviceType().equals(Device.Type.CPU);
    this.model = model;
    this.manager = manager;
    this.weights = new ParameterStore(manager, false);
    this.inputs = inputs;
  }

  @Override
  public void issue() {
    outputs = model.getBlock().forward(weights, inputs.batch(calls++), false);
  }

  @Override
  public long scores() {
    return outputs.head().getShape().size();
  }

  @Override
  public void issueNothing() {
    outputs = new NDList(manager.zeros(new Shape(1, 1)));
    if (returnsEarly) {
      await(outputs);
    }
  }

  @Override
  public void complete() {
    try (NDList done = outputs) {
      if (returnsEarly) {
        await(done);
      }
    }
  }

  /** Reading an element waits for the device; DJL has no call for that alone. */
  private static void await(NDList computed) {
    NDArray scores = computed.head();
    scores.getFloat(new long[scores.getShape().dimension()]);
  }

  /** What the issued batch gives, until it is completed. */
  NDList outputs() {
    return outputs;
  }

  @Override
  public float[] infer(float[] batch) {
    try (NDManager call = manager.newSubManager()) {
      NDArray samples = call.create(batch, inputs.batch(0).head().getShape());
      NDList scores = model.getBlock().forward(weights, new NDList(samples), false);
      scores.attach(call);
      return scores.head().toType(DataType.FLOAT32, false).toFloatArray();
    }
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public long spareInputBytes() {
    return inputs.spareBytes();
  }
}

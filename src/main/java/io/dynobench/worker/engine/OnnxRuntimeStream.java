package io.dynobench.worker.engine;

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.nio.FloatBuffer;

/** Calls the session itself rather than a DJL predictor, as {@link PyTorchStream} does. */
final class OnnxRuntimeStream implements ModelStream {

  /** Held on to, since a model that nobody refers to closes itself in the midst of calls. */
  private final Model model;

  private final NDManager manager;
  private final ParameterStore none;
  private final InputRing inputs;
  private NDList outputs = new NDList();
  private int calls;

  OnnxRuntimeStream(Model model, NDManager manager, InputRing inputs) {
    this.model = model;
    this.manager = manager;
    this.none = new ParameterStore(manager, false);
    this.inputs = inputs;
  }

  /** The CPU provider returns when it is done. */
  @Override
  public void issue() {
    outputs = model.getBlock().forward(none, inputs.batch(calls++), false);
  }

  @Override
  public long scores() {
    return outputs.head().getShape().size();
  }

  @Override
  public void issueNothing() {
    outputs = new NDList(manager.create(new float[1]));
  }

  @Override
  public void complete() {
    outputs.close();
  }

  @Override
  public float[] infer(float[] batch) {
    Shape shape = inputs.batch(0).head().getShape();
    try (NDList samples =
            new NDList(manager.create(FloatBuffer.wrap(batch), shape, DataType.FLOAT32));
        NDList scores = model.getBlock().forward(none, samples, false)) {
      return scores.head().toFloatArray();
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

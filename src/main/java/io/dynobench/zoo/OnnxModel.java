package io.dynobench.zoo;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/** A network as ONNX Runtime reads it, with floats as {@code input} and {@code output}. */
public final class OnnxModel implements ModelFile {

  private final Supplier<OnnxGraph> graph;

  /**
   * @param graph makes it, each time that it is written
   */
  OnnxModel(Supplier<OnnxGraph> graph) {
    this.graph = graph;
  }

  @Override
  public String suffix() {
    return ".onnx";
  }

  @Override
  public void writeTo(OutputStream target) throws IOException {
    graph.get().writeTo(target);
  }
}

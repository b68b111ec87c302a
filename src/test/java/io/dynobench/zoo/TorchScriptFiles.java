package io.dynobench.zoo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Small TorchScript files for tests. */
public final class TorchScriptFiles {

  private TorchScriptFiles() {}

  /** Rectifies three channels of 8 × 8; there is nothing to train. */
  public static byte[] withoutParameters() throws IOException {
    var graph = Graph.of(new TensorShape.FeatureMap(3, 8, 8), image -> image.then(Pointwise.RELU));
    var bytes = new ByteArrayOutputStream();
    new TorchScriptArchive(graph, StorageType.FLOAT).writeTo(bytes);
    return bytes.toByteArray();
  }
}

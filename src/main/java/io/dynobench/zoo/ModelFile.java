package io.dynobench.zoo;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A network with seeded random weights as a file that an engine loads. It maps a batch of floats to
 * a batch of floats at any batch size, whatever the precision inside.
 *
 * <p>The same network and precision make the same bytes, always and everywhere. They are never held
 * in memory as a whole.
 */
public sealed interface ModelFile permits OnnxModel, TorchScriptArchive {

  /** How such files' names end, with the dot. */
  String suffix();

  /** Writes the file; the stream stays open. */
  void writeTo(OutputStream target) throws IOException;

  /** What the file is recognised by, made by writing it to nowhere. */
  default Fingerprint fingerprint() {
    return Fingerprint.of(this::writeTo);
  }
}

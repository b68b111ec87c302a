package io.dynobench.models.file;

/** The kinds of files that an engine here can run. */
public enum ModelFormat {
  ONNX("onnx", "onnxruntime"),
  TORCHSCRIPT("pt", "pytorch");

  private final String suffix;
  private final String engine;

  ModelFormat(String suffix, String engine) {
    this.suffix = suffix;
    this.engine = engine;
  }

  /** Of file names, without a dot. */
  public String suffix() {
    return suffix;
  }

  /** The engine that runs it, as jobs name it. */
  public String engine() {
    return engine;
  }
}

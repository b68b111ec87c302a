package io.dynobench.worker.ceilings;

import io.dynobench.bench.Precision;
import io.dynobench.worker.engine.Engine;
import io.dynobench.worker.engine.OnnxRuntimeEngine;
import io.dynobench.zoo.Gemm;
import io.dynobench.zoo.ModelFile;

/** In which files an engine reads what it is to run. */
enum Format {
  TORCH_SCRIPT,
  /** ONNX has no operator that copies into memory of one's own. */
  ONNX;

  static Format of(Engine engine) {
    return engine.id().equals(OnnxRuntimeEngine.ID) ? ONNX : TORCH_SCRIPT;
  }

  ModelFile gemm(int n, Precision precision) {
    Gemm gemm = new Gemm(n);
    return switch (this) {
      case TORCH_SCRIPT -> gemm.torchScript(precision);
      case ONNX -> gemm.onnx(precision);
    };
  }

  boolean copies() {
    return this == TORCH_SCRIPT;
  }
}

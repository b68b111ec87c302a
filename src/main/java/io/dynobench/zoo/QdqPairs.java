package io.dynobench.zoo;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;

/** The pairs of QuantizeLinear and DequantizeLinear in a graph whose numbers are bytes. */
record QdqPairs(OnnxGraph onnx) {

  /** What a value is called when it has gone through its pair. */
  static String name(String value) {
    return value + "_bytes";
  }

  /** Puts a pair behind a value, and returns what the value is called from there on. */
  String behind(String value, Quantum quantum) {
    List<String> by = List.of(value + "_scale", value + "_zero");
    onnx.store(OnnxInitializer.scalar(by.get(0), quantum.scale(), StorageType.FLOAT));
    onnx.store(OnnxInitializer.unsignedByte(by.get(1), quantum.zero()));
    onnx.compute(
        OnnxOperator.operator("QuantizeLinear"),
        List.of(value, by.get(0), by.get(1)),
        value + "_quantized");
    onnx.compute(
        OnnxOperator.operator("DequantizeLinear"),
        List.of(value + "_quantized", by.get(0), by.get(1)),
        name(value));
    return name(value);
  }

  /**
   * Stores numbers that are quantised already, and returns what they are called as floats.
   *
   * @param scales of the channels, which the first dimension counts
   */
  String stored(String name, OnnxInitializer bytes, float[] scales) {
    OnnxInitializer scale = OnnxInitializer.row(name + "_scale", scales);
    OnnxInitializer zero = OnnxInitializer.zeros(name + "_zero", bytes.type(), scales.length);
    onnx.store(bytes);
    onnx.store(scale);
    onnx.store(zero);
    NodeProto.Builder operator =
        OnnxOperator.operator("DequantizeLinear").addAttribute(OnnxOperator.number("axis", 0));
    onnx.compute(operator, List.of(bytes.name(), scale.name(), zero.name()), name);
    return name;
  }
}

package io.dynobench.models.file;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import java.util.Map;

/**
 * An ONNX model without its weights.
 *
 * @param opset version of the standard operators
 * @param inputs without the weights that old files list among them
 * @param weights stored tensors by their names
 * @param shapes what the file itself says about values in between
 */
record OnnxGraph(
    int opset,
    List<NodeProto> nodes,
    List<ValueInfoProto> inputs,
    List<ValueInfoProto> outputs,
    Map<String, OnnxTensor> weights,
    Map<String, ValueInfoProto> shapes) {}

package io.dynobench.models.file;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.dynobench.bench.InputShape;
import io.dynobench.models.file.FileDescription.Count;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes an ONNX file. */
final class OnnxFile {

  private OnnxFile() {}

  static FileDescription read(Path file, @Nullable InputShape wanted)
      throws ModelFileException, IOException {
    OnnxGraph graph = graph(file);
    ValueInfoProto input = singleInput(graph);
    OnnxInput shape = OnnxInput.of(input, wanted);
    OnnxWeights weights = OnnxWeights.of(graph);
    List<Long> whole = new ArrayList<>();
    whole.add(shape.fixedBatchSize() == null ? 1L : shape.fixedBatchSize());
    shape.sample().dimensions().forEach(size -> whole.add((long) size));
    return new FileDescription(
        ModelFormat.ONNX,
        shape.sample(),
        shape.fixedBatchSize(),
        weights.precision(),
        input.getName(),
        graph.outputs().isEmpty() ? null : graph.outputs().get(0).getName(),
        graph.opset(),
        graph.nodes().stream().map(OnnxFile::operator).distinct().sorted().toList(),
        Count.of(weights.parameters()),
        OnnxMacs.perSample(graph, input.getName(), whole),
        weights.bytes(),
        OnnxActivations.perSample(graph, input.getName(), whole));
  }

  private static OnnxGraph graph(Path file) throws ModelFileException, IOException {
    if (Files.size(file) > Integer.MAX_VALUE) {
      throw ModelFileException.file(
          "MODEL_TOO_LARGE", "An ONNX file of more than 2 GiB is none: protobuf ends there.");
    }
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      return new OnnxReader(stream).read();
    } catch (InvalidProtocolBufferException e) {
      throw ModelFileException.file(
          "CORRUPT_FILE",
          "The file is no complete ONNX model (and no TorchScript archive): " + e.getMessage());
    }
  }

  private static String operator(ai.onnx.proto.OnnxMl.NodeProto node) {
    boolean standard = node.getDomain().isEmpty() || node.getDomain().equals("ai.onnx");
    return standard ? node.getOpType() : node.getDomain() + "." + node.getOpType();
  }

  private static ValueInfoProto singleInput(OnnxGraph graph) throws ModelFileException {
    List<ValueInfoProto> inputs = graph.inputs();
    if (inputs.size() != 1) {
      throw ModelFileException.file(
          "INPUTS_NOT_SUPPORTED",
          inputs.isEmpty()
              ? "The model has no input; expected one tensor of floats."
              : "The model has %d inputs (%s); expected one tensor of floats."
                  .formatted(
                      inputs.size(),
                      String.join(
                          ", ", inputs.stream().limit(5).map(ValueInfoProto::getName).toList())));
    }
    TypeProto type = inputs.get(0).getType();
    if (!type.hasTensorType() || type.getTensorType().getElemType() != DataType.FLOAT_VALUE) {
      throw ModelFileException.file(
          "INPUT_NOT_FLOAT",
          "The input '%s' is %s; expected 32-bit floats (half-precision files: convert with keep_io_types=True)."
              .formatted(inputs.get(0).getName(), name(type)));
    }
    return inputs.get(0);
  }

  private static String name(TypeProto type) {
    DataType known = DataType.forNumber(type.getTensorType().getElemType());
    return !type.hasTensorType()
        ? "no tensor"
        : "a tensor of " + (known == null ? "an unknown type" : known.name());
  }
}

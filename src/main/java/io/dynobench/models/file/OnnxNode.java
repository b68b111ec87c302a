package io.dynobench.models.file;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A node with its attributes by name. */
record OnnxNode(NodeProto proto) {

  String operator() {
    return proto.getOpType();
  }

  /** Its name as people find it in a viewer. */
  String label() {
    return proto.getName().isEmpty() ? operator() : operator() + " " + proto.getName();
  }

  /** The name of an input; empty where an optional one is left out. */
  String input(int index) {
    return index < proto.getInputCount() ? proto.getInput(index) : "";
  }

  List<String> inputs() {
    return proto.getInputList().stream().filter(name -> !name.isEmpty()).toList();
  }

  /** By their places; empty where an optional one is left out. */
  List<String> outputs() {
    return proto.getOutputList();
  }

  /** The outputs that are not left out. */
  List<String> results() {
    return outputs().stream().filter(name -> !name.isEmpty()).toList();
  }

  Optional<AttributeProto> attribute(String name) {
    return proto.getAttributeList().stream()
        .filter(attribute -> attribute.getName().equals(name))
        .findFirst();
  }

  boolean hasSubgraph() {
    return proto.getAttributeList().stream()
        .anyMatch(attribute -> attribute.hasG() || attribute.getGraphsCount() > 0);
  }

  long number(String name, long otherwise) {
    return attribute(name).map(AttributeProto::getI).orElse(otherwise);
  }

  String text(String name, String otherwise) {
    return attribute(name).map(each -> each.getS().toStringUtf8()).orElse(otherwise);
  }

  /** Nothing where they are too many for a shape. */
  Optional<List<Long>> numbers(String name) {
    return attribute(name)
        .map(AttributeProto::getIntsList)
        .filter(numbers -> numbers.size() <= OnnxTensorReader.SMALL);
  }

  /** Numbers of an attribute, or one for each of so many places. */
  List<Long> numbers(String name, int count, long otherwise) {
    return numbers(name).orElseGet(() -> Collections.nCopies(count, otherwise));
  }
}

package io.dynobench.zoo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the few opcodes of Python's pickle protocol 2 that an archive needs (pickletools.py). */
final class Pickle {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Pickle() {
    opcode(0x80).opcode(2);
  }

  private Pickle opcode(int code) {
    bytes.write(code);
    return this;
  }

  Pickle mark() {
    return opcode('(');
  }

  /** A tuple of all since the mark. */
  Pickle tuple() {
    return opcode('t');
  }

  Pickle emptyTuple() {
    return opcode(')');
  }

  Pickle emptyDictionary() {
    return opcode('}');
  }

  /** Puts the pairs since the mark into the dictionary before it. */
  Pickle setItems() {
    return opcode('u');
  }

  /** The class or function of that name. */
  Pickle global(String module, String name) {
    opcode('c');
    bytes.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  /** Calls a function with a tuple of arguments. */
  Pickle call() {
    return opcode('R');
  }

  /** Makes an object of a class with a tuple of arguments, without calling its constructor. */
  Pickle newObject() {
    return opcode(0x81);
  }

  /** Gives the object its state. */
  Pickle build() {
    return opcode('b');
  }

  /** What a tuple refers to outside the pickle, here a storage. */
  Pickle persistentId() {
    return opcode('Q');
  }

  Pickle no() {
    return opcode(0x89);
  }

  Pickle text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    opcode('X').littleEndian(encoded.length);
    bytes.writeBytes(encoded);
    return this;
  }

  Pickle number(int number) {
    return opcode('J').littleEndian(number);
  }

  Pickle numbers(List<Integer> numbers) {
    mark();
    numbers.forEach(this::number);
    return tuple();
  }

  private Pickle littleEndian(int number) {
    return opcode(number).opcode(number >>> 8).opcode(number >>> 16).opcode(number >>> 24);
  }

  byte[] finish() {
    opcode('.');
    return bytes.toByteArray();
  }
}

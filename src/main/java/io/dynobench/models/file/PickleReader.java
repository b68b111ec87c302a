package io.dynobench.models.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads Python's pickle protocol 2 as data (pickletools.py). Nothing is imported, called or
 * constructed: calls and objects become records of what they were asked to be.
 */
final class PickleReader {

  /** A class or a function. */
  record Name(String module, String name) {}

  /** A function's call, or an object of a class with what it was made from. */
  record Made(Object from, Object arguments, Map<Object, Object> state) {}

  /** A reference to something outside, such as a storage. */
  record Outside(Object id) {}

  /** A value without meaning here: numbers with a fraction, truth values, None. */
  enum Plain {
    VALUE
  }

  private static final Object MARK = new Object();

  /** Steps, and entries of lists and maps; the largest published networks take a tenth. */
  private static final int MOST_STEPS = 2_000_000;

  private final ByteBuffer bytes;
  private final Deque<Object> stack = new ArrayDeque<>();
  private final Map<Integer, Object> memory = new HashMap<>();
  private int steps;

  PickleReader(byte[] pickle) {
    bytes = ByteBuffer.wrap(pickle).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * @throws ModelFileException when it is no pickle, or one of another protocol
   */
  Object read() throws ModelFileException {
    try {
      int code = next();
      while (code != '.') {
        count(1);
        step(code);
        code = next();
      }
      return stack.pop();
    } catch (BufferUnderflowException
        | java.util.NoSuchElementException
        | IllegalArgumentException
        | ClassCastException e) {
      throw broken("it ends or breaks at byte " + bytes.position());
    }
  }

  private int next() {
    return bytes.get() & 0xff;
  }

  private void step(int code) throws ModelFileException {
    switch (code) {
      case 0x80 -> next();
      case '(' -> stack.push(MARK);
      case 'N', 0x88, 0x89 -> stack.push(Plain.VALUE);
      case 'G' -> {
        bytes.getDouble();
        stack.push(Plain.VALUE);
      }
      case 'K' -> stack.push((long) next());
      case 'M' -> stack.push((long) (bytes.getShort() & 0xffff));
      case 'J' -> stack.push((long) bytes.getInt());
      case 0x8a -> stack.push(longNumber());
      case 'X' -> stack.push(text(bytes.getInt()));
      case 'c' -> stack.push(new Name(line(), line()));
      case 'q' -> memory.put(next(), stack.getFirst());
      case 'r' -> memory.put(bytes.getInt(), stack.getFirst());
      case 'h' -> stack.push(recall(next()));
      case 'j' -> stack.push(recall(bytes.getInt()));
      default -> collect(code);
    }
  }

  private void collect(int code) throws ModelFileException {
    switch (code) {
      case ')', ']' -> stack.push(new ArrayList<>());
      case '}' -> stack.push(new LinkedHashMap<>());
      case 't', 'l' -> stack.push(sinceMark());
      case 0x85 -> stack.push(last(1));
      case 0x86 -> stack.push(last(2));
      case 0x87 -> stack.push(last(3));
      case 'a' -> append(last(1));
      case 'e' -> append(sinceMark());
      case 's' -> set(last(2));
      case 'u' -> set(sinceMark());
      case 'R', 0x81 -> {
        Object arguments = stack.pop();
        stack.push(new Made(stack.pop(), arguments, new LinkedHashMap<>()));
      }
      case 'b' -> build(stack.pop());
      case 'Q' -> stack.push(new Outside(stack.pop()));
      default -> throw broken("opcode 0x%02x is not expected".formatted(code));
    }
  }

  private void count(int more) throws ModelFileException {
    steps += more;
    if (steps > MOST_STEPS) {
      throw broken("it has more than %d steps and entries".formatted(MOST_STEPS));
    }
  }

  private Object recall(int place) throws ModelFileException {
    Object found = memory.get(place);
    if (found == null) {
      throw broken("it refers to a value that was not stored");
    }
    return found;
  }

  private List<Object> sinceMark() {
    List<Object> values = new ArrayList<>();
    for (Object value = stack.pop(); value != MARK; value = stack.pop()) {
      values.add(value);
    }
    java.util.Collections.reverse(values);
    return values;
  }

  private List<Object> last(int count) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(0, stack.pop());
    }
    return values;
  }

  @SuppressWarnings("unchecked")
  private void append(List<Object> values) throws ModelFileException {
    if (stack.getFirst() instanceof List<?> list) {
      count(values.size());
      ((List<Object>) list).addAll(values);
    }
  }

  @SuppressWarnings("unchecked")
  private void set(List<Object> pairs) throws ModelFileException {
    if (stack.getFirst() instanceof Map<?, ?> map) {
      count(pairs.size());
      for (int i = 0; i + 1 < pairs.size(); i += 2) {
        // The hash of a list of lists of lists can take for ever.
        if (!(pairs.get(i) instanceof String || pairs.get(i) instanceof Long)) {
          throw broken("a map has a key that is neither a text nor a number");
        }
        ((Map<Object, Object>) map).put(pairs.get(i), pairs.get(i + 1));
      }
    }
  }

  private void build(Object state) throws ModelFileException {
    if (stack.getFirst() instanceof Made made && state instanceof Map<?, ?> map) {
      count(map.size());
      made.state().putAll(map);
    }
  }

  private long longNumber() {
    int length = next();
    long number = 0;
    for (int i = 0; i < length; i++) {
      long digit = i == length - 1 ? bytes.get() : next();
      number |= i < Long.BYTES ? digit << (8 * i) : 0;
    }
    return number;
  }

  private String text(int length) {
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
    bytes.position(bytes.position() + length);
    return text;
  }

  private String line() {
    StringBuilder line = new StringBuilder();
    for (int each = next(); each != '\n'; each = next()) {
      line.append((char) each);
    }
    return line.toString();
  }

  private static ModelFileException broken(String why) {
    return ModelFileException.file(
        "CORRUPT_FILE", "The archive's list of weights cannot be read: %s.".formatted(why));
  }
}

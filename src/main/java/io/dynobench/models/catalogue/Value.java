package io.dynobench.models.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What stands at a place of a catalogue file. */
public final class Value {

  private static final int LONGEST = 500;

  /** Beyond these a number is a slip of the finger, and too large for exact scaling. */
  private static final int LARGEST_EXPONENT = 30;

  private final String file;
  private final String field;
  private final Node node;

  /**
   * @param field the path to it: {@code platforms[2].peakTops.fp16}; empty for the whole file
   */
  Value(String file, String field, Node node) {
    this.file = file;
    this.field = field;
    this.node = node;
  }

  /** A text that is not blank. */
  public String text() {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw refused("a text is expected");
    }
    String text = scalar.getValue().strip();
    if (text.length() > LONGEST) {
      throw refused("the text is longer than %d characters".formatted(LONGEST));
    }
    return text;
  }

  /** A number above zero. */
  public double number() {
    return scaled(0);
  }

  /**
   * A number above zero in a unit with a prefix; what is written with decimals stays exact.
   *
   * @param exponent of ten: 9 for giga
   */
  public double scaled(int exponent) {
    BigDecimal number = decimal();
    if (number.signum() <= 0) {
      throw refused("expected a number above 0, not " + text());
    }
    return number.movePointRight(exponent).doubleValue();
  }

  /** A percentage, from 0 to 100. */
  public double percent() {
    BigDecimal number = decimal();
    if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw refused("expected a percentage from 0 to 100, not " + text());
    }
    return number.doubleValue();
  }

  /** A whole number above zero. */
  public long count() {
    BigDecimal number = decimal();
    try {
      if (number.signum() > 0) {
        return number.longValueExact();
      }
    } catch (ArithmeticException fraction) {
      // Refused below.
    }
    throw refused("expected a whole number above 0, not " + text());
  }

  private BigDecimal decimal() {
    String text = text();
    try {
      BigDecimal number = new BigDecimal(text);
      if (Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Refused below.
    }
    throw refused("expected a number, not " + text);
  }

  /** True or false. */
  public boolean flag() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refused("expected true or false, not " + text());
    };
  }

  /** The values of a list. */
  public List<Value> list() {
    if (!(node instanceof SequenceNode sequence)) {
      throw refused("a list is expected");
    }
    List<Value> values = new ArrayList<>();
    for (Node each : sequence.getValue()) {
      values.add(new Value(file, "%s[%d]".formatted(field, values.size()), each));
    }
    return values;
  }

  public List<Entry> entries() {
    return list().stream().map(Value::entry).toList();
  }

  /** The fields of a mapping. */
  public Entry entry() {
    if (!(node instanceof MappingNode mapping)) {
      throw refused("fields are expected, as in `name: value`");
    }
    Map<String, Value> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String name = new Value(file, field, tuple.getKeyNode()).text();
      Value value =
          new Value(file, field.isEmpty() ? name : field + "." + name, tuple.getValueNode());
      if (fields.put(name, value) != null) {
        throw new Value(file, value.field, tuple.getKeyNode()).refused("this field is given twice");
      }
    }
    return new Entry(this, fields);
  }

  /** To be thrown: what is wrong with this value, for users. */
  public CatalogueFileException refused(String detail) {
    int line = node.getStartMark().getLine() + 1;
    return new CatalogueFileException(
        file, field.isEmpty() ? "line " + line : "line %d, %s".formatted(line, field), detail);
  }

  /** To be thrown: this field lacks another one. */
  CatalogueFileException lacks(String name) {
    return new Value(file, field.isEmpty() ? name : field + "." + name, node)
        .refused("this field is missing");
  }
}

package io.dynobench.results;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a value as JSON text in one column. */
abstract class JsonColumn<T> implements AttributeConverter<T, String> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TypeReference<T> type;

  JsonColumn(TypeReference<T> type) {
    this.type = type;
  }

  @Override
  public String convertToDatabaseColumn(@Nullable T value) {
    return JSON.writeValueAsString(value);
  }

  @Override
  public T convertToEntityAttribute(@Nullable String text) {
    return JSON.readValue(text, type);
  }

  /** Provenance. */
  @Converter
  static final class Words extends JsonColumn<TreeMap<String, String>> {
    Words() {
      super(new TypeReference<>() {});
    }
  }

  /** Flags. */
  @Converter
  static final class Codes extends JsonColumn<List<String>> {
    Codes() {
      super(new TypeReference<>() {});
    }
  }

  /** Why metrics are missing. */
  @Converter
  static final class Reasons extends JsonColumn<TreeMap<Metric, String>> {
    Reasons() {
      super(new TypeReference<>() {});
    }
  }

  /** Confidence intervals. */
  @Converter
  static final class Intervals extends JsonColumn<Map<Metric, Interval>> {

    static final Intervals READER = new Intervals();

    Intervals() {
      super(new TypeReference<>() {});
    }
  }
}

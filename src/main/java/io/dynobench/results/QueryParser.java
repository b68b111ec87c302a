package io.dynobench.results;

import io.dynobench.bench.Metric;
import io.dynobench.results.Condition.OnPlatform;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Condition.Tagged;
import io.dynobench.results.Condition.Within;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of one request, and notes what it cannot read. */
final class QueryParser {

  /** More than a page of filters offers; every one costs the database. */
  private static final int MOST_CONDITIONS = 32;

  /** Each is a search in a table of its own. */
  private static final int MOST_TAGS = 8;

  private static final int MOST_VALUES = 200;
  private static final String TAG = "tag.";
  private static final Map<String, Dimension> FILTERS =
      Arrays.stream(Dimension.values())
          .collect(Collectors.toMap(Dimension::id, dimension -> dimension));
  private static final Map<String, ResultField> RANGES = ranges();
  private static final String ACCEPTED =
      Arrays.stream(Dimension.values()).map(Dimension::id).collect(Collectors.joining(", "))
          + ", platform, tag.<name>, min<Metric>, max<Metric>";

  private final List<Condition> conditions = new ArrayList<>();
  private final Refusals refusals = new Refusals();

  ResultQuery query() {
    return new ResultQuery(conditions);
  }

  Refusals refusals() {
    return refusals;
  }

  void read(String name, List<String> values) {
    Dimension dimension = FILTERS.get(name);
    List<String> words = words(name, values);
    if (dimension != null) {
      filter(dimension, words);
    } else if (name.equals(Derived.PLATFORM.id())) {
      platform(name, words);
    } else if (name.startsWith(TAG) && name.length() > TAG.length()) {
      tag(name.substring(TAG.length()), words);
    } else {
      bound(name, "min")
          .or(() -> bound(name, "max"))
          .ifPresentOrElse(
              field -> range(name, field, words), () -> refusals.unknownParameter(name, ACCEPTED));
    }
  }

  /** The values without the excess, which is refused. */
  private List<String> words(String name, List<String> values) {
    List<String> words = values.stream().flatMap(value -> Words.split(value).stream()).toList();
    if (words.size() <= MOST_VALUES) {
      return words;
    }
    refusals.tooMany(name, "%d values of a filter".formatted(MOST_VALUES));
    return words.subList(0, MOST_VALUES);
  }

  private void add(String name, Condition condition) {
    if (conditions.size() >= MOST_CONDITIONS) {
      refusals.tooMany(name, "%d conditions".formatted(MOST_CONDITIONS));
    } else if (condition instanceof Tagged
        && conditions.stream().filter(Tagged.class::isInstance).count() >= MOST_TAGS) {
      refusals.tooMany(name, "%d tags".formatted(MOST_TAGS));
    } else {
      conditions.add(condition);
    }
  }

  private void filter(Dimension dimension, List<String> words) {
    var values = new ArrayList<Object>();
    for (String word : words) {
      try {
        values.add(dimension.read(plain(word)));
      } catch (IllegalArgumentException e) {
        refusals.invalidParameter(dimension.id(), String.valueOf(e.getMessage()));
      }
    }
    if (!values.isEmpty()) {
      add(dimension.id(), new OneOf(dimension, values));
    }
  }

  private void platform(String name, List<String> words) {
    try {
      List<String> names = words.stream().map(QueryParser::plain).toList();
      if (!names.isEmpty()) {
        add(name, new OnPlatform(names));
      }
    } catch (IllegalArgumentException e) {
      refusals.invalidParameter(name, String.valueOf(e.getMessage()));
    }
  }

  private void tag(String tag, List<String> words) {
    try {
      words.forEach(QueryParser::plain);
      if (!words.isEmpty()) {
        add(TAG + Words.shorten(tag), new Tagged(plain(tag), words));
      }
    } catch (IllegalArgumentException e) {
      refusals.invalidParameter(TAG + Words.shorten(tag), String.valueOf(e.getMessage()));
    }
  }

  private void range(String name, ResultField field, List<String> words) {
    for (String word : words) {
      try {
        Double bound = Decimals.read(word);
        add(
            name,
            name.startsWith("min")
                ? new Within(field, bound, null)
                : new Within(field, null, bound));
      } catch (IllegalArgumentException e) {
        refusals.invalidParameter(name, String.valueOf(e.getMessage()));
      }
    }
  }

  private static Optional<ResultField> bound(String name, String prefix) {
    @Nullable ResultField field =
        name.startsWith(prefix) ? RANGES.get(name.substring(prefix.length())) : null;
    return Optional.ofNullable(field);
  }

  /** PostgreSQL cannot store such characters, so no value has one. */
  private static String plain(String word) {
    if (word.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("expected a text without control characters");
    }
    return word;
  }

  private static Map<String, ResultField> ranges() {
    var ranges = new LinkedHashMap<String, ResultField>();
    Stream.of(Metric.values())
        .forEach(
            metric -> ranges.put(capital(MetricLabels.shortId(metric)), ResultField.of(metric)));
    ResultField.all()
        .filter(ResultField::numeric)
        .forEach(field -> ranges.put(capital(field.id()), field));
    return ranges;
  }

  private static String capital(String id) {
    return Character.toUpperCase(id.charAt(0)) + id.substring(1);
  }
}

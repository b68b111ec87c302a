package io.dynobench.results.transfer;

import io.dynobench.results.Dimension;
import io.dynobench.results.MetricField;
import io.dynobench.results.ResultField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a column go: to a field of the result or to a tag.
 *
 * @param id {@code throughput}, {@code model}, {@code tag.layout}
 * @param field null for a tag
 */
record Target(String id, @Nullable ResultField field) {

  private static final String TAG = "tag.";

  /** Where a result comes from is not for a column to say. */
  private static final Set<Dimension> OURS =
      Set.of(
          Dimension.ORIGIN, Dimension.COLLECTION, Dimension.GRADE, Dimension.JOB, Dimension.TRIAL);

  /** All fields that a column can give. */
  static List<ResultField> fields() {
    return ResultField.all()
        .filter(
            field ->
                field instanceof MetricField
                    || field instanceof Dimension dimension && !OURS.contains(dimension))
        .toList();
  }

  static Optional<Target> find(String id) {
    if (id.startsWith(TAG) && id.length() > TAG.length() && id.length() <= 200) {
      return Optional.of(new Target(id, null));
    }
    return fields().stream()
        .filter(field -> field.id().equals(id))
        .findFirst()
        .map(field -> new Target(id, field));
  }

  String tag() {
    return id.substring(TAG.length());
  }

  List<Unit> units() {
    return field == null ? List.of(Unit.own("")) : Units.of(field);
  }

  Optional<Unit> unit(String name) {
    return field == null ? Optional.empty() : Units.find(field, name);
  }

  /** The ids of all fields, for messages. */
  static String accepted() {
    return Stream.concat(fields().stream().map(ResultField::id), Stream.of("tag.<name>"))
        .reduce((all, each) -> all + ", " + each)
        .orElse("");
  }
}

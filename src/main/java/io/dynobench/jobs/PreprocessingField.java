package io.dynobench.jobs;

import io.dynobench.bench.Preprocessing;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code {"resize": 256, "crop": 224, "mean": […], "std": […], "layout": "nchw"}}. */
final class PreprocessingField {

  /**
   * Far beyond what any model is trained with, and no quotient of two of them overflows a float.
   */
  private static final double LARGEST = 1e6;

  private static final double LEAST_STD = 1e-6;

  private static final int LARGEST_SIDE = 16_384;
  private static final int MOST_CHANNELS = 16;
  private static final Set<String> FIELDS = Set.of("resize", "crop", "mean", "std", "layout");

  private final Complaints complaints;

  PreprocessingField(Complaints complaints) {
    this.complaints = complaints;
  }

  @Nullable Preprocessing read(String field, JsonNode node) {
    if (!node.isObject()) {
      complaints.add(
          field, "INVALID_TYPE", "expected an object with mean and std, and resize, crop, layout");
      return null;
    }
    for (String name : node.propertyNames()) {
      if (!FIELDS.contains(name)) {
        complaints.add(
            field + "." + Texts.shortened(name),
            "UNKNOWN_FIELD",
            "preprocessing has resize, crop, mean, std and layout");
      }
    }
    List<Double> mean = numbers(field + ".mean", node.get("mean"), 0);
    List<Double> std = numbers(field + ".std", node.get("std"), LEAST_STD);
    Integer resize = side(field + ".resize", node.get("resize"));
    Integer crop = side(field + ".crop", node.get("crop"));
    Preprocessing.Layout layout = layout(field + ".layout", node.get("layout"));
    if (mean.isEmpty() || std.isEmpty()) {
      return null;
    }
    if (mean.size() != std.size()) {
      complaints.add(
          field + ".std",
          "INVALID_PREPROCESSING",
          "expected as many numbers as mean has, %d, not %d".formatted(mean.size(), std.size()));
      return null;
    }
    return new Preprocessing(resize, crop, mean, std, layout);
  }

  private List<Double> numbers(String field, @Nullable JsonNode node, double least) {
    boolean fits =
        node != null
            && node.isArray()
            && !node.isEmpty()
            && node.size() <= MOST_CHANNELS
            && StreamSupport.stream(node.spliterator(), false)
                .allMatch(
                    each ->
                        each.isNumber()
                            && each.doubleValue() >= least
                            && each.doubleValue() <= LARGEST);
    if (node == null || !fits) {
      complaints.add(
          field,
          "INVALID_PREPROCESSING",
          "expected a list of numbers from %s to 1000000, one per channel"
              .formatted(least > 0 ? "0.000001" : "0"));
      return List.of();
    }
    return StreamSupport.stream(node.spliterator(), false).map(JsonNode::doubleValue).toList();
  }

  private @Nullable Integer side(String field, @Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.canConvertToInt() || node.intValue() < 1 || node.intValue() > LARGEST_SIDE) {
      complaints.add(
          field,
          "INVALID_PREPROCESSING",
          "expected a whole number of pixels from 1 to %d".formatted(LARGEST_SIDE));
      return null;
    }
    return node.intValue();
  }

  private Preprocessing.Layout layout(String field, @Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return Preprocessing.Layout.NCHW;
    }
    return Arrays.stream(Preprocessing.Layout.values())
        .filter(each -> node.isString() && each.id().equals(node.stringValue()))
        .findFirst()
        .orElseGet(
            () -> {
              complaints.add(
                  field,
                  "INVALID_PREPROCESSING",
                  "expected one of "
                      + Arrays.stream(Preprocessing.Layout.values())
                          .map(Preprocessing.Layout::id)
                          .collect(Collectors.joining(", ")));
              return Preprocessing.Layout.NCHW;
            });
  }
}

package io.dynobench.charts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of chart adds to the points.
 *
 * @param columns by name, each as long as there are points, in their order
 * @param tables by name, each with its columns, which are of one length
 * @param notes what is to be said, such as what is missing and how to get it
 */
public record Completion(
    Map<String, List<@Nullable Object>> columns,
    Map<String, Map<String, List<@Nullable Object>>> tables,
    List<Note> notes) {

  public static final Completion NONE = new Completion(Map.of(), Map.of(), List.of());

  /** Only words. */
  public static Completion of(Note... notes) {
    return new Completion(Map.of(), Map.of(), List.of(notes));
  }
}

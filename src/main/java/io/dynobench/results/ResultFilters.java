package io.dynobench.results;

import io.dynobench.bench.Figures;
import io.dynobench.results.Condition.OnPlatform;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Condition.Tagged;
import io.dynobench.results.Condition.Within;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The filters beside the table of results: what can be chosen, and what is chosen. */
@Component
class ResultFilters {

  /** By parameter, the dimension whose values are offered: people choose a device by its name. */
  private static final Map<Dimension, Dimension> OFFERED = offered();

  private final Results results;

  ResultFilters(Results results) {
    this.results = results;
  }

  /**
   * @param query has only one condition per dimension, as a request's has
   */
  List<Group> groups(ResultQuery query) {
    Map<Dimension, List<FacetCount>> counts =
        new EnumMap<>(results.facets(query, List.copyOf(OFFERED.values())));
    counts.putAll(
        results.facets(
            query.without(condition -> condition.filters(Dimension.DEVICE)),
            List.of(Dimension.DEVICE_NAME)));
    var groups = new ArrayList<Group>();
    OFFERED.forEach(
        (parameter, dimension) -> {
          Group group = group(parameter, counts.getOrDefault(dimension, List.of()), query);
          if (group.choices().size() > 1 || group.chosen() > 0) {
            groups.add(group);
          }
        });
    return groups;
  }

  /** The conditions that have no box of their own, each with the link that takes it away. */
  List<Chip> chips(ResultAddress address) {
    return address.query().conditions().stream()
        .filter(condition -> OFFERED.keySet().stream().noneMatch(condition::filters))
        .map(condition -> new Chip(text(condition), address.without(condition)))
        .toList();
  }

  /** What a form has to send along: everything but its boxes. */
  Map<String, List<String>> hidden(ResultAddress address) {
    Map<String, List<String>> words =
        new LinkedHashMap<>(
            QueryWords.of(
                address
                    .query()
                    .without(condition -> OFFERED.keySet().stream().anyMatch(condition::filters))));
    words.putAll(address.listWords());
    return words;
  }

  private static Group group(Dimension parameter, List<FacetCount> counts, ResultQuery query) {
    Set<String> chosen =
        query.conditions().stream()
            .filter(condition -> condition.filters(parameter))
            .flatMap(condition -> ((OneOf) condition).values().stream())
            .map(QueryWords::word)
            .collect(Collectors.toSet());
    var choices = new ArrayList<Choice>();
    for (FacetCount count : counts) {
      String word = QueryWords.word(count.value());
      choices.add(new Choice(QueryWords.item(word), word, count.count(), chosen.remove(word)));
    }
    // Values that the others leave nothing of can still be taken away.
    chosen.forEach(word -> choices.add(new Choice(QueryWords.item(word), word, 0, true)));
    return new Group(parameter.id(), parameter.label(), choices);
  }

  private static String text(Condition condition) {
    if (condition instanceof OneOf oneOf) {
      return oneOf.dimension().label()
          + ": "
          + oneOf.values().stream().map(QueryWords::word).collect(Collectors.joining(", "));
    }
    if (condition instanceof OnPlatform on) {
      return Derived.PLATFORM.label() + ": " + String.join(", ", on.names());
    }
    if (condition instanceof Tagged tagged) {
      return tagged.tag() + ": " + String.join(", ", tagged.values());
    }
    Within within = (Within) condition;
    String bound =
        within.low() != null
            ? "≥ " + Figures.text(within.low())
            : "≤ " + Figures.text(within.high());
    return "%s %s %s".formatted(within.field().label(), bound, within.field().unit());
  }

  private static Map<Dimension, Dimension> offered() {
    var offered = new LinkedHashMap<Dimension, Dimension>();
    offered.put(Dimension.GRADE, Dimension.GRADE);
    offered.put(Dimension.ORIGIN, Dimension.ORIGIN);
    offered.put(Dimension.COLLECTION, Dimension.COLLECTION);
    offered.put(Dimension.WORKLOAD, Dimension.WORKLOAD);
    offered.put(Dimension.DEVICE, Dimension.DEVICE_NAME);
    offered.put(Dimension.ENGINE, Dimension.ENGINE);
    offered.put(Dimension.PRECISION, Dimension.PRECISION);
    offered.put(Dimension.FAMILY, Dimension.FAMILY);
    offered.put(Dimension.MODEL, Dimension.MODEL);
    return offered;
  }

  /** The values of one dimension, as boxes. */
  record Group(String parameter, String label, List<Choice> choices) {

    public long chosen() {
      return choices.stream().filter(Choice::checked).count();
    }

    /** Long groups are opened by the reader, unless something in them is chosen. */
    public boolean open() {
      return choices.size() <= 8 || chosen() > 0;
    }
  }

  /**
   * @param value as the parameter spells it
   */
  record Choice(String value, String text, long count, boolean checked) {}

  /** A condition in words. */
  record Chip(String text, String without) {}
}

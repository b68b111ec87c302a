package io.dynobench.models;

import io.dynobench.models.Topology.Variant;
import io.dynobench.models.catalogue.Entry;
import io.dynobench.models.catalogue.Named;
import io.dynobench.models.catalogue.Value;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.Zoo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an entry of {@code topologies.yml}. */
final class TopologyReader {

  private static final int GIGA = 9;
  private static final String COUNTED =
      "Counted in Dynobench's built-in network, two operations per multiply-accumulate";

  private TopologyReader() {}

  /** What an entry says of its size; of a built-in network it is counted. */
  private record Size(
      String family, @Nullable Long parameters, List<Variant> variants, String source) {}

  /**
   * @throws io.dynobench.models.catalogue.CatalogueFileException when a field is missing, unknown
   *     or wrong
   */
  static Named<Topology> read(Entry entry) {
    Value id = entry.required("id");
    Optional<Value> network = entry.optional("network");
    List<Value> aliases = entry.list("aliases");
    boolean builtIn = entry.optional("builtIn").map(Value::flag).orElse(false);
    Size size = builtIn ? counted(id, entry) : published(entry);
    Topology topology =
        new Topology(
            id.text(),
            network.orElse(id).text(),
            size.family(),
            aliases.stream().map(Value::text).toList(),
            size.parameters(),
            size.variants(),
            entry.list("accuracies").stream().map(each -> accuracy(each.entry())).toList(),
            size.source(),
            entry.optional("suite").map(Value::text).orElse(null));
    entry.end();
    return new Named<>(topology, id, aliases, network);
  }

  private static Size counted(Value id, Entry entry) {
    Network network =
        Zoo.find(id.text())
            .orElseThrow(() -> id.refused("there is no built-in network " + id.text()));
    double operations = 2.0 * network.macs();
    return new Size(
        entry.optional("family").map(Value::text).orElse(network.family()),
        network.parameters(),
        List.of(
            new Variant(null, operations, WeightsIntensity.of(operations, network.parameters()))),
        COUNTED);
  }

  private static Size published(Entry entry) {
    @Nullable Long parameters = entry.optional("parameters").map(Value::count).orElse(null);
    List<Variant> variants = new ArrayList<>();
    variants.add(whole(entry, parameters));
    entry.list("pruned").stream()
        .map(each -> pruned(each.entry()))
        .sorted(Comparator.comparing(Variant::operationsPerSample).reversed())
        .forEach(variants::add);
    if (variants.stream().map(Variant::pruningPercent).distinct().count() < variants.size()) {
      throw entry.refused("two variants have the same pruningPercent");
    }
    return new Size(
        entry.required("family").text(),
        parameters,
        List.copyOf(variants),
        entry.required("source").text());
  }

  private static Variant whole(Entry entry, @Nullable Long parameters) {
    double operations = entry.required("operationsGop").scaled(GIGA);
    Optional<Value> intensity = entry.optional("intensityFp32");
    if (intensity.isEmpty() && parameters == null) {
      throw entry.refused("either intensityFp32 or parameters is expected");
    }
    return new Variant(
        entry.optional("pruningPercent").map(Value::percent).orElse(null),
        operations,
        intensity.isPresent() || parameters == null
            ? WeightsIntensity.ofFp32(intensity.orElseThrow().number())
            : WeightsIntensity.of(operations, parameters));
  }

  private static Variant pruned(Entry entry) {
    Variant variant =
        new Variant(
            entry.required("pruningPercent").percent(),
            entry.required("operationsGop").scaled(GIGA),
            WeightsIntensity.ofFp32(entry.required("intensityFp32").number()));
    entry.end();
    return variant;
  }

  private static PublishedAccuracy accuracy(Entry entry) {
    PublishedAccuracy accuracy =
        new PublishedAccuracy(
            entry.required("top1Percent").percent(),
            entry.optional("top5Percent").map(Value::percent).orElse(null),
            entry.required("dataset").text(),
            PrecisionField.of(entry.required("precision")),
            entry.optional("pruningPercent").map(Value::percent).orElse(null),
            entry.required("source").text());
    entry.end();
    return accuracy;
  }
}

package io.dynobench.models;

import io.dynobench.bench.Precision;
import io.dynobench.models.catalogue.Entry;
import io.dynobench.models.catalogue.Named;
import io.dynobench.models.catalogue.Value;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an entry of {@code hardware.yml}. */
final class PlatformReader {

  private static final int TERA = 12;
  private static final int GIGA = 9;
  private static final double MIB_PER_GIB = 1024;

  private PlatformReader() {}

  /**
   * @throws io.dynobench.models.catalogue.CatalogueFileException when a field is missing, unknown
   *     or wrong
   */
  static Named<Platform> read(Entry entry) {
    Value name = entry.required("name");
    List<Value> aliases = entry.list("aliases");
    List<Value> devices = entry.list("devices");
    Map<String, Double> peaks = peaks(entry.required("peakTops"));
    Platform platform =
        new Platform(
            name.text(),
            mode(entry.optional("mode"), name.text()),
            texts(aliases),
            texts(devices),
            entry.required("maker").text(),
            peaks,
            entry.required("bandwidthGBs").scaled(GIGA),
            entry.optional("memoryGib").map(each -> each.number() * MIB_PER_GIB).orElse(null),
            entry.optional("tdpW").map(Value::number).orElse(null),
            entry.required("source").text(),
            sources(entry.optional("sources")),
            entry.optional("suite").map(Value::text).orElse(null));
    entry.end();
    return new Named<>(
        platform,
        name,
        Stream.concat(aliases.stream(), devices.stream()).toList(),
        Optional.empty());
  }

  private static @Nullable String mode(Optional<Value> value, String name) {
    value.ifPresent(
        mode -> {
          if (!name.endsWith("-" + mode.text()) || name.length() == mode.text().length() + 1) {
            throw mode.refused("the name is expected to end with -" + mode.text());
          }
        });
    return value.map(Value::text).orElse(null);
  }

  private static Map<String, Double> peaks(Value value) {
    Map<String, Value> fields = value.entry().all();
    fields.forEach((id, peak) -> PrecisionField.of(id, peak));
    if (fields.isEmpty()) {
      throw value.refused("at least one precision is expected, as in `fp32: 10.6`");
    }
    Map<String, Double> peaks = new LinkedHashMap<>();
    for (Precision precision : Precision.values()) {
      if (fields.containsKey(precision.id())) {
        peaks.put(precision.id(), fields.get(precision.id()).scaled(TERA));
      }
    }
    return Collections.unmodifiableMap(peaks);
  }

  private static Map<String, String> sources(Optional<Value> value) {
    Map<String, String> sources = new HashMap<>();
    value
        .map(each -> each.entry().all())
        .orElse(Map.of())
        .forEach(
            (figure, source) -> {
              if (!isFigure(figure)) {
                throw source.refused(
                    "expected bandwidth, memory, tdp or one of %s".formatted(PrecisionField.all()));
              }
              sources.put(figure, source.text());
            });
    return Map.copyOf(sources);
  }

  private static boolean isFigure(String name) {
    return List.of("bandwidth", "memory", "tdp").contains(name)
        || Arrays.stream(Precision.values()).anyMatch(each -> each.id().equals(name));
  }

  private static List<String> texts(List<Value> values) {
    return values.stream().map(Value::text).toList();
  }
}

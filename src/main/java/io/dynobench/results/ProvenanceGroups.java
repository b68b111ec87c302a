package io.dynobench.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A result's provenance under headings, so that forty keys can be read. */
final class ProvenanceGroups {

  /** Shown as a command, not among the keys. */
  static final String REPRODUCE = "reproduce";

  /** The cells of a published row follow; their heading says it once. */
  private static final String PUBLISHED = "published.";

  /** By the start of the key; the longest that fits counts. */
  private static final Map<String, String> HEADINGS = new TreeMap<>();

  private static final List<String> ORDER =
      List.of("Source", "As published", "Run", "Software", "Machine", "Window by window", "Other");

  static {
    put("Source", "source.", "note.", "derived.");
    put("As published", PUBLISHED);
    put(
        "Run",
        "startedAt",
        "endedAt",
        "profile",
        "seed",
        "clock",
        "precision.",
        "provider.",
        "threads.");
    put("Run", "barrier.", "copy.", "floor.", "fork.", "gemm.", "gpu.", "load", "phase.");
    put("Run", "power.", "warmUp.", "measure.", "confidence.", "memory.", "model.");
    put("Run", "device.requested");
    put("Window by window", "windows.");
    put("Software", "app.", "djl.", "engine.", "java.", "onnxruntime.", "worker.");
    put("Machine", "node", "host.", "os.", "cpu.", "device.", "driver.", "cuda.");
  }

  private ProvenanceGroups() {}

  /** The groups that have keys, each with its keys in order. */
  static List<Group> of(Map<String, String> provenance) {
    var groups = new LinkedHashMap<String, Map<String, String>>();
    ORDER.forEach(heading -> groups.put(heading, new TreeMap<>()));
    provenance.forEach(
        (key, value) -> {
          if (!key.equals(REPRODUCE)) {
            String name = key.startsWith(PUBLISHED) ? key.substring(PUBLISHED.length()) : key;
            groups.computeIfAbsent(heading(key), heading -> new TreeMap<>()).put(name, value);
          }
        });
    var filled = new ArrayList<Group>();
    groups.forEach(
        (heading, entries) -> {
          if (!entries.isEmpty()) {
            filled.add(new Group(heading, entries));
          }
        });
    return filled;
  }

  private static String heading(String key) {
    String heading = "Other";
    int length = 0;
    for (Map.Entry<String, String> entry : HEADINGS.entrySet()) {
      if (key.startsWith(entry.getKey()) && entry.getKey().length() > length) {
        heading = entry.getValue();
        length = entry.getKey().length();
      }
    }
    return heading;
  }

  private static void put(String heading, String... starts) {
    for (String start : starts) {
      HEADINGS.put(start, heading);
    }
  }

  /** Keys of one kind. */
  record Group(String heading, Map<String, String> entries) {}
}

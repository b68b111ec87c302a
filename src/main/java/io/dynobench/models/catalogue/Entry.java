package io.dynobench.models.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of an entry, taken one by one; what nobody took is refused at the end. */
public final class Entry {

  private final Value place;
  private final Map<String, Value> fields;
  private final Set<String> taken = new HashSet<>();

  Entry(Value place, Map<String, Value> fields) {
    this.place = place;
    this.fields = fields;
  }

  /**
   * @throws CatalogueFileException when it is missing
   */
  public Value required(String name) {
    return optional(name).orElseThrow(() -> place.lacks(name));
  }

  public Optional<Value> optional(String name) {
    taken.add(name);
    return Optional.ofNullable(fields.get(name));
  }

  /** The values of an optional list; none when it is missing. */
  public List<Value> list(String name) {
    return optional(name).map(Value::list).orElse(List.of());
  }

  /** All fields, whatever they are called. */
  public Map<String, Value> all() {
    taken.addAll(fields.keySet());
    return fields;
  }

  /**
   * @throws CatalogueFileException when a field was not taken
   */
  public void end() {
    fields.forEach(
        (name, value) -> {
          if (!taken.contains(name)) {
            throw value.refused(
                "no such field; there are " + String.join(", ", taken.stream().sorted().toList()));
          }
        });
  }

  /** To be thrown: what is wrong with the entry as a whole, for users. */
  public CatalogueFileException refused(String detail) {
    return place.refused(detail);
  }
}

package io.dynobench.models.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one catalogue of several files; every name in it belongs to one entry. */
public final class Claims {

  private Claims() {}

  /** Names that differ only in case are the same. */
  public static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * All entries. One of a later file takes the place of an earlier file's of the same name, and
   * stands at the end, so that a name that it takes from a third one is refused in the later file.
   *
   * @throws CatalogueFileException when two entries share a name, or one refers to none
   */
  public static <T> List<T> settle(List<List<Named<T>>> files) {
    Map<String, Named<T>> entries = new LinkedHashMap<>();
    for (List<Named<T>> file : files) {
      Map<String, Named<T>> later = byName(file);
      entries.keySet().removeAll(later.keySet());
      entries.putAll(later);
    }
    refuseShared(entries.values());
    entries.values().forEach(entry -> refuseLost(entry, entries));
    return entries.values().stream().map(Named::item).toList();
  }

  private static <T> Map<String, Named<T>> byName(List<Named<T>> file) {
    Map<String, Named<T>> entries = new LinkedHashMap<>();
    for (Named<T> entry : file) {
      if (entries.put(key(entry.name().text()), entry) != null) {
        throw entry.name().refused("another entry has the name " + entry.name().text());
      }
    }
    return entries;
  }

  private static <T> void refuseShared(Collection<Named<T>> entries) {
    Map<String, Named<T>> owners = new HashMap<>();
    for (Named<T> entry : entries) {
      Stream.concat(Stream.of(entry.name()), entry.others().stream())
          .forEach(
              name -> {
                @Nullable Named<T> owner = owners.putIfAbsent(key(name.text()), entry);
                if (owner != null && owner != entry) {
                  throw name.refused(
                      "%s is a name of %s".formatted(name.text(), owner.name().text()));
                }
              });
    }
  }

  private static <T> void refuseLost(Named<T> entry, Map<String, Named<T>> entries) {
    entry
        .refersTo()
        .ifPresent(
            reference -> {
              @Nullable Named<T> other = entries.get(key(reference.text()));
              if (other == null
                  || other.refersTo().isPresent()
                  || !other.name().text().equals(reference.text())) {
                throw reference.refused(
                    "%s is no entry that stands for itself".formatted(reference.text()));
              }
            });
  }
}

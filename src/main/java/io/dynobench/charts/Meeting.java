package io.dynobench.charts;

import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets platforms and networks meet by the catalogue's names. Where all points of one share a name
 * of their own they keep it; only names that differ give way to the catalogue's.
 */
final class Meeting {

  private final Names platforms;
  private final Names networks;

  Meeting(Catalogue catalogue) {
    this.platforms =
        new Names(
            Derived.PLATFORM,
            row -> catalogue.canonicalPlatform(String.valueOf(row.get(Derived.PLATFORM))));
    this.networks =
        new Names(
            Derived.NETWORK,
            row -> {
              String model = catalogue.canonical(String.valueOf(row.get(Dimension.MODEL)));
              return String.valueOf(row.with(Dimension.MODEL, model).get(Derived.NETWORK));
            });
  }

  /** A point under the catalogue's names. */
  Point enter(Point point) {
    return point.as(row -> networks.enter(platforms.enter(row)));
  }

  /** To be called when all have entered: a point under the names by which it is shown. */
  Point leave(Point point) {
    return point.as(row -> networks.leave(platforms.leave(row)));
  }

  /** The names that one field has. */
  private record Names(
      ResultField field,
      Function<ResultRow, String> catalogue,
      Map<String, String> known,
      Map<String, Set<String>> own) {

    Names(ResultField field, Function<ResultRow, String> catalogue) {
      // Looked up once each: there may be very many rows of a few names.
      this(field, catalogue, new HashMap<>(), new HashMap<>());
    }

    ResultRow enter(ResultRow row) {
      @Nullable Object name = row.get(field);
      if (name == null) {
        return row;
      }
      String canonical = known.computeIfAbsent(name.toString(), key -> catalogue.apply(row));
      own.computeIfAbsent(canonical, key -> new HashSet<>()).add(name.toString());
      return canonical.equals(name) ? row : row.with(field, canonical);
    }

    ResultRow leave(ResultRow row) {
      @Nullable Object name = row.get(field);
      Set<String> names = name == null ? Set.of() : own.getOrDefault(name.toString(), Set.of());
      return names.size() == 1 ? row.with(field, names.iterator().next()) : row;
    }
  }
}

package io.dynobench.charts;

import io.dynobench.models.ModelNames;
import io.dynobench.models.Platform;
import io.dynobench.models.Platforms;
import io.dynobench.models.Topology;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.ResultRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data of charts that no database holds. */
public final class HandMade {

  private HandMade() {}

  /** A chart with the default axes of its kind. */
  public static ChartData chart(
      ChartKind kind,
      ResultQuery query,
      List<Ceiling> measured,
      List<? extends Map<ResultField, ?>> rows) {
    Axes axes = kind.axes();
    var request =
        new ChartRequest(
            kind,
            query,
            Objects.requireNonNull(axes.x().field()),
            axes.x().scale(),
            Objects.requireNonNull(axes.y().field()),
            axes.y().scale(),
            axes.size().field(),
            Objects.requireNonNull(axes.color().field()),
            axes.color().scale(),
            axes.facet().field(),
            kind.aggregation(),
            kind.predictions(),
            false,
            true);
    List<Point> points = rows.stream().map(row -> Point.of(ResultRow.of(row))).toList();
    return new ChartData(request, points, new PublishedCatalogue(measured));
  }

  /** What the published catalogue knows. */
  public static Catalogue catalogue() {
    return new PublishedCatalogue(List.of());
  }

  /** The column of a table. */
  public static List<Object> column(Completion completion, String table, String name) {
    Map<String, ? extends List<?>> columns =
        Objects.requireNonNull(completion.tables().get(table), table);
    return new ArrayList<>(Objects.requireNonNull(columns.get(name), name));
  }

  public static List<String> texts(Completion completion) {
    return completion.notes().stream().map(Note::text).toList();
  }

  private record PublishedCatalogue(Platforms published, ModelNames names, List<Ceiling> measured)
      implements Catalogue {

    PublishedCatalogue(List<Ceiling> measured) {
      this(Platforms.published(), ModelNames.published(), measured);
    }

    @Override
    public List<Platform> platforms() {
      return published.all();
    }

    @Override
    public Optional<Platform> platform(String name) {
      return published.of(name);
    }

    @Override
    public List<Topology> topologies() {
      return names.all();
    }

    @Override
    public Optional<Topology> topology(String model) {
      return names.of(model);
    }

    @Override
    public String canonical(String model) {
      return names.canonical(model);
    }

    @Override
    public @Nullable String family(String model, @Nullable String published) {
      return names.family(model, published);
    }

    @Override
    public Optional<Integer> inputPixels(String network) {
      return network.equals("resnet50") ? Optional.of(224) : Optional.empty();
    }

    @Override
    public List<Ceiling> ceilings() {
      return Stream.concat(platforms().stream().flatMap(Ceiling::of), measured.stream()).toList();
    }
  }
}

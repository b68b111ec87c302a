package io.dynobench.charts;

import io.dynobench.bench.Origin;
import io.dynobench.models.PublishedAccuracy;
import io.dynobench.models.Topology;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.Pruning;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An accuracy that other runs of the same network can be given.
 *
 * @param model as its source calls it
 * @param kept what pruning left of the network, in %
 * @param platform where it was taken; null where that is unknown
 * @param collection where it stands; null when it was measured here
 * @param dataset the images it was taken on, as its source calls them; null where that is unknown
 * @param values top-1 and top-5, as far as known, in %
 */
record Accuracy(
    String model,
    @Nullable Object variant,
    @Nullable Object precision,
    double kept,
    @Nullable Object platform,
    @Nullable Object collection,
    @Nullable Object dataset,
    Map<ResultField, Double> values,
    AccuracySource source) {

  /** What {@link #agreement} says when they are not of the same network. */
  static final int NONE = -1;

  private static final int SAME_DATASET = 32;
  private static final int SAME_VALUE = 8;
  private static final int SAME_NAME = 4;
  private static final int SAME_PLATFORM = 2;
  private static final int SAME_COLLECTION = 1;

  /** What runs share that are the same but for when they ran. */
  record Key(
      String model,
      @Nullable Object variant,
      @Nullable Object precision,
      double kept,
      @Nullable Object platform,
      @Nullable Object collection,
      @Nullable Object dataset) {}

  Key key() {
    return new Key(model, variant, precision, kept, platform, collection, dataset);
  }

  /** What a result tells. */
  static Accuracy of(String model, ResultRow row) {
    return new Accuracy(
        model,
        row.get(Dimension.VARIANT),
        row.get(Dimension.PRECISION),
        kept(row),
        row.get(Derived.PLATFORM),
        row.get(Dimension.COLLECTION),
        row.get(Dimension.DATASET),
        values(row.number(AccuracyJoin.TOP1), row.number(AccuracyJoin.TOP5)),
        source(row));
  }

  /** What the catalogue knows. */
  static Accuracy of(Topology topology, PublishedAccuracy published) {
    return new Accuracy(
        topology.id(),
        null,
        published.precision(),
        Pruning.kept(published.pruningPercent()),
        null,
        null,
        published.dataset(),
        values(published.top1Percent(), published.top5Percent()),
        new AccuracySource(AccuracySource.PUBLISHED, published.source(), published.dataset()));
  }

  /** Where a row's own accuracy is from. */
  static AccuracySource source(ResultRow row) {
    Object collection = row.get(Dimension.COLLECTION);
    Object dataset = row.get(Dimension.DATASET);
    return new AccuracySource(
        row.get(Dimension.ORIGIN) == Origin.MEASURED
            ? AccuracySource.MEASURED
            : AccuracySource.PUBLISHED,
        collection == null ? null : collection.toString(),
        dataset == null ? null : dataset.toString());
  }

  /**
   * How well it fits a run of the same network: the more the better, {@link #NONE} when it does
   * not. Data set, variant and precision must be equal where both are known. Pruning must be equal,
   * what is unknown being unpruned: a pruned network is another network.
   */
  int agreement(ResultRow row) {
    @Nullable String images = DataSets.key(dataset);
    @Nullable String wanted = DataSets.key(row.get(Dimension.DATASET));
    if (kept != kept(row)
        || differ(images, wanted)
        || differ(variant, row.get(Dimension.VARIANT))
        || differ(precision, row.get(Dimension.PRECISION))) {
      return NONE;
    }
    int agreement = same(images, wanted) ? SAME_DATASET : 0;
    agreement += same(variant, row.get(Dimension.VARIANT)) ? SAME_VALUE : 0;
    agreement += same(precision, row.get(Dimension.PRECISION)) ? SAME_VALUE : 0;
    agreement += model.equals(row.get(Dimension.MODEL)) ? SAME_NAME : 0;
    agreement += same(platform, row.get(Derived.PLATFORM)) ? SAME_PLATFORM : 0;
    return Objects.equals(collection, row.get(Dimension.COLLECTION))
        ? agreement + SAME_COLLECTION
        : agreement;
  }

  private static boolean differ(@Nullable Object one, @Nullable Object other) {
    return one != null && other != null && !one.equals(other);
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return one != null && one.equals(other);
  }

  private static double kept(ResultRow row) {
    return Pruning.kept(row.number(Dimension.PRUNING_PERCENT));
  }

  private static Map<ResultField, Double> values(@Nullable Double top1, @Nullable Double top5) {
    var values = new HashMap<ResultField, Double>();
    if (top1 != null) {
      values.put(AccuracyJoin.TOP1, top1);
    }
    if (top5 != null) {
      values.put(AccuracyJoin.TOP5, top5);
    }
    return Map.copyOf(values);
  }
}

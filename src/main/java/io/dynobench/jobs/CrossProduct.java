package io.dynobench.jobs;

import io.dynobench.bench.Precision;
import io.dynobench.devices.Device;
import io.dynobench.models.CatalogueModel;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every combination of what a plan lists, the batch size varying fastest. */
final class CrossProduct {

  private CrossProduct() {}

  /** How many points {@link #of} would make, without making them. */
  static BigInteger count(Plan plan) {
    List<String> engines = plan.engines();
    return product(
        plan.models().size(),
        engines == null ? 1 : engines.size(),
        plan.devices().size(),
        plan.precisions().size(),
        plan.streams().size(),
        plan.threads().size(),
        plan.arrivalRates().size(),
        plan.batchSizes().size());
  }

  static List<Point> of(Plan plan) {
    List<Point> points = new ArrayList<>();
    for (CatalogueModel model : plan.models()) {
      for (String engine : engines(plan, model)) {
        for (Device device : plan.devices()) {
          for (Precision precision : plan.precisions()) {
            loads(plan, model, engine, device, precision, points);
          }
        }
      }
    }
    return points;
  }

  private static void loads(
      Plan plan,
      CatalogueModel model,
      String engine,
      Device device,
      Precision precision,
      List<Point> points) {
    Point.@Nullable Refusal unmet = Unmet.of(plan, model, device);
    for (int streams : plan.streams()) {
      for (int threads : plan.threads()) {
        @Nullable Integer perStream = threads == Plan.SHARED_OUT ? null : threads;
        for (double rate : plan.arrivalRates()) {
          @Nullable Double arrivalRate = rate == Plan.CLOSED_LOOP ? null : rate;
          for (int batchSize : plan.batchSizes()) {
            points.add(
                new Point(
                    plan.workload(),
                    model,
                    engine,
                    device,
                    precision,
                    streams,
                    perStream,
                    arrivalRate,
                    batchSize,
                    unmet));
          }
        }
      }
    }
  }

  private static List<String> engines(Plan plan, CatalogueModel model) {
    List<String> engines = plan.engines();
    return engines == null ? List.of(model.engines().keySet().iterator().next()) : engines;
  }

  private static BigInteger product(int... sizes) {
    BigInteger product = BigInteger.ONE;
    for (int size : sizes) {
      product = product.multiply(BigInteger.valueOf(size));
    }
    return product;
  }
}

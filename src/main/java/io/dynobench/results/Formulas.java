package io.dynobench.results;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Workload;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.function.Function;

/**
 * Says the numbers of {@link Derived} in the words of JPA, so that ranges and orders need no rows
 * in memory. Texts are made of columns, which are asked instead.
 *
 * @param path of a field that is stored
 */
record Formulas(CriteriaBuilder builder, Function<ResultField, Expression<?>> path) {

  Expression<?> of(Derived derived) {
    return switch (derived) {
      case SECONDS_PER_SAMPLE -> secondsPerSample();
      case ACHIEVED_OPERATIONS -> achievedOperations();
      case PLATFORM, NETWORK, CONFIGURATION ->
          throw new IllegalArgumentException(derived.id() + " cannot be asked of the database");
    };
  }

  /** Whether {@link Derived#PLATFORM} is one of these. */
  Predicate platformIn(List<String> names) {
    Expression<String> hardware = text(Dimension.HARDWARE);
    Expression<String> mode = text(Dimension.OPERATING_MODE);
    Expression<String> suffix = builder.concat("-", mode);
    Predicate modeSaid =
        builder.or(
            mode.isNull(), builder.equal(builder.right(hardware, builder.length(suffix)), suffix));
    Predicate byHardware =
        builder.or(
            builder.and(hardware.in(names), modeSaid),
            builder.and(
                mode.isNotNull(),
                builder.not(modeSaid),
                builder.concat(hardware, suffix).in(names)));
    Expression<String> device =
        builder.coalesce(text(Dimension.DEVICE_NAME), text(Dimension.DEVICE));
    return builder.or(byHardware, builder.and(hardware.isNull(), device.in(names)));
  }

  private Expression<Double> secondsPerSample() {
    Expression<?> workload = path.apply(Dimension.WORKLOAD);
    Expression<Double> throughput = number(Metric.THROUGHPUT);
    return builder
        .<Double>selectCase()
        .when(
            builder.equal(workload, Workload.TRAINING.id()),
            number(Metric.TRAIN_SECONDS_PER_SAMPLE))
        .when(
            builder.and(
                builder.equal(workload, Workload.INFERENCE.id()),
                builder.greaterThan(throughput, 0.0)),
            builder.quot(1.0, throughput).as(Double.class))
        .otherwise(builder.nullLiteral(Double.class));
  }

  private Expression<Double> achievedOperations() {
    return builder.coalesce(
        number(Metric.OPERATIONS_PER_SECOND),
        builder.prod(number(Metric.THROUGHPUT), number(Metric.FLOPS_PER_SAMPLE)));
  }

  @SuppressWarnings("unchecked")
  private Expression<String> text(Dimension dimension) {
    return (Expression<String>) path.apply(dimension);
  }

  @SuppressWarnings("unchecked")
  private Expression<Double> number(Metric metric) {
    return (Expression<Double>) path.apply(ResultField.of(metric));
  }
}

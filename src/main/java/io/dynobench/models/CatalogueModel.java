package io.dynobench.models;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Task;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model that a job can name.
 *
 * @param engines that can run it, the default one first, each with the precisions it can run it in
 * @param parameters trainable numbers; null when unknown
 * @param macs multiply-accumulates per sample; null when unknown
 * @param source where it comes from: {@code zoo}, {@code trained}, {@code upload}, {@code
 *     directory} or {@code djl}
 * @param fixedBatchSize the only batch size that it takes; null when it takes any
 * @param file what its file says; null for models that come without one
 */
public record CatalogueModel(
    String id,
    String family,
    Task task,
    InputShape input,
    @Nullable Long parameters,
    @Nullable Long macs,
    Map<String, List<Precision>> engines,
    String source,
    @Nullable Integer fixedBatchSize,
    @Nullable SourceFile file) {

  /** A model that takes any batch size and is made on demand. */
  public CatalogueModel(
      String id,
      String family,
      Task task,
      InputShape input,
      @Nullable Long parameters,
      @Nullable Long macs,
      Map<String, List<Precision>> engines,
      String source) {
    this(id, family, task, input, parameters, macs, engines, source, null, null);
  }
}

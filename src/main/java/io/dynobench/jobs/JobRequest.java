package io.dynobench.jobs;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a user submits: lists whose cross product are the trials. What is null takes its default.
 *
 * @param name at most 200 characters; default: the models
 * @param workload {@code inference}, the default, or {@code ceilings}: how fast the devices can
 *     multiply and copy at most
 * @param models ids of the catalogue; the only field without a default. Ceilings have none, nor
 *     batch sizes, streams and threads
 * @param devices {@code cpu}, {@code cuda:0} of this node, or {@code node/cpu}; default: every
 *     usable GPU of this node, or else its CPU
 * @param engines default: each model's first
 * @param precisions default {@code fp32}
 * @param batchSizes numbers and sweeps; default {@code 1:64}
 * @param streams concurrent closed loops, 1 to 256; default 1
 * @param threads intra-operation threads per stream, 1 to 1024; default: the cores are shared out
 * @param arrivalRate requests/s that arrive by chance, whether the last one is done or not (an open
 *     loop; one request is one batch), 0.01 to 1,000,000; default: closed loops
 * @param forks worker processes that measure each trial one after the other, 1 to 20; default: the
 *     profile's
 * @param profile {@code quick}, {@code standard}, the default, or {@code publish}: as standard, in
 *     five processes
 * @param tags at most 32, copied to every result
 * @param priority −100 to 100, the higher the sooner; default 0
 * @param seed of inputs; default 42
 */
public record JobRequest(
    @Nullable String name,
    @Nullable String workload,
    @Nullable List<String> models,
    @Nullable List<String> devices,
    @Nullable List<String> engines,
    @Nullable List<String> precisions,
    @Schema(
            types = {"array", "string"},
            example = "1:64")
        @Nullable BatchSizes batchSizes,
    @Nullable List<Integer> streams,
    @Nullable List<Integer> threads,
    @Nullable List<Double> arrivalRate,
    @Nullable Integer forks,
    @Nullable String profile,
    @Nullable SortedMap<String, String> tags,
    @Nullable Integer priority,
    @Nullable Long seed) {

  /** Only the models, all else by default. */
  public static JobRequest of(String... models) {
    return new JobRequest(
        null,
        null,
        List.of(models),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}

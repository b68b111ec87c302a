package io.dynobench.jobs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a user submits: lists whose cross product are the trials. What is null takes its default.
 *
 * @param name at most 200 characters; default: the models
 * @param workload {@code inference}, the default; {@code training}; {@code accuracy}, with the
 *     throughput; {@code max-batch}: the largest batch that fits; or {@code ceilings}: how fast the
 *     devices can multiply and copy at most
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
 * @param seed of inputs, and of what training draws; default 42
 * @param settings of the workload, written among the other fields
 */
public record JobRequest(
    @Schema(description = "Default: the models", maxLength = 200) @Nullable String name,
    @Schema(
            description =
                "training; accuracy, with the throughput; max-batch: the largest batch that fits;"
                    + " ceilings: how fast the devices multiply and copy at most",
            allowableValues = {"inference", "training", "accuracy", "max-batch", "ceilings"},
            defaultValue = "inference")
        @Nullable String workload,
    @Schema(description = "Ids of the catalogue; required, except for ceilings, which have none")
        @Nullable List<String> models,
    @Schema(
            description =
                "cpu, cuda:0 of this node, or node/cpu; default: every usable GPU of this node, or"
                    + " else its CPU")
        @Nullable List<String> devices,
    @Schema(description = "Default: each model's first") @Nullable List<String> engines,
    @Schema(description = "Default: fp32") @Nullable List<String> precisions,
    @Schema(
            description = "Numbers and sweeps; default: 1:64",
            types = {"array", "string"},
            example = "1:64")
        @Nullable BatchSizes batchSizes,
    @Schema(description = "Concurrent closed loops, 1 to 256 each; default: 1")
        @Nullable List<Integer> streams,
    @Schema(
            description =
                "Intra-operation threads per stream, 1 to 1024 each; one number needs no list;"
                    + " default: the cores are shared out",
            types = {"array", "integer"})
        @Nullable List<Integer> threads,
    @Schema(
            description =
                "Requests/s of an open loop, 0.01 to 1,000,000 each; one number needs no list;"
                    + " default: closed loops",
            types = {"array", "number"})
        @Nullable List<Double> arrivalRate,
    @Schema(
            description = "Worker processes per trial, one after the other; default: the profile's",
            minimum = "1",
            maximum = "20")
        @Nullable Integer forks,
    @Schema(
            allowableValues = {"quick", "standard", "publish"},
            defaultValue = "standard")
        @Nullable String profile,
    @Schema(description = "At most 32, copied to every result")
        @Nullable SortedMap<String, String> tags,
    @Schema(
            description = "The higher the sooner",
            minimum = "-100",
            maximum = "100",
            defaultValue = "0")
        @Nullable Integer priority,
    @Schema(description = "Of inputs, and of what training draws", defaultValue = "42")
        @Nullable Long seed,
    @JsonUnwrapped WorkloadRequest settings) {

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
        null,
        WorkloadRequest.NONE);
  }
}

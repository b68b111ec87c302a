package io.dynobench.jobs;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A job as REST and pages show it.
 *
 * @param progress 0 to 1
 * @param etaSeconds until its last trial ends, when it has the lanes to itself; null unless it runs
 * @param request as submitted, with the defaults written out
 */
public record JobView(
    UUID id,
    String name,
    String workload,
    JobState state,
    int priority,
    double progress,
    @Nullable Double etaSeconds,
    TrialCounts trials,
    JsonNode request,
    Map<String, String> tags,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt) {}

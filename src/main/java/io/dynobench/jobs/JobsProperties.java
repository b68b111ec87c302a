package io.dynobench.jobs;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of a submission.
 *
 * @param maxTrials a job with more is refused
 * @param maxBatchSize a larger batch is refused
 */
@Validated
@ConfigurationProperties("dynobench.jobs")
record JobsProperties(
    @DefaultValue("10000") @Min(1) int maxTrials,
    @DefaultValue("65536") @Min(1) int maxBatchSize) {}

package io.dynobench.jobs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of a submission.
 *
 * @param maxTrials a job with more is refused
 * @param maxBatchSize a larger batch is refused
 */
@ConfigurationProperties("dynobench.jobs")
record JobsProperties(
    @DefaultValue("10000") int maxTrials, @DefaultValue("65536") int maxBatchSize) {}

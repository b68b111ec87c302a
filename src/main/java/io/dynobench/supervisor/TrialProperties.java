package io.dynobench.supervisor;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of a trial.
 *
 * @param stallTimeout a worker that sends nothing for so long hangs
 * @param timeout a trial that runs for so long is ended
 * @param maxAttempts how often a trial is started when its node goes away in the middle of it
 * @param logLimit how much of a worker's output is kept
 * @param maxSamples how many raw samples are kept; measuring ends when they are full
 */
@Validated
@ConfigurationProperties("dynobench.trials")
public record TrialProperties(
    @DefaultValue("60s") Duration stallTimeout,
    @DefaultValue("30m") Duration timeout,
    @DefaultValue("3") @Min(1) int maxAttempts,
    @DefaultValue("1MB") DataSize logLimit,
    @DefaultValue("4000000") @Min(1) int maxSamples) {}

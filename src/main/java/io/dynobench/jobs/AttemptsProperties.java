package io.dynobench.jobs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How persistent trials are.
 *
 * @param maxAttempts how often a trial is started when its node goes away in the middle of it
 */
@ConfigurationProperties("dynobench.trials")
record AttemptsProperties(@DefaultValue("3") int maxAttempts) {}

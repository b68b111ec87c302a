package io.dynobench.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the lanes of this node work.
 *
 * @param shareHost whether CPU and GPU trials may overlap
 * @param poll how often an idle lane looks for work that nobody told it of
 */
@ConfigurationProperties("dynobench.lanes")
record LanesProperties(
    @DefaultValue("false") boolean shareHost, @DefaultValue("2s") Duration poll) {}

package io.dynobench.models;

import org.jspecify.annotations.Nullable;

/**
 * An accuracy that somebody published of a trained network.
 *
 * @param top5Percent null when not published
 * @param pruningPercent how much of the network was left, in %; null for the whole
 * @param source where it was published
 */
public record PublishedAccuracy(
    double top1Percent,
    @Nullable Double top5Percent,
    String dataset,
    String precision,
    @Nullable Double pruningPercent,
    String source) {}

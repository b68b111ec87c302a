package io.dynobench.bench;

import org.jspecify.annotations.Nullable;

/**
 * One point of a learning curve.
 *
 * @param step how many were made, from 1
 * @param epoch the one that the step belongs to, from 1
 * @param seconds since the first step began
 * @param loss mean cross-entropy per sample, in nats, over the steps since the point before
 * @param accuracyPercent top-1 on the test part: at the ends of epochs, but at most four times a
 *     second, and after the last step; null elsewhere
 */
public record LearningPoint(
    long step, int epoch, double seconds, double loss, @Nullable Double accuracyPercent) {}

package io.dynobench.jobs;

import io.dynobench.bench.Measurement;
import java.time.Instant;
import java.util.UUID;

/**
 * What one finished fork of a trial measured.
 *
 * @param fork from 1
 * @param startedAt, endedAt when its worker had the device
 */
record ForkRow(
    UUID trialId, int fork, Measurement measurement, Instant startedAt, Instant endedAt) {}

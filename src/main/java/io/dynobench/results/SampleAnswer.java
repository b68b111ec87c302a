package io.dynobench.results;

import io.dynobench.bench.Samples;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The raw samples of a result: a histogram of all, and a part of them one by one.
 *
 * @param count all timed calls
 * @param streams of one fork that made them
 * @param forks worker processes that measured, one after the other
 * @param offset the first call of this part, from 0
 * @param fork which worker process made each call of this part, from 1
 * @param stream which loop made each call of this part
 * @param startNanos when each began, in ns since its fork's first call
 * @param durationNanos how long each took, in ns
 */
record SampleAnswer(
    UUID resultId,
    int count,
    long streams,
    int forks,
    Histogram histogram,
    int offset,
    int[] fork,
    int[] stream,
    long[] startNanos,
    long[] durationNanos) {

  static SampleAnswer of(UUID result, Samples samples, int bins, int offset, int limit) {
    int from = Math.min(offset, samples.count());
    int to = (int) Math.min((long) from + limit, samples.count());
    return new SampleAnswer(
        result,
        samples.count(),
        Arrays.stream(samples.stream()).distinct().count(),
        samples.forkStarts().length,
        Histogram.of(samples.durationNanos(), bins),
        from,
        IntStream.range(from, to).map(samples::fork).toArray(),
        Arrays.copyOfRange(samples.stream(), from, to),
        Arrays.copyOfRange(samples.startNanos(), from, to),
        Arrays.copyOfRange(samples.durationNanos(), from, to));
  }
}

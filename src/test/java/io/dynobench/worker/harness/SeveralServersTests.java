package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Open loops of one and several streams, against what queueing theory says of them. */
class SeveralServersTests {

  private static final long MS = 1_000_000;
  private static final long SECOND = 1_000 * MS;

  /** Requests 0 to 3 find both streams free, one free, and none; the last one finds both free. */
  @Test
  void whoeverIsFreeFirstTakesTheNextRequest() throws Exception {
    long[] due = {0, MS, 2 * MS, 3 * MS, 30 * MS};
    Timed timed = serve(new Arrivals(due, 100 * MS, false), 10 * MS, 14 * MS);
    assertThat(inOrderOfArrival(timed))
        .containsExactly(10 * MS, 14 * MS, 18 * MS, 26 * MS, 10 * MS);
    assertThat(timed.recordings().lateness(0)).containsOnly(0);
    assertThat(timed.unserved()).isZero();
    assertThat(timed.perSecond()).isEqualTo(50);
  }

  @Test
  void throughputEndsWithTheLastCompletionWhenThatIsLater() throws Exception {
    long[] due = {0, MS, 2 * MS, 3 * MS, 30 * MS};
    assertThat(serve(new Arrivals(due, 31 * MS, false), 10 * MS, 14 * MS).perSecond())
        .isCloseTo(125, withinPercentage(1e-9));
  }

  /** Takes up to 15 ms, half as long again as the arrivals; two streams do four calls of 8 ms. */
  @Test
  void whatIsLeftAtTheDeadlineIsNotServed() throws Exception {
    long[] due = new long[10];
    Timed timed = serve(new Arrivals(due, 10 * MS, false), 8 * MS, 8 * MS);
    assertThat(timed.unserved()).isEqualTo(6);
    assertThat(timed.perSecond()).isEqualTo(250);
  }

  /**
   * The time at which a request can be served is the earliest at which a server is free (Kiefer and
   * Wolfowitz 1955, "On the Theory of Queues with Many Servers").
   */
  @Test
  void severalServersWaitAsKieferAndWolfowitzSay() throws Exception {
    long[] service = {10 * MS, 14 * MS, 11 * MS};
    Arrivals arrivals = Arrivals.of(220, pace(20), 1_000_000, 7);
    Timed timed = serve(arrivals, service);
    long[] free = new long[service.length];
    long[] expected = new long[arrivals.count()];
    for (int request = 0; request < expected.length; request++) {
      int server = 0;
      for (int other = 1; other < free.length; other++) {
        server = free[other] < free[server] ? other : server;
      }
      free[server] = Math.max(free[server], arrivals.due(request)) + service[server];
      expected[request] = free[server] - arrivals.due(request);
    }
    assertThat(expected).hasSizeGreaterThan(4_000);
    assertThat(inOrderOfArrival(timed)).isEqualTo(expected);
  }

  /** One server at half load waits 5 ms in the mean: ρ ÷ (2 μ (1 − ρ)), Pollaczek and Khinchine. */
  @Test
  void oneServerWaitsAsPollaczekAndKhinchineSay() throws Exception {
    Timed timed = serve(Arrivals.of(50, pace(4_000), 1_000_000, 7), 10 * MS);
    double mean = Arrays.stream(timed.recordings().durations()).average().orElseThrow();
    assertThat(mean / MS).isCloseTo(15, withinPercentage(2));
    assertThat(timed.perSecond()).isCloseTo(50, withinPercentage(1));
  }

  private static Timed serve(Arrivals arrivals, long... service) throws Exception {
    var time = new SharedTime(service.length);
    var threads = Executors.newFixedThreadPool(service.length);
    try {
      List<Future<Recording>> streams = new ArrayList<>();
      for (int index = 0; index < service.length; index++) {
        int stream = index;
        streams.add(
            threads.submit(
                () -> {
                  time.enter(stream);
                  try {
                    return OpenLoop.run(
                        time.stream(stream, service[stream]),
                        arrivals,
                        Recording.ofOpenLoop(arrivals.count()),
                        new Gauge());
                  } finally {
                    time.leave(stream);
                  }
                }));
      }
      List<Recording> recordings = new ArrayList<>();
      for (var stream : streams) {
        recordings.add(stream.get());
      }
      return new Timed(Recordings.ofOpenLoop(recordings), arrivals);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Windows of a second, measured for so many of them. */
  private static Pace pace(int seconds) {
    return new Pace(0, 1, 0, SECOND, seconds, seconds, 1, false, Pace.NO_LIMIT);
  }

  private static long[] inOrderOfArrival(Timed timed) {
    return timed.recordings().inOrderOfStarts(timed.recordings().durations());
  }
}

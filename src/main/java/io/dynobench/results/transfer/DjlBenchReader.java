package io.dynobench.results.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What djl-bench prints, of one run or of several. A run begins with the engine it loads and gives
 * a result per {@code Throughput:} line, of which there are many when it runs for minutes.
 *
 * <p>It counts iterations, not samples, and the batch size is not among what it prints: the shape
 * after {@code -s} tells it when the command stands in the file, too; otherwise the form must.
 */
final class DjlBenchReader implements ResultReader {

  static final String MARK = "Throughput: ";

  /** The patterns take the square of a line's length; no line of djl-bench is so long. */
  private static final int LONGEST = 10_000;

  private static final List<Line> LINES =
      List.of(
          new Line("djl-bench(\\s.*)", (run, at, is) -> run.command(is.group(1))),
          new Line(
              "Load (\\S+) \\(([^)]*)\\) in \\S+ ms\\.",
              (run, at, is) -> run.begin(is.group(1), is.group(2))),
          new Line(
              "Running (\\w+) on: (.+?)(?:, duration: .*)?\\.",
              (run, at, is) -> {
                run.before("mode", is.group(1));
                run.before("device", is.group(2));
              }),
          new Line(
              "Multithreading inference with (\\d+) threads\\.",
              (run, at, is) -> run.before("threads", is.group(1))),
          new Line(
              "Model (.+) loaded in: (\\S+) ms\\.",
              (run, at, is) -> {
                run.before("model", is.group(1));
                run.before("load", is.group(2));
              }),
          new Line(
              MARK + "(.+?), completed (\\S+) iteration in (\\S+) ms\\.",
              (run, at, is) -> run.result(at, is.group(1), is.group(2), is.group(3))),
          new Line(MARK + ".*", (run, at, is) -> run.malformed(at)),
          new Line(
              "Model loading time: (\\S+) ms\\.", (run, at, is) -> run.after("load", is.group(1))),
          new Line(
              "(total|inference|preprocess|postprocess) P50: (\\S+) ms, P90: (\\S+) ms, P99: (\\S+) ms",
              (run, at, is) -> {
                run.after(is.group(1) + " P50", is.group(2));
                run.after(is.group(1) + " P90", is.group(3));
                run.after(is.group(1) + " P99", is.group(4));
              }),
          new Line("rss P90: (\\S+) MB", (run, at, is) -> run.after("rss P90", is.group(1))));

  @Override
  public ReadReport read(InputStream in, Reading reading) throws IOException {
    var run = new DjlBenchRun(reading);
    LogLines.read(in, reading, (number, text) -> line(number, text, run));
    run.end();
    return reading.end();
  }

  private static void line(long number, String text, DjlBenchRun run) {
    if (text.length() > LONGEST) {
      return;
    }
    for (Line line : LINES) {
      Matcher matcher = line.pattern().matcher(text);
      if (matcher.matches()) {
        line.action().take(run, number, matcher);
        return;
      }
    }
  }

  /** A kind of line, after whatever the logger, or its path, puts before it. */
  private record Line(Pattern pattern, Action action) {

    Line(String expected, Action action) {
      this(Pattern.compile("(?:.*[\\s\\]/])?" + expected + "\\s*"), action);
    }
  }

  /** What to do with such a line. */
  private interface Action {

    void take(DjlBenchRun run, long line, MatchResult is);
  }
}

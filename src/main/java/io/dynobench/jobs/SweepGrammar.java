package io.dynobench.jobs;

import java.math.BigInteger;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Reads one entry of {@code batchSizes}:
 *
 * <pre>
 * 4                one size
 * 1:8              doubling: 1, 2, 4, 8
 * 2:10:2           steps: 2, 4, 6, 8, 10
 * 1:10000:decades  1 … 9, 10, 20 … 90, 100, 200 …, 10000
 * </pre>
 *
 * The upper end belongs to the sweep when a step hits it.
 */
final class SweepGrammar {

  private static final Pattern ENTRY =
      Pattern.compile("(?<from>-?\\d{1,40})(:(?<to>-?\\d{1,40})(:(?<step>decades|-?\\d{1,40}))?)?");

  private final int max;

  /**
   * @param max the largest batch size that is accepted
   */
  SweepGrammar(int max) {
    this.max = max;
  }

  /**
   * @return the sizes in rising order, each from 1 to the largest one accepted
   */
  IntStream parse(String entry) {
    Matcher matcher = ENTRY.matcher(entry.strip());
    if (!matcher.matches()) {
      throw new SweepException(
          "INVALID_BATCH_SIZE", shown(entry) + " is neither a number nor a sweep");
    }
    int from = size(matcher.group("from"));
    if (matcher.group("to") == null) {
      return IntStream.of(from);
    }
    int to = size(matcher.group("to"));
    if (from > to) {
      throw new SweepException(
          "REVERSED_RANGE", "%s runs backwards; write %d:%d".formatted(shown(entry), to, from));
    }
    String step = matcher.group("step");
    if (step == null) {
      return sizes(from, to, size -> size * 2);
    }
    if (step.equals("decades")) {
      return sizes(from, to, SweepGrammar::nextInDecades);
    }
    int stride = step(step);
    return sizes(from, to, size -> size + stride);
  }

  /** What users may write, for messages. */
  String expected() {
    return "a whole number from 1 to %d or a sweep such as \"1:64\" (doubling), \"2:10:2\" (steps) or \"1:1000:decades\""
        .formatted(max);
  }

  private static IntStream sizes(int from, int to, LongUnaryOperator next) {
    return LongStream.iterate(from, size -> size <= to, next).mapToInt(Math::toIntExact);
  }

  /** 9 → 10, 10 → 20, 95 → 100: up to the next multiple of the size's own power of ten. */
  private static long nextInDecades(long size) {
    long unit = 1;
    while (unit * 10 <= size) {
      unit *= 10;
    }
    return (size / unit + 1) * unit;
  }

  private int size(String digits) {
    BigInteger size = new BigInteger(digits);
    if (size.signum() < 1) {
      throw new SweepException(
          "NOT_POSITIVE", "a batch has at least one sample, not %s".formatted(shown(digits)));
    }
    if (size.compareTo(BigInteger.valueOf(max)) > 0) {
      throw new SweepException(
          "BATCH_TOO_LARGE",
          "a batch has at most %d samples, not %s".formatted(max, shown(digits)));
    }
    return size.intValueExact();
  }

  private int step(String digits) {
    BigInteger step = new BigInteger(digits);
    if (step.signum() < 1) {
      throw new SweepException(
          "NOT_POSITIVE", "a sweep needs a step of at least 1, not %s".formatted(shown(digits)));
    }
    // A larger step than the whole range leaves its first size only, whatever its number.
    return step.min(BigInteger.valueOf(max)).intValueExact();
  }

  private static String shown(String entry) {
    return "'" + Texts.shortened(entry) + "'";
  }
}

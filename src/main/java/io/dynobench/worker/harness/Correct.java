package io.dynobench.worker.harness;

import io.dynobench.analysis.TopK;
import io.dynobench.analysis.Wilson;
import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often a model was right.
 *
 * @param samples that were compared
 * @param top1 how many labels had the highest score; where scores tie, the chance counts
 * @param top5 how many labels were among the five highest scores; null where five or fewer classes
 *     would be always right
 * @param ties samples in which chance decides either
 */
public record Correct(long samples, double top1, @Nullable Double top5, long ties) {

  private static final int TOP = 5;

  private static final String CONFIDENCE =
      "95 % Wilson score interval of a proportion of the samples; equal scores count by chance";

  public double top1Percent() {
    return 100 * top1 / samples;
  }

  public void report(Findings findings) {
    proportion(Metric.TOP1_PERCENT, top1, findings);
    if (top5 == null) {
      findings.missing(
          Metric.TOP5_PERCENT, "every answer is among the best five of five classes or fewer");
    } else {
      proportion(Metric.TOP5_PERCENT, top5, findings);
    }
    findings.provenance("accuracy.confidence", CONFIDENCE);
    findings.provenance("accuracy.ties", String.valueOf(ties));
  }

  private void proportion(Metric metric, double right, Findings findings) {
    Interval interval = Wilson.interval(right, samples);
    findings.metric(metric, 100 * right / samples);
    findings.confidence(metric, new Interval(100 * interval.low(), 100 * interval.high()));
  }

  /** Compares one sample after the other. */
  public static final class Counting {

    private final int classes;
    private long samples;
    private double top1;
    private double top5;
    private long ties;

    public Counting(int classes) {
      this.classes = classes;
    }

    /**
     * @param scores of all classes of some samples, the samples one after the other
     * @param place of this sample among them, from 0
     * @return false when a score is not a number; then the sample does not count
     */
    public boolean add(float[] scores, int place, int label) {
      Optional<TopK> rank = TopK.of(scores, place * classes, classes, label);
      rank.ifPresent(this::add);
      return rank.isPresent();
    }

    private void add(TopK rank) {
      samples++;
      top1 += rank.in(1);
      top5 += rank.in(TOP);
      ties += rank.tied(1) || (classes > TOP && rank.tied(TOP)) ? 1 : 0;
    }

    public Correct counted() {
      return new Correct(samples, top1, classes > TOP ? top5 : null, ties);
    }
  }
}

package io.dynobench.worker.ceilings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.Profile;
import io.dynobench.worker.engine.ModelStream;
import java.time.Duration;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class RepeatsTests {

  private static final Effort STANDARD = Effort.of(Profile.STANDARD);

  @Test
  void warmsUpAndThenRepeatsForASecond() {
    Repeats repeats = repeats(call -> 10);

    assertThat(repeats.calls()).isEqualTo(100);
    assertThat(repeats.seconds()).isCloseTo(1.5, within(1e-9));
    assertThat(repeats.best()).isCloseTo(0.01, within(1e-12));
  }

  @Test
  void takesThreeCallsWhenTheyAreLong() {
    Repeats repeats = repeats(call -> 1200);

    assertThat(repeats.calls()).isEqualTo(3);
    assertThat(repeats.seconds()).isCloseTo(5 * 1.2, within(1e-9));
  }

  @Test
  void isContentWithOneCallThatTakesTenSeconds() {
    Repeats repeats = repeats(call -> 11_000);

    assertThat(repeats.calls()).isEqualTo(1);
    assertThat(repeats.seconds()).isCloseTo(22, within(1e-9));
  }

  @Test
  void doesNotTimeTheWarmUp() {
    Repeats repeats = repeats(call -> call < 2 ? 400 : 1000);

    assertThat(repeats.calls()).isEqualTo(3);
    assertThat(repeats.best()).isCloseTo(1, within(1e-12));
  }

  @Test
  void knowsTheBestAndTheMedian() {
    Repeats repeats = repeats(call -> 400 + 100 * ((call + 1) % 3));

    assertThat(repeats.calls()).isEqualTo(3);
    assertThat(repeats.best()).isCloseTo(0.4, within(1e-12));
    assertThat(repeats.median()).isCloseTo(0.5, within(1e-12));
  }

  private static Repeats repeats(IntToLongFunction millis) {
    return Repeats.of(new Scripted(millis), STANDARD, Duration.ofSeconds(10));
  }

  /** Takes as long as it is told to, on a clock of its own. */
  private static final class Scripted implements ModelStream {

    private final IntToLongFunction millis;
    private long now;
    private int calls;

    Scripted(IntToLongFunction millis) {
      this.millis = millis;
    }

    @Override
    public void issue() {}

    @Override
    public void complete() {
      now += millis.applyAsLong(calls++) * 1_000_000;
    }

    @Override
    public void issueNothing() {}

    @Override
    public float[] infer(float[] batch) {
      return batch;
    }

    @Override
    public long nanoTime() {
      return now;
    }

    @Override
    public long spareInputBytes() {
      return 0;
    }
  }
}

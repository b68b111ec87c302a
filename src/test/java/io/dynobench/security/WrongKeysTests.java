package io.dynobench.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WrongKeysTests {

  private final SettableClock clock = new SettableClock();

  @Test
  void forgivesABurstOfWrongKeysButNotGuessing() {
    WrongKeys wrong = new WrongKeys(clock);
    for (int guess = 0; guess <= 20; guess++) {
      assertThat(wrong.tooMany("10.0.0.1")).isFalse();
      wrong.count("10.0.0.1");
    }

    assertThat(wrong.tooMany("10.0.0.1")).isTrue();
    assertThat(wrong.tooMany("10.0.0.2")).isFalse();
    clock.advance(Duration.ofSeconds(3));
    assertThat(wrong.tooMany("10.0.0.1")).isFalse();
  }
}

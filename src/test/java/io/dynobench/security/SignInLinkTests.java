package io.dynobench.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.testing.SettableClock;
import org.junit.jupiter.api.Test;

class SignInLinkTests {

  private final SettableClock clock = new SettableClock();
  private final SignInLink link = new SignInLink(clock);

  @Test
  void signsInOnce() {
    String token = link.issue();

    assertThat(link.redeem("wrong")).isFalse();
    assertThat(link.redeem(token)).isTrue();
    assertThat(link.redeem(token)).isFalse();
  }

  @Test
  void signsInForAQuarterOfAnHour() {
    String token = link.issue();
    clock.advance(SignInLink.VALID);

    assertThat(link.redeem(token)).isFalse();
    assertThat(link.redeem(link.issue())).isTrue();
  }

  @Test
  void onlyTheLastTokenCounts() {
    String first = link.issue();
    String second = link.issue();

    assertThat(link.redeem(first)).isFalse();
    assertThat(link.redeem(second)).isTrue();
    assertThat(new SignInLink(clock).redeem("")).isFalse();
  }
}

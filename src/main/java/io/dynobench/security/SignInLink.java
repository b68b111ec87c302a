package io.dynobench.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The token of the link on the console: signs in once, soon after the start. */
final class SignInLink {

  static final Duration VALID = Duration.ofMinutes(15);

  private record Issued(ApiKey token, Instant until) {}

  private final AtomicReference<@Nullable Issued> issued = new AtomicReference<>();
  private final Clock clock;

  SignInLink(Clock clock) {
    this.clock = clock;
  }

  /** A new token; the one before is void. */
  String issue() {
    String token = Secrets.next();
    issued.set(new Issued(new ApiKey(token), clock.instant().plus(VALID)));
    return token;
  }

  /** Whether the token signs in; it does not a second time. */
  boolean redeem(String token) {
    Issued current = issued.get();
    return current != null
        && current.token().matches(token)
        && clock.instant().isBefore(current.until())
        && issued.compareAndSet(current, null);
  }
}

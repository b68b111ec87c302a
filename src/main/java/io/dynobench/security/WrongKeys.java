package io.dynobench.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts wrong keys per address: a burst is forgiven, guessing is not. Each address owes three
 * seconds per wrong key and may owe a minute; beyond that nobody listens to it until it owes less.
 */
final class WrongKeys {

  static final Duration COST = Duration.ofSeconds(3);
  static final Duration CREDIT = Duration.ofMinutes(1);

  /** Bounds the memory that an attacker with many addresses can take. */
  private static final int ADDRESSES = 10_000;

  private final Clock clock;

  /** When an address will owe nothing. */
  private final Map<String, Instant> debts =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > ADDRESSES;
        }
      };

  WrongKeys(Clock clock) {
    this.clock = clock;
  }

  /** Whether the address must wait before it may try another key. */
  synchronized boolean tooMany(String address) {
    return debt(address).compareTo(CREDIT) > 0;
  }

  synchronized void count(String address) {
    Duration debt = debt(address).plus(COST);
    debts.remove(address);
    debts.put(address, clock.instant().plus(debt));
  }

  private Duration debt(String address) {
    @Nullable Instant free = debts.get(address);
    Instant now = clock.instant();
    return free == null || free.isBefore(now) ? Duration.ZERO : Duration.between(now, free);
  }
}

package io.dynobench.security;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes words that nobody can guess. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

  private Secrets() {}

  /** 256 random bits as 43 letters, digits, {@code -} and {@code _}. */
  static String next() {
    return encode(32);
  }

  /** 128 random bits, enough for one answer. */
  static String nonce() {
    return encode(16);
  }

  private static String encode(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return URL_SAFE.encodeToString(bytes);
  }
}

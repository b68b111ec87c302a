package io.dynobench.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The key that changes need. Holds only its hash, so that no log and no dump shows it. */
final class ApiKey {

  private final byte[] hash;

  ApiKey(String key) {
    this.hash = hash(key);
  }

  /** Takes equally long for every wrong key, whatever it begins with. */
  boolean matches(String candidate) {
    return MessageDigest.isEqual(hash, hash(candidate));
  }

  private static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}

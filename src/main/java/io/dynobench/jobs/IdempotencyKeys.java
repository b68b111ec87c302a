package io.dynobench.jobs;

import io.dynobench.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds the job that a request with the same {@code Idempotency-Key} made before. */
@Component
class IdempotencyKeys {

  private static final int LONGEST = 200;

  private final JobStore jobs;
  private final JsonMapper json;

  IdempotencyKeys(JobStore jobs, JsonMapper json) {
    this.jobs = jobs;
    this.json = json;
  }

  /** Of what was asked for, whatever the order of fields and before defaults are filled in. */
  String hash(JobRequest request) {
    try {
      byte[] bytes = json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /**
   * @throws ProblemException 400 for a key that cannot be one, 409 when it was used for another
   *     request
   */
  Optional<JobRow> find(@Nullable String key, String hash) {
    if (key == null) {
      return Optional.empty();
    }
    if (key.isBlank() || key.length() > LONGEST || !Texts.isPlain(key)) {
      throw ProblemException.invalid(
          "Idempotency-Key",
          "INVALID_IDEMPOTENCY_KEY",
          "Idempotency-Key: expected 1 to %d printable characters".formatted(LONGEST));
    }
    Optional<JobRow> job = jobs.findByKey(key);
    if (job.isPresent() && !job.get().requestHash().equals(hash)) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "IDEMPOTENCY_CONFLICT",
          "This Idempotency-Key belongs to another request, which made job " + job.get().id());
    }
    return job;
  }
}

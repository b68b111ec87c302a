package io.dynobench.jobs;

import io.dynobench.bench.FailureReason;
import io.dynobench.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Stores a job with all its trials in one transaction. */
@Component
class SubmitJob {

  private final Planner planner;
  private final JobStore jobs;
  private final NewTrials newTrials;
  private final IdempotencyKeys keys;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  SubmitJob(
      Planner planner,
      JobStore jobs,
      NewTrials newTrials,
      IdempotencyKeys keys,
      TransactionTemplate transaction,
      JsonMapper json,
      Clock clock) {
    this.planner = planner;
    this.jobs = jobs;
    this.newTrials = newTrials;
    this.keys = keys;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param key makes sure that repeating the request makes no second job; null for no such promise
   * @return the new job, or the one that the same key and request made before
   */
  JobRow submit(JobRequest request, @Nullable String key) {
    String hash = keys.hash(request);
    Optional<JobRow> before = keys.find(key, hash);
    return before.orElseGet(() -> store(planner.plan(request), key, hash));
  }

  private JobRow store(Plan plan, @Nullable String key, String hash) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    JobRow job = job(plan, key, hash, now);
    List<TrialRow> trials = trials(job, plan, now);
    try {
      transaction.executeWithoutResult(
          status -> {
            jobs.insert(job);
            newTrials.insert(job, trials);
          });
      return job;
    } catch (DuplicateKeyException | ConcurrencyFailureException e) {
      // Another request with the same key was faster.
      return keys.find(key, hash).orElseThrow(() -> e);
    }
  }

  private JobRow job(Plan plan, @Nullable String key, String hash, Instant now) {
    return new JobRow(
        UUID.randomUUID(),
        plan.name(),
        plan.workload().id(),
        plan.profile(),
        JobState.QUEUED,
        plan.priority(),
        json.writeValueAsString(plan.normalised()),
        json.writeValueAsString(plan.tags()),
        false,
        key,
        hash,
        now,
        null,
        null);
  }

  private static List<TrialRow> trials(JobRow job, Plan plan, Instant now) {
    List<TrialRow> trials = new ArrayList<>();
    List<Point> points = CrossProduct.of(plan);
    for (Point point : points) {
      trials.add(trial(job, plan, point, trials.size(), now));
    }
    if (trials.stream().allMatch(trial -> trial.state() == TrialState.SKIPPED)) {
      Point.Refusal first = points.get(0).refused().orElseThrow();
      throw ProblemException.invalid(
          first.field(),
          FailureReason.UNSUPPORTED.name(),
          "None of the trials can run: " + first.why());
    }
    return trials;
  }

  private static TrialRow trial(JobRow job, Plan plan, Point point, int number, Instant now) {
    Optional<String> refusal = point.refusal();
    return new TrialRow(
        UUID.randomUUID(),
        job.id(),
        number,
        refusal.isPresent() ? TrialState.SKIPPED : TrialState.QUEUED,
        refusal.isPresent() ? FailureReason.UNSUPPORTED.name() : null,
        refusal.orElse(null),
        0,
        0,
        point.spec(plan),
        1,
        point.device().node(),
        point.device().name(),
        null,
        null,
        now,
        null,
        null);
  }
}

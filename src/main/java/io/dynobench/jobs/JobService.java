package io.dynobench.jobs;

import io.dynobench.bench.LearningPoint;
import io.dynobench.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Everything that users do with jobs, for REST and for pages. */
@Service
public class JobService {

  /** Beyond this many trials at once, viewers learn of them by the job's counts alone. */
  private static final int MOST_TRIAL_EVENTS = 500;

  private final JobStore jobs;
  private final TrialStore trials;
  private final JobViews views;
  private final SubmitJob submit;
  private final PreviewJob preview;
  private final CancelJob cancel;
  private final RetryJob retry;
  private final RunningTrials running;
  private final Lanes lanes;
  private final JobEvents events;
  private final TrialFiles files;
  private final LearningCurves curves;
  private final BatchTries tries;

  JobService(
      JobStore jobs,
      TrialStore trials,
      JobViews views,
      SubmitJob submit,
      PreviewJob preview,
      CancelJob cancel,
      RetryJob retry,
      RunningTrials running,
      Lanes lanes,
      JobEvents events,
      TrialFiles files,
      LearningCurves curves,
      BatchTries tries) {
    this.jobs = jobs;
    this.trials = trials;
    this.views = views;
    this.submit = submit;
    this.preview = preview;
    this.cancel = cancel;
    this.retry = retry;
    this.running = running;
    this.lanes = lanes;
    this.events = events;
    this.files = files;
    this.curves = curves;
    this.tries = tries;
  }

  /**
   * Stores a job with all its trials and wakes their lanes.
   *
   * @param idempotencyKey the same key and request give the same job; null for no such promise
   * @throws ProblemException 400 that names what is wrong, 409 when the key belongs to another
   *     request
   */
  public JobView submit(JobRequest request, @Nullable String idempotencyKey) {
    JobRow job = submit.submit(request, idempotencyKey);
    wake(job.id());
    return views.job(job(job.id()));
  }

  /**
   * What a submission would make; stores nothing.
   *
   * @throws ProblemException 400 that names what is wrong
   */
  public Preview preview(JobRequest request) {
    return preview.preview(request);
  }

  /** The newest first. */
  public Page<JobView> list(@Nullable JobState state, int page, int size) {
    return new Page<>(views.jobs(jobs.list(state, page, size)), page, size, jobs.count(state));
  }

  /**
   * @throws ProblemException 404
   */
  public JobView find(UUID id) {
    return views.job(job(id));
  }

  /**
   * In the order of the job.
   *
   * @throws ProblemException 404
   */
  public Page<TrialView> trials(UUID jobId, @Nullable TrialState state, int page, int size) {
    job(jobId);
    return new Page<>(
        trials.list(jobId, state, page, size).stream().map(views::trial).toList(),
        page,
        size,
        trials.count(jobId, state));
  }

  /**
   * @throws ProblemException 404
   */
  public TrialView trial(UUID id) {
    return views.trial(row(id));
  }

  /**
   * What the trial's last workers wrote, fork by fork, as UTF-8; empty when none has written yet.
   *
   * @throws ProblemException 404
   * @throws IOException when it cannot be read
   */
  public byte[] log(UUID trialId) throws IOException {
    return files.readLog(row(trialId));
  }

  /**
   * The learning curve of a trial as far as it has grown; empty for one that does not train.
   *
   * @throws ProblemException 404
   */
  public List<LearningPoint> learning(UUID trialId) {
    return curves.of(row(trialId).id());
  }

  /**
   * What a trial has tried so far in its search for the largest batch; empty for others.
   *
   * @throws ProblemException 404
   */
  public List<BatchTry> tries(UUID trialId) {
    return tries.of(row(trialId).id()).stream().map(TryRow::tried).toList();
  }

  /**
   * Cancels what is queued at once and ends the running workers; what has finished stays. Does
   * nothing to a job that has ended.
   *
   * @throws ProblemException 404
   */
  public JobView cancel(UUID id) {
    List<UUID> waiting = ids(id, TrialState.QUEUED);
    cancel.cancel(id);
    running.cancel(id);
    events.changed(id, waiting);
    return find(id);
  }

  /**
   * Queues again what failed or was cancelled; what has a result is not repeated.
   *
   * @throws ProblemException 404; 409 while a cancelled job's last worker is still there
   */
  public JobView retry(UUID id) {
    retry.retry(id);
    events.changed(id, ids(id, TrialState.QUEUED));
    wake(id);
    return find(id);
  }

  private void wake(UUID jobId) {
    lanes.wake(jobId);
  }

  private List<UUID> ids(UUID jobId, TrialState state) {
    List<TrialRow> rows = trials.list(jobId, state, 0, MOST_TRIAL_EVENTS + 1);
    return rows.size() > MOST_TRIAL_EVENTS ? List.of() : rows.stream().map(TrialRow::id).toList();
  }

  private JobRow job(UUID id) {
    return jobs.find(id).orElseThrow(() -> ProblemException.notFound("job", id));
  }

  private TrialRow row(UUID id) {
    return trials.find(id).orElseThrow(() -> ProblemException.notFound("trial", id));
  }
}

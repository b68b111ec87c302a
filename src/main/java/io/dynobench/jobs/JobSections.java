package io.dynobench.jobs;

import io.dynobench.bench.Workload;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the page of a job shows besides the list of its trials: the sweep, what is learnt, and what
 * is searched for.
 */
@Component
class JobSections {

  private final JobService service;
  private final LearningCurves curves;
  private final BatchTries tries;
  private final EpochSizes epochs;

  JobSections(JobService service, LearningCurves curves, BatchTries tries, EpochSizes epochs) {
    this.service = service;
    this.curves = curves;
    this.tries = tries;
    this.epochs = epochs;
  }

  /** A job of too many trials to be a picture has none of them; its results have charts. */
  void show(JobView job, Model model) {
    boolean few = job.trials().total() <= Sweep.MOST_TRIALS;
    Workload workload = Workload.of(job.workload());
    List<TrialView> trials =
        few ? service.trials(job.id(), null, 0, Sweep.MOST_TRIALS).items() : List.of();
    TrialNames names = new TrialNames(trials);
    model.addAttribute("tooLarge", !few);
    model.addAttribute("sweep", Sweep.of(trials).orElse(null));
    model.addAttribute(
        "learners", workload == Workload.TRAINING ? learners(job.id(), trials, names) : List.of());
    model.addAttribute(
        "searchers",
        workload == Workload.MAX_BATCH ? searchers(job.id(), trials, names) : List.of());
  }

  private List<Searcher> searchers(UUID jobId, List<TrialView> trials, TrialNames names) {
    Map<UUID, List<BatchTry>> tried = tries.ofJob(jobId);
    return trials.stream()
        .flatMap(
            trial -> Searcher.of(trial, names, tried.getOrDefault(trial.id(), List.of())).stream())
        .toList();
  }

  private List<Learner> learners(UUID jobId, List<TrialView> trials, TrialNames names) {
    Map<UUID, TrialView> byId =
        trials.stream().collect(Collectors.toMap(TrialView::id, Function.identity()));
    @Nullable Long samples = trials.isEmpty() ? null : epochs.samples(trials.get(0));
    return curves.standings(jobId).stream()
        .flatMap(
            standing ->
                Stream.ofNullable(byId.get(standing.trialId()))
                    .map(trial -> new Learner(trial, names.of(trial), standing.last(), samples)))
        .toList();
  }
}

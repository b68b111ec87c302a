package io.dynobench.jobs;

import io.dynobench.bench.LearningPoint;
import io.dynobench.bench.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a job shows besides the list of its trials: the sweep, and what is learnt. */
@Component
class JobSections {

  private final JobService service;
  private final LearningCurves curves;

  JobSections(JobService service, LearningCurves curves) {
    this.service = service;
    this.curves = curves;
  }

  /**
   * A trial that trains.
   *
   * @param last its last point, with its last accuracy
   */
  record Learner(TrialView trial, String name, LearningPoint last) {}

  /** A job of too many trials to be a picture has neither; its results have charts. */
  void show(JobView job, Model model) {
    boolean few = job.trials().total() <= Sweep.MOST_TRIALS;
    List<TrialView> trials =
        few ? service.trials(job.id(), null, 0, Sweep.MOST_TRIALS).items() : List.of();
    model.addAttribute("sweep", few ? Sweep.of(trials).orElse(null) : null);
    model.addAttribute("tooLarge", !few);
    model.addAttribute(
        "learners",
        Workload.TRAINING.id().equals(job.workload()) ? learners(job.id(), trials) : List.of());
  }

  /** One trial by itself; none before its curve has begun. */
  static List<Learner> learners(TrialView trial, List<LearningPoint> epochs) {
    if (epochs.isEmpty()) {
      return List.of();
    }
    LearningPoint last = epochs.get(epochs.size() - 1);
    @Nullable Double accuracy = null;
    for (LearningPoint epoch : epochs) {
      accuracy = epoch.accuracyPercent() == null ? accuracy : epoch.accuracyPercent();
    }
    LearningPoint now =
        new LearningPoint(last.step(), last.epoch(), last.seconds(), last.loss(), accuracy);
    return List.of(new Learner(trial, new TrialNames(List.of(trial)).of(trial), now));
  }

  private List<Learner> learners(UUID jobId, List<TrialView> trials) {
    TrialNames names = new TrialNames(trials);
    Map<UUID, TrialView> byId =
        trials.stream().collect(Collectors.toMap(TrialView::id, Function.identity()));
    List<Learner> learners = new ArrayList<>();
    for (LearningCurves.Standing standing : curves.standings(jobId)) {
      TrialView trial = byId.get(standing.trialId());
      if (trial != null) {
        learners.add(new Learner(trial, names.of(trial), standing.last()));
      }
    }
    return learners;
  }
}

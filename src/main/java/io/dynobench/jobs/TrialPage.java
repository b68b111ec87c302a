package io.dynobench.jobs;

import io.dynobench.bench.LearningPoint;
import io.dynobench.bench.Workload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One trial as a page: how it ended, and what its worker wrote. */
@Controller
class TrialPage {

  /** Bytes of the log's end that the page shows; REST gives the whole. */
  private static final int SHOWN = 64 * 1024;

  private final JobService service;
  private final TrialStore trials;
  private final TrialForks forks;
  private final TrialLines lines;
  private final Reproduction reproduction;
  private final EpochSizes epochSizes;

  TrialPage(
      JobService service,
      TrialStore trials,
      TrialForks forks,
      TrialLines lines,
      Reproduction reproduction,
      EpochSizes epochSizes) {
    this.service = service;
    this.trials = trials;
    this.forks = forks;
    this.lines = lines;
    this.reproduction = reproduction;
    this.epochSizes = epochSizes;
  }

  @GetMapping("/trials/{id}")
  String one(@PathVariable UUID id, Model model) throws IOException {
    TrialView trial = service.trial(id);
    byte[] log = service.log(id);
    Workload workload = trial.workload();
    model.addAttribute("job", service.find(trial.jobId()));
    model.addAttribute("line", lines.of(List.of(trial)).get(0));
    model.addAttribute("columns", TrialColumn.of(workload));
    model.addAttribute("batched", WorkloadFields.has(workload, "batchSizes"));
    model.addAttribute("streamed", WorkloadFields.has(workload, "streams"));
    model.addAttribute("settings", SettingFacts.of(trial.settings()));
    List<LearningPoint> epochs = Epochs.of(service.learning(id));
    model.addAttribute("epochs", epochs);
    model.addAttribute(
        "learners", Learner.of(trial, epochs, epochSizes.samples(trial)).stream().toList());
    List<BatchTry> tries = service.tries(id);
    model.addAttribute("tries", tries);
    model.addAttribute(
        "searchers", Searcher.of(trial, new TrialNames(List.of(trial)), tries).stream().toList());
    model.addAttribute("trial", trial);
    model.addAttribute("forks", forks.of(id).stream().map(ForkLine::of).toList());
    model.addAttribute("logBytes", log.length);
    model.addAttribute("logShown", Math.min(SHOWN, log.length));
    model.addAttribute("log", end(log));
    model.addAttribute("curl", trials.find(id).map(reproduction::curl).orElse(""));
    return "jobs/trial";
  }

  private static String end(byte[] log) {
    int from = Math.max(0, log.length - SHOWN);
    // Not in the middle of a line, unless it is all one.
    for (int i = from; from > 0 && i < log.length - 1; i++) {
      if (log[i] == '\n') {
        from = i + 1;
        break;
      }
    }
    return new String(log, from, log.length - from, StandardCharsets.UTF_8);
  }
}

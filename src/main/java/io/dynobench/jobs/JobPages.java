package io.dynobench.jobs;

import io.dynobench.bench.Workload;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jobs as pages: all of them, and one with its trials. */
@Controller
class JobPages {

  private static final int JOBS = 50;
  private static final int TRIALS = 200;

  private final JobService service;
  private final TrialLines lines;
  private final JobSections sections;
  private final Reasons reasons;
  private final Reproduction reproduction;
  private final JsonMapper json;

  JobPages(
      JobService service,
      TrialLines lines,
      JobSections sections,
      Reasons reasons,
      Reproduction reproduction,
      JsonMapper json) {
    this.service = service;
    this.lines = lines;
    this.sections = sections;
    this.reasons = reasons;
    this.reproduction = reproduction;
    this.json = json;
  }

  @GetMapping("/jobs")
  String list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    @Nullable JobState filter = named(JobState.values(), state);
    Page<JobView> jobs = service.list(filter, Math.max(0, page), JOBS);
    model.addAttribute("jobs", jobs);
    model.addAttribute("pages", pages(jobs));
    model.addAttribute("states", JobState.values());
    model.addAttribute("state", filter);
    model.addAttribute("live", jobs.items().stream().anyMatch(job -> !job.state().isEnd()));
    return "jobs/list";
  }

  @GetMapping("/jobs/{id}")
  String one(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    JobView job = service.find(id);
    @Nullable TrialState filter = named(TrialState.values(), state);
    Page<TrialView> trials = service.trials(id, filter, Math.max(0, page), TRIALS);
    JsonNode request = Reproduction.said(job.request());
    model.addAttribute("job", job);
    model.addAttribute("state", filter);
    model.addAttribute("trials", trials);
    model.addAttribute("lines", lines.of(trials.items()));
    Workload workload = Workload.of(job.workload());
    model.addAttribute("workload", workload.id());
    model.addAttribute("columns", TrialColumn.of(workload));
    model.addAttribute("ceilings", workload == Workload.CEILINGS);
    model.addAttribute("batched", WorkloadFields.has(workload, "batchSizes"));
    model.addAttribute("streamed", WorkloadFields.has(workload, "streams"));
    sections.show(job, model);
    model.addAttribute(
        "loads",
        trials.items().stream().anyMatch(each -> each.arrivalRate() != null || each.forks() > 1));
    model.addAttribute("pages", pages(trials));
    model.addAttribute("endings", reasons.of(id));
    model.addAttribute(
        "request", json.writerWithDefaultPrettyPrinter().writeValueAsString(request));
    model.addAttribute("curl", reproduction.curl(request));
    return "jobs/job";
  }

  @PostMapping("/jobs/{id}/cancel")
  String cancel(@PathVariable UUID id) {
    service.cancel(id);
    return "redirect:/jobs/" + id;
  }

  @PostMapping("/jobs/{id}/retry")
  String retry(@PathVariable UUID id) {
    service.retry(id);
    return "redirect:/jobs/" + id;
  }

  private static long pages(Page<?> page) {
    return (page.total() + page.size() - 1) / page.size();
  }

  /** Pages ignore what they do not know: null then. */
  private static <E extends Enum<E>> @Nullable E named(E[] all, @Nullable String name) {
    return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }
}

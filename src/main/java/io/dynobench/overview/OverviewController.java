package io.dynobench.overview;

import io.dynobench.dashboards.Stories;
import io.dynobench.devices.Device;
import io.dynobench.devices.DeviceRegistry;
import io.dynobench.jobs.Activity;
import io.dynobench.jobs.Activity.JobCounts;
import io.dynobench.jobs.JobService;
import io.dynobench.jobs.JobState;
import io.dynobench.jobs.JobView;
import io.dynobench.jobs.TrialView;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.Results;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class OverviewController {

  private static final int LATEST_JOBS = 8;

  private final Results results;
  private final Exhibits exhibits;
  private final Stories stories;
  private final JobService jobs;
  private final Activity activity;
  private final DeviceRegistry devices;

  OverviewController(
      Results results,
      Exhibits exhibits,
      Stories stories,
      JobService jobs,
      Activity activity,
      DeviceRegistry devices) {
    this.results = results;
    this.exhibits = exhibits;
    this.stories = stories;
    this.jobs = jobs;
    this.activity = activity;
    this.devices = devices;
  }

  @GetMapping("/")
  String overview(Model model) {
    List<JobView> latest = jobs.list(null, 0, LATEST_JOBS).items();
    List<TrialView> running = activity.running();
    List<Lane> lanes = devices.all().stream().map(device -> Lane.of(device, running)).toList();
    model.addAttribute("counters", counters(lanes));
    model.addAttribute("exhibits", exhibits.best());
    model.addAttribute("stories", stories.all());
    model.addAttribute("jobs", latest);
    model.addAttribute("lanes", lanes);
    return "overview/overview";
  }

  private List<Counter> counters(List<Lane> lanes) {
    JobCounts counts = activity.jobs();
    long active = counts.in(JobState.QUEUED, JobState.RUNNING);
    long usable = lanes.stream().map(Lane::device).filter(Device::usable).count();
    int models =
        results
            .facets(ResultQuery.ALL, List.of(Dimension.MODEL))
            .getOrDefault(Dimension.MODEL, List.of())
            .size();
    return List.of(
        new Counter("Results", results.count(ResultQuery.ALL), null, "/results"),
        new Counter("Models with results", models, null, "/models"),
        new Counter("Jobs at work", active, null, "/jobs"),
        new Counter("Jobs ended", counts.all() - active, failures(counts), "/jobs"),
        new Counter("Trials run", activity.trialsRun(), null, "/jobs"),
        new Counter("Devices usable", usable, "of " + lanes.size(), "/devices"));
  }

  private static @Nullable String failures(JobCounts counts) {
    long failed = counts.in(JobState.FAILED, JobState.PARTIAL);
    return failed == 0 ? null : failed + " with failures";
  }
}

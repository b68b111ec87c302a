package io.dynobench.jobs;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.Workload;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.datasets.Datasets;
import io.dynobench.devices.Device;
import io.dynobench.devices.DeviceRegistry;
import io.dynobench.models.CatalogueModel;
import io.dynobench.models.ModelCatalogue;
import io.dynobench.supervisor.TrialProperties;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a request into a plan, or says everything that is wrong with it. */
@Component
class Planner {

  private static final BatchSizes DEFAULT_BATCH_SIZES = new BatchSizes(List.of("1:64"));
  private static final BatchSizes ONE_BATCH_SIZE = new BatchSizes(List.of("1"));
  private static final long DEFAULT_SEED = 42;
  private static final int LONGEST_NAME = 200;

  /** The interval of a mean hardly narrows any more, and every fork costs a whole measurement. */
  private static final int MOST_FORKS = 20;

  private final ModelCatalogue catalogue;
  private final DeviceRegistry registry;
  private final Datasets datasets;
  private final JobsProperties limits;
  private final TrialProperties ofTrials;

  Planner(
      ModelCatalogue catalogue,
      DeviceRegistry registry,
      Datasets datasets,
      JobsProperties limits,
      TrialProperties ofTrials) {
    this.catalogue = catalogue;
    this.registry = registry;
    this.datasets = datasets;
    this.limits = limits;
    this.ofTrials = ofTrials;
  }

  /**
   * @throws io.dynobench.problem.ProblemException 400 that names the fields and what they accept
   */
  Plan plan(JobRequest request) {
    Complaints complaints = new Complaints();
    NameFields names = new NameFields(complaints);
    NumberFields numbers = new NumberFields(complaints);
    Workload workload = names.workload(request.workload());
    boolean ceilings = workload == Workload.CEILINGS;
    WorkloadFields.check(request, workload, complaints);
    complaints.throwIfAny();
    List<CatalogueModel> known =
        ceilings
            ? List.of(CeilingsTrial.GEMM)
            : catalogue.all(Objects.requireNonNullElse(request.models(), List.of()));
    Profile profile = names.profile(request.profile());
    List<CatalogueModel> models = ceilings ? known : names.models(request.models(), known);
    List<Device> devices = new DeviceField(registry, complaints).devices(request.devices());
    @Nullable List<String> engines = names.engines(request.engines(), known);
    List<Precision> precisions = names.precisions(request.precisions());
    BatchSizes sweep =
        Objects.requireNonNullElse(
            request.batchSizes(),
            WorkloadFields.has(workload, "batchSizes") ? DEFAULT_BATCH_SIZES : ONE_BATCH_SIZE);
    List<Integer> batchSizes = numbers.batchSizes(sweep, limits.maxBatchSize());
    List<Integer> streams = numbers.list("streams", request.streams(), 1, 1, 256);
    List<Integer> threads = numbers.list("threads", request.threads(), Plan.SHARED_OUT, 1, 1024);
    List<Double> arrivalRates = numbers.arrivalRates(request.arrivalRate());
    int forks = numbers.between("forks", request.forks(), profile.forks(), 1, MOST_FORKS);
    WorkloadSettings settings =
        new SettingsFields(complaints)
            .settings(workload, request.settings(), limits.maxBatchSize(), ofTrials.timeout());
    int priority = numbers.between("priority", request.priority(), 0, -100, 100);
    var tags = names.tags(request.tags());
    String name = name(request, complaints);
    complaints.throwIfAny();
    Plan plan =
        new Plan(
            name,
            workload,
            models,
            devices,
            engines,
            precisions,
            sweep,
            batchSizes,
            streams,
            threads,
            arrivalRates,
            forks,
            profile,
            tags,
            priority,
            Objects.requireNonNullElse(request.seed(), DEFAULT_SEED),
            settings,
            withoutData(settings),
            registry.node());
    checkSize(plan);
    return plan;
  }

  /** What this node lacks for its trials, and how to get it. */
  private @Nullable String withoutData(@Nullable WorkloadSettings settings) {
    String name = SettingsFields.dataset(settings);
    return name == null ? null : datasets.lacking(name).orElse(null);
  }

  private void checkSize(Plan plan) {
    BigInteger trials = CrossProduct.count(plan);
    if (trials.compareTo(BigInteger.valueOf(limits.maxTrials())) > 0) {
      Complaints tooMany = new Complaints();
      tooMany.add(
          "batchSizes",
          "TOO_MANY_TRIALS",
          "the job would make %d trials; at most %d are accepted"
              .formatted(trials, limits.maxTrials()));
      tooMany.throwIfAny();
    }
  }

  private static String name(JobRequest request, Complaints complaints) {
    String name = request.name();
    if (name == null || name.isBlank()) {
      List<String> models = request.models();
      return models == null
          ? Workload.CEILINGS.id()
          : Texts.cut(String.join(", ", models), LONGEST_NAME);
    }
    if (name.length() > LONGEST_NAME) {
      complaints.add(
          "name",
          "TOO_LONG",
          "expected at most %d characters, not %d".formatted(LONGEST_NAME, name.length()));
    } else if (!Texts.isPlain(name)) {
      complaints.add("name", "INVALID_CHARACTERS", "expected text without control characters");
    }
    return name.strip();
  }
}

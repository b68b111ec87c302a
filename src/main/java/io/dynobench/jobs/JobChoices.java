package io.dynobench.jobs;

import io.dynobench.bench.Optimizer;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.Workload;
import io.dynobench.datasets.Datasets;
import io.dynobench.devices.Device;
import io.dynobench.devices.DeviceRegistry;
import io.dynobench.models.CatalogueModel;
import io.dynobench.models.ModelCatalogue;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the submit form offers, from the catalogues. */
@Component
class JobChoices {

  /** The smallest data that a zoo network can learn and be right about. */
  private static final String RECOMMENDED = "fashion-mnist";

  private final ModelCatalogue catalogue;
  private final DeviceRegistry registry;
  private final Datasets datasets;
  private final JobsProperties limits;

  JobChoices(
      ModelCatalogue catalogue, DeviceRegistry registry, Datasets datasets, JobsProperties limits) {
    this.catalogue = catalogue;
    this.registry = registry;
    this.datasets = datasets;
    this.limits = limits;
  }

  /** A device and how a request names it. */
  record Choice(String word, Device device) {}

  /** A model and the workloads that it is not for. */
  record ModelChoice(CatalogueModel model, Offer offer) {}

  /** A profile and what it means for each workload that has it. */
  record ProfileChoice(Profile profile, Map<String, String> words) {}

  /**
   * What can be chosen, grouped as the form shows it.
   *
   * @param ofCeilings what each engine multiplies matrices in
   * @param withoutData what the node lacks to train and judge networks; null when it has it
   */
  record Choices(
      List<Offer> workloads,
      Map<String, List<ModelChoice>> families,
      List<Choice> devices,
      Map<String, List<Precision>> ofCeilings,
      List<Offer> engines,
      List<Offer> precisions,
      List<ProfileChoice> profiles,
      List<Offer> datasets,
      @Nullable String withoutData,
      List<Optimizer> optimizers,
      int maxBatchSize) {}

  /**
   * @param form what it offers besides what there is: a data set may lie on another node
   */
  Choices all(JobForm form) {
    List<CatalogueModel> models = catalogue.all();
    return new Choices(
        Arrays.stream(Workload.values())
            .map(workload -> Offer.of(workload.id(), WorkloadWords.purpose(workload)))
            .toList(),
        families(models),
        registry.all().stream()
            .map(device -> new Choice(DeviceField.word(device, registry.node()), device))
            .toList(),
        CeilingsTrial.GEMM.engines(),
        models.stream()
            .flatMap(model -> model.engines().keySet().stream())
            .distinct()
            .map(engine -> new Offer(engine, "", Unsuitable.engine(engine, models)))
            .toList(),
        precisions(models).stream()
            .map(each -> new Offer(each.id(), "", Unsuitable.precision(each, models)))
            .toList(),
        Arrays.stream(Profile.values()).map(JobChoices::profile).toList(),
        new DataChoices(datasets).offers(form),
        datasets.lacking(RECOMMENDED).orElse(null),
        List.of(Optimizer.values()),
        limits.maxBatchSize());
  }

  /** A form as it is first shown: the service's own defaults, so that they can be seen. */
  JobForm defaults() {
    List<String> devices =
        new DeviceField(registry, new Complaints())
            .devices(null).stream()
                .map(device -> DeviceField.word(device, registry.node()))
                .toList();
    return new JobForm(
        Map.of(
            "workload", List.of(Workload.INFERENCE.id()),
            "devices", devices,
            "precisions", List.of(Precision.FP32.id()),
            "batchSizes", List.of("1:64"),
            "streams", List.of("1"),
            "profile", List.of(Profile.STANDARD.id())));
  }

  private static Map<String, List<ModelChoice>> families(List<CatalogueModel> models) {
    return models.stream()
        .map(model -> new ModelChoice(model, new Offer(model.id(), "", Unsuitable.model(model))))
        .collect(
            Collectors.groupingBy(
                choice -> choice.model().family(), LinkedHashMap::new, Collectors.toList()));
  }

  private static ProfileChoice profile(Profile profile) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Workload workload : Workload.values()) {
      if (profile.forks() == 1 || WorkloadFields.has(workload, "forks")) {
        words.put(workload.id(), WorkloadWords.profile(workload, profile));
      }
    }
    return new ProfileChoice(profile, words);
  }

  private static List<Precision> precisions(List<CatalogueModel> models) {
    List<Precision> offered =
        models.stream()
            .flatMap(model -> model.engines().values().stream())
            .flatMap(Collection::stream)
            .distinct()
            .toList();
    return Arrays.stream(Precision.values()).filter(offered::contains).toList();
  }
}

package io.dynobench.jobs;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.Workload;
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
import org.springframework.stereotype.Component;

/** What the submit form offers, from the catalogues. */
@Component
class JobChoices {

  private final ModelCatalogue catalogue;
  private final DeviceRegistry registry;

  JobChoices(ModelCatalogue catalogue, DeviceRegistry registry) {
    this.catalogue = catalogue;
    this.registry = registry;
  }

  /** A device and how a request names it. */
  record Choice(String word, Device device) {}

  /**
   * What can be chosen, grouped as the form shows it.
   *
   * @param ofCeilings what each engine multiplies matrices in
   */
  record Choices(
      Map<String, List<CatalogueModel>> families,
      List<Choice> devices,
      Map<String, List<Precision>> ofCeilings,
      List<String> engines,
      List<Precision> precisions,
      List<Profile> profiles) {}

  Choices all() {
    List<CatalogueModel> models = catalogue.all();
    return new Choices(
        models.stream()
            .collect(
                Collectors.groupingBy(
                    CatalogueModel::family, LinkedHashMap::new, Collectors.toList())),
        registry.all().stream()
            .map(device -> new Choice(DeviceField.word(device, registry.node()), device))
            .toList(),
        CeilingsTrial.GEMM.engines(),
        models.stream().flatMap(model -> model.engines().keySet().stream()).distinct().toList(),
        precisions(models),
        List.of(Profile.values()));
  }

  /** A form as it is first shown: the service's own defaults, so that they can be seen. */
  JobForm defaults() {
    List<String> devices =
        new DeviceField(registry, new Complaints())
            .devices(null).stream()
                .map(device -> DeviceField.word(device, registry.node()))
                .toList();
    List<String> fp32 = List.of(Precision.FP32.id());
    return new JobForm(
        "",
        Workload.INFERENCE.id(),
        List.of(),
        devices,
        List.of(),
        fp32,
        "1:64",
        "1",
        "",
        "",
        "",
        Profile.STANDARD.id(),
        "",
        "",
        "");
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

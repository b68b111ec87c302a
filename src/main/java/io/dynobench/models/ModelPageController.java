package io.dynobench.models;

import io.dynobench.devices.DeviceRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The catalogue as a page. */
@Controller
class ModelPageController {

  private static final Comparator<CatalogueModel> BY_FAMILY =
      Comparator.comparing(CatalogueModel::family).thenComparing(CatalogueModel::id);

  private final ModelCatalogue catalogue;
  private final ModelsProperties settings;
  private final String here;

  @Autowired
  ModelPageController(
      ModelCatalogue catalogue, ModelsProperties settings, DeviceRegistry registry) {
    this(catalogue, settings, registry.node());
  }

  /**
   * @param here this node's name
   */
  ModelPageController(ModelCatalogue catalogue, ModelsProperties settings, String here) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.here = here;
  }

  @GetMapping("/models")
  String models(Model model) {
    Map<Boolean, List<CatalogueModel>> byOrigin =
        catalogue.all().stream().collect(Collectors.partitioningBy(each -> each.file() != null));
    model.addAttribute(
        "own", byOrigin.getOrDefault(true, List.of()).stream().sorted(BY_FAMILY).toList());
    model.addAttribute("models", byOrigin.getOrDefault(false, List.of()));
    model.addAttribute("here", here);
    model.addAttribute("maxUpload", settings.maxUpload().toBytes());
    model.addAttribute("maxUploadMib", settings.maxUpload().toMegabytes());
    return "models/list";
  }
}

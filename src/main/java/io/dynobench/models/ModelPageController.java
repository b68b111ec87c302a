package io.dynobench.models;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The catalogue as a page. */
@Controller
class ModelPageController {

  private final ModelCatalogue catalogue;

  ModelPageController(ModelCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping("/models")
  String models(Model model) {
    model.addAttribute("models", catalogue.all());
    return "models/list";
  }
}

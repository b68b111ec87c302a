package io.dynobench.models;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The ceilings as a page. */
@Controller
class HardwarePageController {

  private final HardwareCatalogue catalogue;

  HardwarePageController(HardwareCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping("/hardware")
  String hardware(Model model) {
    model.addAttribute("lines", HardwareLine.of(catalogue.all()));
    return "hardware/list";
  }
}

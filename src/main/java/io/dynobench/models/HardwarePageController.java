package io.dynobench.models;

import io.dynobench.bench.Precision;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ceilings, measured and published, and what networks need of them, as a page. */
@Controller
class HardwarePageController {

  private final HardwareCatalogue measured;
  private final Platforms platforms;
  private final ModelNames names;

  HardwarePageController(HardwareCatalogue measured, Platforms platforms, ModelNames names) {
    this.measured = measured;
    this.platforms = platforms;
    this.names = names;
  }

  @GetMapping("/hardware")
  String hardware(
      @RequestParam(name = "search", required = false) @Nullable String search, Model model) {
    Search wanted = Search.of(search);
    List<HardwareLine> lines = HardwareLine.of(measured.all(), platforms);
    model.addAttribute("search", search == null ? "" : search.strip());
    model.addAttribute("measured", lines.size());
    model.addAttribute("lines", lines.stream().filter(wanted::finds).toList());
    model.addAttribute(
        "platforms",
        PlatformLine.of(platforms.all().stream().filter(wanted::finds).toList(), lines));
    model.addAttribute("precisions", List.of(Precision.values()));
    List<Topology> topologies = names.all().stream().filter(wanted::finds).toList();
    model.addAttribute("networks", topologies.size());
    model.addAttribute("topologies", TopologyLine.of(topologies));
    return "hardware/list";
  }
}

package io.dynobench.charts;

import io.dynobench.problem.ProblemException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A page for each kind of chart. Its query is the chart module's business: the view is the URL. */
@Controller
class ChartPages {

  private final Charts charts;

  ChartPages(Charts charts) {
    this.charts = charts;
  }

  @GetMapping("/charts/{kind}")
  String page(@PathVariable String kind, Model model) {
    if (!charts.kinds().contains(kind)) {
      throw ProblemException.notFound("chart", kind);
    }
    model.addAttribute("presets", Preset.BY_KIND.getOrDefault(kind, List.of()));
    return "charts/" + kind;
  }
}

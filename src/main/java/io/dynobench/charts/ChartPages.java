package io.dynobench.charts;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A page for each kind of chart. Its query is the chart module's business: the view is the URL. */
@Controller
class ChartPages {

  private final Kinds kinds;

  ChartPages(Kinds kinds) {
    this.kinds = kinds;
  }

  @GetMapping("/charts")
  String list(Model model) {
    model.addAttribute("kinds", infos());
    return "charts/list";
  }

  @GetMapping("/charts/{kind}")
  String page(@PathVariable String kind, Model model) {
    ChartKind found = kinds.find(kind);
    model.addAttribute("kind", KindInfo.of(found));
    model.addAttribute("presets", found.presets());
    model.addAttribute("kinds", infos());
    return "charts/chart";
  }

  private List<KindInfo> infos() {
    return kinds.all().stream().map(KindInfo::of).toList();
  }
}

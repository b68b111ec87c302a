package io.dynobench.dashboards;

import io.dynobench.charts.Charts;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of dashboards and the page of each. */
@Controller
class DashboardPages {

  private static final int SIZE = 100;

  private final Dashboards dashboards;
  private final Charts charts;

  DashboardPages(Dashboards dashboards, Charts charts) {
    this.dashboards = dashboards;
    this.charts = charts;
  }

  @GetMapping("/dashboards")
  String list(@RequestParam(defaultValue = "0") String page, Model model) {
    DashboardList list = dashboards.list(number(page), SIZE);
    model.addAttribute("list", list);
    model.addAttribute(
        "leads", list.items().stream().map(line -> Markdown.lead(line.description())).toList());
    return "dashboards/list";
  }

  @GetMapping("/d/{slug}")
  String one(@PathVariable String slug, Model model) {
    Dashboard dashboard = dashboards.find(slug);
    List<View> views = dashboard.views();
    List<String> known = charts.kinds();
    model.addAttribute("dashboard", dashboard);
    model.addAttribute("description", Markdown.html(dashboard.description()));
    model.addAttribute(
        "views",
        IntStream.range(0, views.size())
            .mapToObj(i -> ShownView.of(i + 1, views.get(i), known.contains(views.get(i).kind())))
            .toList());
    return "dashboards/one";
  }

  /** Pages pass over what they do not understand. */
  private static int number(String page) {
    return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
  }
}

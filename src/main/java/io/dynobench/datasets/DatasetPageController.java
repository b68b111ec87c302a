package io.dynobench.datasets;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The labelled data sets as a page. */
@Controller
class DatasetPageController {

  private final Datasets datasets;

  DatasetPageController(Datasets datasets) {
    this.datasets = datasets;
  }

  @GetMapping("/datasets")
  String datasets(Model model) {
    model.addAttribute("datasets", datasets.views());
    model.addAttribute("directory", DatasetView.words(datasets.folders().own()));
    model.addAttribute("wanted", datasets.folders().absentPackages());
    return "datasets/list";
  }
}

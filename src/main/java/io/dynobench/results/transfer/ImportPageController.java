package io.dynobench.results.transfer;

import io.dynobench.bench.Workload;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which files are dropped. */
@Controller
class ImportPageController {

  private final ImportsProperties settings;

  ImportPageController(ImportsProperties settings) {
    this.settings = settings;
  }

  @GetMapping("/imports")
  String imports(Model model) {
    model.addAttribute("formats", ImportFormat.values());
    model.addAttribute("workloads", Workload.values());
    model.addAttribute("maxFile", settings.maxFile().toBytes());
    model.addAttribute("maxFileMib", settings.maxFile().toMegabytes());
    return "imports/form";
  }
}

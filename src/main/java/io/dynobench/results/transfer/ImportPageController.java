package io.dynobench.results.transfer;

import io.dynobench.bench.Workload;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which files are dropped. */
@Controller
class ImportPageController {

  private final DataSize maxFile;

  ImportPageController(@Value("${dynobench.imports.max-file}") DataSize maxFile) {
    this.maxFile = maxFile;
  }

  @GetMapping("/imports")
  String imports(Model model) {
    model.addAttribute("formats", ImportFormat.values());
    model.addAttribute("workloads", Workload.values());
    model.addAttribute("maxFile", maxFile.toBytes());
    model.addAttribute("maxFileMib", maxFile.toMegabytes());
    return "imports/form";
  }
}

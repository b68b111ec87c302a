package io.dynobench.web;

import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that says how networks are trained. */
@Controller
class TrainingGuideController {

  private final String document;

  TrainingGuideController() throws IOException {
    document = Documents.html("training");
  }

  @GetMapping("/methodology/training")
  String training(Model model) {
    model.addAttribute("document", document);
    return "training";
  }
}

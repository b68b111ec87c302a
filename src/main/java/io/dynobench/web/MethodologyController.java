package io.dynobench.web;

import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that says how the numbers come about; every chart leads there. */
@Controller
class MethodologyController {

  private final String document;

  MethodologyController() throws IOException {
    document = Documents.html("methodology");
  }

  @GetMapping("/methodology")
  String methodology(Model model) {
    model.addAttribute("document", document);
    return "methodology";
  }
}

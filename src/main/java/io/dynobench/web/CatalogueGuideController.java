package io.dynobench.web;

import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that says how users extend the catalogues of hardware and networks. */
@Controller
class CatalogueGuideController {

  private final String document;

  CatalogueGuideController() throws IOException {
    document = Documents.html("catalogue");
  }

  @GetMapping("/hardware/catalogue")
  String catalogue(Model model) {
    model.addAttribute("document", document);
    return "hardware/catalogue";
  }
}

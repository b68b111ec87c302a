package io.dynobench.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that says how the numbers come about; every chart leads there. */
@Controller
class MethodologyController {

  @GetMapping("/methodology")
  String methodology() {
    return "methodology";
  }
}

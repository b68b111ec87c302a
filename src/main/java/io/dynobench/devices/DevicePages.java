package io.dynobench.devices;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The devices as a page. */
@Controller
class DevicePages {

  private final DeviceRegistry registry;

  DevicePages(DeviceRegistry registry) {
    this.registry = registry;
  }

  @GetMapping("/devices")
  String devices(Model model) {
    model.addAttribute("devices", registry.all());
    model.addAttribute("node", registry.node());
    return "devices/list";
  }

  @PostMapping("/devices/refresh")
  String lookAgain() {
    registry.refresh();
    return "redirect:/devices";
  }
}

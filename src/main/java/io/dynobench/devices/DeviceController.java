package io.dynobench.devices;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/devices")
class DeviceController {

  private final DeviceRegistry devices;

  DeviceController(DeviceRegistry devices) {
    this.devices = devices;
  }

  @GetMapping
  DevicePage list(
      @RequestParam(defaultValue = "0") @Min(0) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(1_000) int size) {
    return DevicePage.of(devices.all(), page, size);
  }

  /** Looks again at the hardware of the node that answers. */
  @PostMapping("/refresh")
  DevicePage refresh(
      @RequestParam(defaultValue = "0") @Min(0) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(1_000) int size) {
    devices.refresh();
    return list(page, size);
  }
}

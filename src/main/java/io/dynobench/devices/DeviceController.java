package io.dynobench.devices;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Devices", description = "What it can be benchmarked on")
@RequestMapping("/api/v1/devices")
class DeviceController {

  private static final int MOST = 1_000;

  private final DeviceRegistry devices;

  DeviceController(DeviceRegistry devices) {
    this.devices = devices;
  }

  @GetMapping
  @Operation(operationId = "listDevices", summary = "The devices of every node")
  DevicePage list(
      @RequestParam(defaultValue = "0") @Min(0) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int size) {
    return DevicePage.of(devices.all(), page, size);
  }

  @PostMapping("/refresh")
  @Operation(
      operationId = "refreshDevices",
      summary = "Look again at the hardware of the node that answers",
      description = "Answers with the first thousand devices of every node.")
  DevicePage refresh() {
    devices.refresh();
    return list(0, MOST);
  }
}

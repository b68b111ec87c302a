package io.dynobench.models;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ceilings over REST. */
@RestController
@Tag(name = "Hardware", description = "What devices can do at most")
@RequestMapping("/api/v1/hardware")
class HardwareController {

  private final HardwareCatalogue catalogue;

  HardwareController(HardwareCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping
  @Operation(
      operationId = "listHardware",
      summary = "The ceilings of devices",
      description =
          "The latest measured ones of each device, engine and precision; one of the profile quick"
              + " replaces only one of the profile quick. A job of the workload ceilings measures"
              + " them. The bandwidth is null where the engine does not copy (onnxruntime): memory"
              + " has that of the device's entry of pytorch.")
  HardwareList list(
      @RequestParam(name = "deviceName", required = false) @Nullable String deviceName,
      @RequestParam(name = "precision", required = false) @Nullable String precision,
      @RequestParam(name = "page", defaultValue = "0") @Min(0) int page,
      @RequestParam(name = "size", defaultValue = "50") @Min(1) @Max(1000) int size) {
    return catalogue.list(
        new HardwareCatalogue.Filter(
            deviceName, precision == null ? null : PrecisionField.ofParameter(precision)),
        page,
        size);
  }
}

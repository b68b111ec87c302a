package io.dynobench.models;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The published hardware over REST. */
@RestController
@Tag(name = "Hardware", description = "What devices can do at most")
@RequestMapping("/api/v1/hardware/platforms")
class PlatformController {

  private final Platforms platforms;

  PlatformController(Platforms platforms) {
    this.platforms = platforms;
  }

  @GetMapping
  @Operation(
      operationId = "listPlatforms",
      summary = "Published ceilings of hardware, each with its source",
      description =
          "Peaks in operations/s by precision, dense, one multiply-accumulate being two; the"
              + " bandwidth in bytes/s. Files named in dynobench.catalogue.hardware extend the list.")
  Listed<Platform> list(
      @RequestParam(name = "search", required = false) @Nullable String search,
      @RequestParam(name = "precision", required = false) @Nullable String precision,
      @RequestParam(name = "suite", required = false) @Nullable String suite,
      @RequestParam(name = "page", defaultValue = "0") @Min(0) int page,
      @RequestParam(name = "size", defaultValue = "50") @Min(1) @Max(1000) int size) {
    Search wanted = Search.of(search);
    String number = precision == null ? null : PrecisionField.ofParameter(precision).id();
    List<Platform> found =
        platforms.all().stream()
            .filter(wanted::finds)
            .filter(each -> number == null || each.peakOpsPerSecond().containsKey(number))
            .filter(each -> suite == null || suite.equals(each.suite()))
            .toList();
    return Listed.of(found, page, size);
  }
}

package io.dynobench.dashboards;

import io.dynobench.dashboards.StoryLoader.Loaded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Loads the stories on demand. */
@RestController
@Tag(name = "Dashboards")
@RequestMapping("/api/v1/dashboards/stories")
class StoryController {

  private final StoryLoader loader;

  StoryController(StoryLoader loader) {
    this.loader = loader;
  }

  @PostMapping
  @Operation(
      operationId = "loadStories",
      summary = "Make the dashboards of the sample collections that are not there")
  Loaded load() {
    return loader.loadMissing();
  }
}

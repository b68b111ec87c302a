package io.dynobench.datasets;

import io.dynobench.bench.LabelledData;
import io.dynobench.data.Examples;
import io.dynobench.problem.ProblemException;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The labelled data sets as a page. */
@Controller
class DatasetPageController {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Datasets datasets;

  DatasetPageController(Datasets datasets) {
    this.datasets = datasets;
  }

  @GetMapping("/datasets")
  String datasets(Model model) {
    model.addAttribute("datasets", datasets.views());
    model.addAttribute("directory", DatasetView.words(datasets.folders().own()));
    model.addAttribute("wanted", datasets.folders().absentPackages());
    return "datasets/list";
  }

  /** A few of its images in a row. */
  @GetMapping("/datasets/{name}/examples.png")
  ResponseEntity<byte[]> examples(@PathVariable("name") String name) {
    LabelledData data =
        datasets.ready(name).orElseThrow(() -> ProblemException.notFound("data set", name));
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.IMAGE_PNG)
          .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
          .body(Examples.png(data));
    } catch (IOException e) {
      throw ProblemException.notFound("example of", name);
    }
  }
}

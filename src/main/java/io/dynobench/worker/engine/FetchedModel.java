package io.dynobench.worker.engine;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import io.dynobench.bench.FailureReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A model of DJL's repository, which DJL fetches and keeps in its cache. */
final class FetchedModel {

  private FetchedModel() {}

  /**
   * The file of a model that was fetched, to be loaded by other means than DJL's.
   *
   * @param suffix of its name
   */
  static Path file(String url, String engine, String suffix) throws TrialFailure {
    try (Model model = load(url, Device.cpu(), engine);
        Stream<Path> files = Files.walk(model.getModelPath())) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(suffix))
          .findFirst()
          .orElseThrow(
              () ->
                  new TrialFailure(
                      FailureReason.MODEL_LOAD_FAILED,
                      "What DJL fetched from %s has no file *%s.".formatted(url, suffix)));
    } catch (IOException e) {
      throw new TrialFailure(
          FailureReason.MODEL_LOAD_FAILED,
          "What DJL fetched from %s could not be read: %s".formatted(url, e),
          e);
    }
  }

  /**
   * @param url {@code djl://group/artifact[/version[/name]]}
   */
  static Model load(String url, Device device, String engine) throws TrialFailure {
    // A network that swallows packets would else hold the trial until its own limit.
    System.getProperties().putIfAbsent("sun.net.client.defaultConnectTimeout", "20000");
    System.getProperties().putIfAbsent("sun.net.client.defaultReadTimeout", "60000");
    Criteria<NDList, NDList> criteria =
        Criteria.builder()
            .setTypes(NDList.class, NDList.class)
            .optModelUrls(url)
            .optDevice(device)
            .optEngine(engine)
            .build();
    try {
      return criteria.loadModel();
    } catch (IOException | ModelNotFoundException | MalformedModelException | RuntimeException e) {
      FailureReason reason =
          OutOfMemory.in(e) ? FailureReason.OUT_OF_MEMORY : FailureReason.MODEL_LOAD_FAILED;
      throw new TrialFailure(
          reason,
          "DJL could not fetch or load %s for %s (is its repository mlrepo.djl.ai reachable from this node?): %s"
              .formatted(url, engine, RootCause.of(e)),
          e);
    }
  }
}

package io.dynobench.worker.engine;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import io.dynobench.bench.FailureReason;
import java.io.IOException;

/** A model of DJL's repository, which DJL fetches and keeps in its cache. */
final class FetchedModel {

  private FetchedModel() {}

  /**
   * @param url {@code djl://group/artifact[/version[/name]]}
   */
  static Model load(String url, Device device, String engine) throws TrialFailure {
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

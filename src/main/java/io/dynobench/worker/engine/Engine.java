package io.dynobench.worker.engine;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.TrialSpec;
import io.dynobench.zoo.Network;

/**
 * Runs models. Found by {@link java.util.ServiceLoader}; lives in a worker, for one trial, so it
 * may change the whole process.
 */
public interface Engine {

  /** The word for it in jobs. */
  String id();

  /**
   * Loads the engine itself, before any model.
   *
   * @param threads intra-operation threads per stream
   * @throws TrialFailure when it cannot do what is asked for here
   */
  void prepare(TrialSpec spec, int threads) throws TrialFailure;

  /**
   * Brings a model of a URL to this machine, so that loading it contains no download. It opens
   * nothing.
   *
   * @return what to load
   * @throws TrialFailure when it cannot be brought
   */
  default ModelArtifact fetch(ModelArtifact artifact) throws TrialFailure {
    return artifact;
  }

  /**
   * Loads a model onto the device that the spec names.
   *
   * @param artifact that was fetched
   * @throws TrialFailure when it cannot be loaded
   */
  LoadedModel load(ModelArtifact artifact, TrialSpec spec) throws TrialFailure;

  /**
   * Loads a network onto the device that the spec names, to be trained there.
   *
   * @param artifact the module of the network that learns
   * @param seed of the random numbers that it draws
   * @throws TrialFailure when it cannot be loaded, or this engine trains nothing
   */
  default Learner learner(
      ModelArtifact artifact, Network network, UpdateRule rule, TrialSpec spec, int seed)
      throws TrialFailure {
    throw new TrialFailure(
        FailureReason.UNSUPPORTED, "%s only runs networks; it trains none.".formatted(id()));
  }
}

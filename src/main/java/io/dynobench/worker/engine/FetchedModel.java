package io.dynobench.worker.engine;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.repository.Artifact;
import ai.djl.repository.MRL;
import ai.djl.repository.Repository;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import io.dynobench.bench.FailureReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model of DJL's repository, which DJL fetches and keeps in its cache. */
final class FetchedModel {

  private FetchedModel() {}

  /**
   * Has DJL bring a model to its cache, and opens nothing.
   *
   * @param url {@code djl://group/artifact[/version[/name]]}
   * @param engine that will load it, as DJL calls it
   * @return where it lies
   */
  static Path fetch(String url, String engine) throws TrialFailure {
    limitWaiting();
    try {
      List<MRL> found = Repository.newInstance(url, url).getResources();
      Artifact artifact = found.isEmpty() ? null : found.get(0).getDefaultArtifact();
      if (artifact == null) {
        throw new IOException("there is no such model");
      }
      found.get(0).prepare(artifact);
      return found.get(0).getRepository().getResourceDirectory(artifact);
    } catch (IOException | RuntimeException e) {
      throw failure(url, engine, e);
    }
  }

  /**
   * The file of a model, to be loaded by other means than DJL's.
   *
   * @param fetched where it lies
   * @param suffix of the file's name; there must be one such file
   */
  static Path file(String url, Path fetched, String suffix) throws TrialFailure {
    List<Path> files;
    try (Stream<Path> all = Files.walk(fetched)) {
      files = all.filter(it -> it.getFileName().toString().endsWith(suffix)).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new TrialFailure(
          FailureReason.MODEL_LOAD_FAILED,
          "What DJL fetched from %s could not be read: %s".formatted(url, e),
          e);
    }
    if (files.isEmpty()) {
      throw new TrialFailure(
          FailureReason.MODEL_LOAD_FAILED,
          "What DJL fetched from %s has no file *%s.".formatted(url, suffix));
    }
    if (files.size() > 1) {
      String names =
          files.stream()
              .map(it -> fetched.relativize(it).toString())
              .collect(Collectors.joining(", "));
      throw new TrialFailure(
          FailureReason.MODEL_LOAD_FAILED,
          "What DJL fetched from %s has %d files *%s, and none of them is the model's for certain: %s"
              .formatted(url, files.size(), suffix, names));
    }
    return files.get(0);
  }

  /** Loads a model, which DJL fetches if it is not in the cache. */
  static Model load(String url, Device device, String engine) throws TrialFailure {
    limitWaiting();
    try {
      return Criteria.builder()
          .setTypes(NDList.class, NDList.class)
          .optModelUrls(url)
          .optDevice(device)
          .optEngine(engine)
          .build()
          .loadModel();
    } catch (IOException | ModelNotFoundException | MalformedModelException | RuntimeException e) {
      throw failure(url, engine, e);
    }
  }

  /** A network that swallows packets would else hold the trial until its own limit. */
  private static void limitWaiting() {
    System.getProperties().putIfAbsent("sun.net.client.defaultConnectTimeout", "20000");
    System.getProperties().putIfAbsent("sun.net.client.defaultReadTimeout", "60000");
  }

  private static TrialFailure failure(String url, String engine, Exception e) {
    FailureReason reason =
        OutOfMemory.in(e) ? FailureReason.OUT_OF_MEMORY : FailureReason.MODEL_LOAD_FAILED;
    return new TrialFailure(
        reason,
        "DJL could not fetch or load %s for %s (is its repository mlrepo.djl.ai reachable from this node?): %s"
            .formatted(url, engine, RootCause.of(e)),
        e);
  }
}

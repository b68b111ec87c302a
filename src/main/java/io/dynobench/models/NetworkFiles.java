package io.dynobench.models;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.zoo.Fingerprint;
import io.dynobench.zoo.ModelFile;
import io.dynobench.zoo.Network;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The files that engines load of built-in networks, whatever they have learned. */
@Component
class NetworkFiles {

  private final ArtifactCache cache;

  /** A hash takes up to a second, so each is made once. */
  private final Map<Variant, Fingerprint> fingerprints = new ConcurrentHashMap<>();

  private record Variant(String model, String engine, Precision precision, boolean learns) {}

  NetworkFiles(ArtifactCache cache) {
    this.cache = cache;
  }

  /**
   * What can run a network.
   *
   * @param calibrated whether the ranges of its values are known
   */
  static Map<String, List<Precision>> engines(boolean calibrated) {
    Map<String, List<Precision>> engines = new LinkedHashMap<>();
    engines.put(EngineSupport.PYTORCH, List.of(Precision.FP32, Precision.FP16, Precision.BF16));
    engines.put(
        EngineSupport.ONNX_RUNTIME,
        calibrated ? List.of(Precision.FP32, Precision.INT8) : List.of(Precision.FP32));
    return Collections.unmodifiableMap(engines);
  }

  /**
   * @param network with the numbers of this model
   */
  ModelArtifact artifact(CatalogueModel model, Network network, String engine, Precision precision)
      throws IOException {
    if (!model.engines().getOrDefault(engine, List.of()).contains(precision)) {
      throw new IllegalArgumentException(
          "%s does not run %s in %s".formatted(engine, model.id(), precision.id()));
    }
    ModelFile made =
        engine.equals(EngineSupport.PYTORCH)
            ? network.torchScript(precision)
            : network.onnx(precision);
    return artifact(new Variant(model.id(), engine, precision, false), network, made);
  }

  /** The module of a network that learns. */
  ModelArtifact learning(CatalogueModel model, Network network) throws IOException {
    var variant = new Variant(model.id(), EngineSupport.PYTORCH, Precision.FP32, true);
    return artifact(variant, network, network.learning());
  }

  private ModelArtifact artifact(Variant variant, Network network, ModelFile made)
      throws IOException {
    Fingerprint fingerprint = fingerprints.computeIfAbsent(variant, any -> made.fingerprint());
    return new ModelArtifact(
        variant.model(),
        cache.file(fingerprint, made.suffix(), made::writeTo),
        fingerprint.sha256(),
        null,
        network.input(),
        network.parameters(),
        network.macs(),
        network.weightBytes(variant.precision()),
        network.activationBytes(variant.precision()));
  }
}

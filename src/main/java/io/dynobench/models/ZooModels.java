package io.dynobench.models;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.zoo.Fingerprint;
import io.dynobench.zoo.ModelFile;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The built-in networks, with seeded random weights. */
@Component
@Order(0)
class ZooModels implements ModelSource {

  private static final List<CatalogueModel> MODELS =
      Zoo.all().stream().map(ZooModels::describe).toList();

  private final ArtifactCache cache;

  /** A hash takes up to a second, so each is made once. */
  private final Map<Variant, Fingerprint> fingerprints = new ConcurrentHashMap<>();

  private record Variant(String model, String engine, Precision precision) {}

  ZooModels(ArtifactCache cache) {
    this.cache = cache;
  }

  private static CatalogueModel describe(Network network) {
    return new CatalogueModel(
        network.id(),
        network.family(),
        network.task(),
        network.input(),
        network.parameters(),
        network.macs(),
        engines(network),
        "zoo");
  }

  private static Map<String, List<Precision>> engines(Network network) {
    Map<String, List<Precision>> engines = new LinkedHashMap<>();
    engines.put(EngineSupport.PYTORCH, List.of(Precision.FP32, Precision.FP16, Precision.BF16));
    engines.put(
        EngineSupport.ONNX_RUNTIME,
        network.isCalibrated() ? List.of(Precision.FP32, Precision.INT8) : List.of(Precision.FP32));
    return Collections.unmodifiableMap(engines);
  }

  @Override
  public List<CatalogueModel> models() {
    return MODELS;
  }

  @Override
  public ModelArtifact artifact(CatalogueModel model, String engine, Precision precision)
      throws IOException {
    if (!model.engines().getOrDefault(engine, List.of()).contains(precision)) {
      throw new IllegalArgumentException(
          "%s does not run %s in %s".formatted(engine, model.id(), precision.id()));
    }
    Network network = Zoo.find(model.id()).orElseThrow();
    ModelFile made =
        engine.equals(EngineSupport.PYTORCH)
            ? network.torchScript(precision)
            : network.onnx(precision);
    Fingerprint fingerprint =
        fingerprints.computeIfAbsent(
            new Variant(model.id(), engine, precision), variant -> made.fingerprint());
    Path file = cache.file(fingerprint, made.suffix(), made::writeTo);
    return new ModelArtifact(
        model.id(),
        file,
        fingerprint.sha256(),
        null,
        network.input(),
        network.parameters(),
        network.macs(),
        network.weightBytes(precision),
        network.activationBytes(precision));
  }
}

package io.dynobench.worker.engine;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.util.Platform;
import io.dynobench.bench.FailureReason;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.TrialSpec;
import io.dynobench.zoo.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** TorchScript archives on PyTorch, through DJL. */
public final class PyTorchEngine implements Engine {

  static final String DJL_NAME = "PyTorch";

  private static final Set<Precision> PRECISIONS =
      Set.of(Precision.FP32, Precision.FP16, Precision.BF16);

  @Override
  public String id() {
    return "pytorch";
  }

  @Override
  public void prepare(TrialSpec spec, int threads) throws TrialFailure {
    if (!PRECISIONS.contains(spec.precision())) {
      throw new TrialFailure(
          FailureReason.UNSUPPORTED,
          "PyTorch does not run %s here.".formatted(spec.precision().id()));
    }
    // One stream's operations use this many threads; streams are the only other parallelism.
    System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(threads));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    boolean gpu = !spec.device().equals("cpu");
    if (gpu && "false".equals(System.getenv("DJL_OFFLINE"))) {
      BundledLibraries.hideFromThisThread();
    }
    try {
      NativeCache.fromEnvironment().load(build(), () -> ai.djl.engine.Engine.getEngine(DJL_NAME));
    } catch (IOException | EngineException | UnsatisfiedLinkError e) {
      FailureReason reason =
          OutOfMemory.in(e) ? FailureReason.OUT_OF_MEMORY : FailureReason.UNSUPPORTED;
      throw new TrialFailure(reason, "PyTorch could not be loaded: " + RootCause.of(e), e);
    }
  }

  @Override
  public ModelArtifact fetch(ModelArtifact artifact) throws TrialFailure {
    String url = artifact.url();
    if (url != null) {
      FetchedModel.fetch(url, DJL_NAME);
    }
    return artifact;
  }

  @Override
  public LoadedModel load(ModelArtifact artifact, TrialSpec spec) throws TrialFailure {
    Device device = device(spec.device());
    String url = artifact.url();
    if (url != null) {
      Model fetched = FetchedModel.load(url, device, DJL_NAME);
      return new PyTorchModel(fetched, device, null, artifact.input(), spec);
    }
    // mapLocation: weights saved on another device come to this one.
    Model model = module(artifact, device, Map.of("mapLocation", "true"));
    var archive = new WeightsArchive(Objects.requireNonNull(artifact.file()));
    return new PyTorchModel(model, device, archive, artifact.input(), spec);
  }

  @Override
  public Learner learner(
      ModelArtifact artifact, Network network, UpdateRule rule, TrialSpec spec, int seed)
      throws TrialFailure {
    Device device = device(spec.device());
    Model model = module(artifact, device, Map.of("mapLocation", "true", "trainParam", "true"));
    var described = new PyTorchModel(model, device, null, artifact.input(), spec);
    return new PyTorchLearner(model, described, network, rule, seed);
  }

  private static Model module(ModelArtifact artifact, Device device, Map<String, String> options)
      throws TrialFailure {
    Path file = artifact.file();
    if (file == null) {
      throw new TrialFailure(
          FailureReason.MODEL_LOAD_FAILED,
          "The model %s has no file for PyTorch.".formatted(artifact.model()));
    }
    Model model = Model.newInstance(artifact.model(), device, DJL_NAME);
    try {
      model.load(file.toAbsolutePath().getParent(), file.getFileName().toString(), options);
      return model;
    } catch (IOException | MalformedModelException | RuntimeException e) {
      FailureReason reason =
          OutOfMemory.in(e) ? FailureReason.OUT_OF_MEMORY : FailureReason.MODEL_LOAD_FAILED;
      throw new TrialFailure(
          reason, "PyTorch could not load %s: %s".formatted(file, RootCause.of(e)), e);
    }
  }

  /** As DJL will find it: the environment first, then what is packaged with this program. */
  private static String build() {
    Platform platform = Platform.detectPlatform(DJL_NAME.toLowerCase(Locale.ROOT));
    var environment = System.getenv();
    return String.join(
        "-",
        DJL_NAME,
        environment.getOrDefault("PYTORCH_VERSION", platform.getVersion()),
        environment.getOrDefault("PYTORCH_FLAVOR", platform.getFlavor()));
  }

  /** A worker sees only the GPU that it is meant to use, as the first one. */
  private static Device device(String wanted) throws TrialFailure {
    if (wanted.equals("cpu")) {
      return Device.cpu();
    }
    int visible = ai.djl.engine.Engine.getEngine(DJL_NAME).getGpuCount();
    int index =
        System.getenv("CUDA_VISIBLE_DEVICES") == null
            ? Integer.parseInt(wanted.substring(wanted.indexOf(':') + 1))
            : 0;
    if (index >= visible) {
      throw new TrialFailure(
          FailureReason.DEVICE_FALLBACK,
          "The trial asks for %s, but PyTorch sees %d GPUs and would run it on the CPU."
              .formatted(wanted, visible));
    }
    return Device.gpu(index);
  }
}

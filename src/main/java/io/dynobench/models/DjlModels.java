package io.dynobench.models;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Task;
import io.dynobench.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Models by DJL's addresses, {@code djl://group/artifact[/version[/name]]}. They are not listed:
 * whoever knows an address can name it in a job, and the worker lets DJL fetch the model. The shape
 * of a sample follows as {@code ?inputShape=3x224x224}, which is also the default.
 */
@Component
@Order(3)
class DjlModels implements ModelSource {

  private static final String SCHEME = "djl://";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "djl://(?<group>[A-Za-z0-9._-]+)/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+){0,2}"
              + "(\\?inputShape=(?<shape>[0-9x]+))?");

  private static final InputShape DEFAULT = InputShape.of(3, 224, 224);

  private final ModelsProperties settings;

  DjlModels(ModelsProperties settings) {
    this.settings = settings;
  }

  @Override
  public List<CatalogueModel> models() {
    return List.of();
  }

  /**
   * @throws ProblemException when it is an address, but not one that may be used
   */
  @Override
  public Optional<CatalogueModel> find(String id) {
    if (!id.startsWith(SCHEME)) {
      return Optional.empty();
    }
    if (!settings.allowDownload()) {
      throw ProblemException.invalid(
          "models",
          "DOWNLOAD_NOT_ALLOWED",
          "models: addresses of DJL are switched off here; an administrator can set "
              + "dynobench.models.allow-download=true.");
    }
    Matcher address = ADDRESS.matcher(id);
    if (!address.matches() || id.length() > 200) {
      throw invalid(
          "expected djl://group/artifact, optionally followed by /version/name and ?inputShape=3x224x224");
    }
    return Optional.of(
        new CatalogueModel(
            id,
            "DJL",
            Task.OTHER,
            shape(address.group("shape")),
            null,
            null,
            Map.of(engine(address.group("group")), List.of(Precision.FP32)),
            "djl"));
  }

  @Override
  public ModelArtifact artifact(CatalogueModel model, String engine, Precision precision) {
    String url = model.id().replaceAll("\\?.*$", "");
    return new ModelArtifact(model.id(), null, null, url, model.input(), null, null, null, null);
  }

  private static InputShape shape(@Nullable String text) {
    try {
      return text == null ? DEFAULT : ShapeText.parse(text);
    } catch (IllegalArgumentException refusal) {
      throw invalid("inputShape: " + refusal.getMessage());
    }
  }

  /** DJL groups its models by engine. */
  private static String engine(String group) {
    return group.contains("onnxruntime") ? "onnxruntime" : "pytorch";
  }

  private static ProblemException invalid(String why) {
    return ProblemException.invalid("models", "INVALID_MODEL_ADDRESS", "models: " + why + ".");
  }
}

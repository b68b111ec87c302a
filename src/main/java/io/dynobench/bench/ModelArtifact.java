package io.dynobench.bench;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model as an engine loads it.
 *
 * @param file the archive; null for engines that need none
 * @param sha256 of the file, in hex
 * @param url of DJL ({@code djl://…}) that the worker resolves; null for models with a file
 * @param input shape of one sample
 * @param parameters trainable numbers; null when unknown
 * @param macs multiply-accumulates per sample; null when unknown
 * @param weightBytes bytes of the weights at the artifact's precision; null when unknown
 * @param activationBytes bytes of all layer outputs of one sample; null when unknown
 * @param missing why {@code parameters} or {@code macs} are unknown, where that was found out
 */
public record ModelArtifact(
    String model,
    @Nullable Path file,
    @Nullable String sha256,
    @Nullable String url,
    InputShape input,
    @Nullable Long parameters,
    @Nullable Long macs,
    @Nullable Long weightBytes,
    @Nullable Long activationBytes,
    Map<String, String> missing) {

  /** The same model in a file that was brought here for it. */
  public ModelArtifact at(Path brought) {
    return new ModelArtifact(
        model,
        brought,
        sha256,
        url,
        input,
        parameters,
        macs,
        weightBytes,
        activationBytes,
        missing);
  }

  /** One whose numbers are known, or unknown without a reason. */
  public ModelArtifact(
      String model,
      @Nullable Path file,
      @Nullable String sha256,
      @Nullable String url,
      InputShape input,
      @Nullable Long parameters,
      @Nullable Long macs,
      @Nullable Long weightBytes,
      @Nullable Long activationBytes) {
    this(model, file, sha256, url, input, parameters, macs, weightBytes, activationBytes, Map.of());
  }
}

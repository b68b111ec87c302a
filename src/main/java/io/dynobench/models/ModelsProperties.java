package io.dynobench.models;

import io.dynobench.bench.InputShape;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Users' models.
 *
 * @param maxUpload size of an uploaded file
 * @param directory whose files are models, too; empty for none
 * @param inputShapes of the files there that do not say it themselves, by their names without
 *     suffix
 * @param allowDownload whether jobs may name models of DJL's addresses, which workers download
 */
@ConfigurationProperties("dynobench.models")
record ModelsProperties(
    @DefaultValue("1GB") DataSize maxUpload,
    @DefaultValue("") String directory,
    @DefaultValue Map<String, String> inputShapes,
    @DefaultValue("false") boolean allowDownload) {

  /**
   * @throws IllegalArgumentException when the setting is no shape
   */
  Optional<InputShape> inputShape(String name) {
    return Optional.ofNullable(inputShapes.get(name)).map(ShapeText::parse);
  }
}

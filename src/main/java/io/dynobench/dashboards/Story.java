package io.dynobench.dashboards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** A dashboard that comes with Dynobench and tells of a sample collection. */
record Story(String slug, String title, String description, List<View> views) {

  /** Files under {@code stories/} on the class path, in the order in which they are told. */
  static final List<Story> ALL =
      Stream.of("qutibench", "dlmark", "keras-mnist").map(Story::read).toList();

  private static final String FOLDER = "stories/%s.yml";

  private static Story read(String slug) {
    try (InputStream in = new ClassPathResource(FOLDER.formatted(slug)).getInputStream()) {
      Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      Told told = JsonMapper.shared().convertValue(content, Told.class);
      return new Story(
          slug,
          told.title(),
          told.description().strip(),
          told.views().stream().map(Story::trimmed).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A block of YAML ends in a line feed. */
  private static View trimmed(View view) {
    return new View(view.title(), view.kind(), view.query(), view.note().strip());
  }

  /** What the file holds. */
  private record Told(String title, String description, List<View> views) {}
}

package io.dynobench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What application.yml says of environment variables. */
class DocumentedSettingsTests {

  private static final Pattern LINE = Pattern.compile("( *)([\\w.-]+):(.*)");
  private static final Pattern VARIABLE = Pattern.compile(" # ([A-Z][A-Z0-9_]+)(,.*)?$");

  @Test
  void everyVariableSetsTheSettingThatItStandsBeside() throws IOException {
    Map<String, String> documented = documented();

    assertThat(documented).hasSizeGreaterThan(25).containsKey("server.port");
    documented.forEach(
        (setting, variable) -> assertThat(value(setting, variable)).as(variable).isEqualTo("7"));
  }

  private static String value(String setting, String variable) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(variable, "7")));
    ConfigurationPropertySources.attach(environment);
    var bound = Binder.get(environment).bind(setting, String.class);
    return bound.isBound() ? bound.get() : "not set";
  }

  /** Setting → variable, for every line that names one. */
  private static Map<String, String> documented() throws IOException {
    Map<String, String> documented = new TreeMap<>();
    List<String> path = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("application.yml"))) {
      Matcher setting = LINE.matcher(line);
      if (!setting.matches()) {
        continue;
      }
      int depth = setting.group(1).length() / 2;
      path.subList(depth, path.size()).clear();
      path.add(setting.group(2));
      Matcher variable = VARIABLE.matcher(setting.group(3));
      if (variable.find()) {
        documented.put(String.join(".", path), variable.group(1));
      }
    }
    return documented;
  }
}

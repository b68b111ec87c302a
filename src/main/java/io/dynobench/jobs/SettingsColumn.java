package io.dynobench.jobs;

import io.dynobench.bench.WorkloadSettings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The settings of a trial's workload as JSON. */
final class SettingsColumn {

  private static final JsonMapper JSON = new JsonMapper();

  private SettingsColumn() {}

  static @Nullable String write(@Nullable WorkloadSettings settings) {
    return settings == null ? null : JSON.writeValueAsString(settings);
  }

  static @Nullable WorkloadSettings read(@Nullable String json) {
    return json == null ? null : JSON.readValue(json, WorkloadSettings.class);
  }
}

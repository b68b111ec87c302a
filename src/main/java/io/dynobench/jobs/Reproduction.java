package io.dynobench.jobs;

import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.devices.DeviceRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the commands that submit a job, or exactly one trial of it, again. */
@Component
class Reproduction {

  private final Environment environment;
  private final DeviceRegistry registry;
  private final JsonMapper json;

  Reproduction(Environment environment, DeviceRegistry registry, JsonMapper json) {
    this.environment = environment;
    this.registry = registry;
    this.json = json;
  }

  String curl(TrialRow trial) {
    return curl(json.valueToTree(request(trial)));
  }

  /** The command that submits a request. */
  String curl(JsonNode request) {
    return command() + quoted(json.writeValueAsString(said(request)));
  }

  /** The command up to its quoted body. */
  String command() {
    return """
        curl -X POST %s/api/v1/jobs -H "Authorization: Bearer $(cat %s)" \
        -H 'Content-Type: application/json' -d """
            .formatted(
                url(), quoted(environment.getProperty("dynobench.data-dir", "./data") + "/api.key"))
        + " ";
  }

  /** Without the fields that say nothing. */
  static JsonNode said(JsonNode request) {
    ObjectNode said = (ObjectNode) request.deepCopy();
    List.copyOf(said.propertyNames())
        .forEach(
            field -> {
              JsonNode value = said.get(field);
              if (value.isNull() || (value.isObject() && value.isEmpty())) {
                said.remove(field);
              }
            });
    return said;
  }

  /** As one word of a POSIX shell. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private JobRequest request(TrialRow trial) {
    TrialSpec spec = trial.spec();
    @Nullable Integer threads = spec.threads();
    Workload workload = spec.workload();
    @Nullable Double arrivalRate = spec.arrivalRate();
    return new JobRequest(
        null,
        workload.id(),
        WorkloadFields.has(workload, "models") ? List.of(spec.model()) : null,
        List.of(DeviceField.word(trial.node(), spec.device(), registry.node())),
        List.of(spec.engine()),
        List.of(spec.precision().id()),
        WorkloadFields.has(workload, "batchSizes")
            ? new BatchSizes(List.of(String.valueOf(spec.batchSize())))
            : null,
        WorkloadFields.has(workload, "streams") ? List.of(spec.streams()) : null,
        threads == null ? null : List.of(threads),
        arrivalRate == null ? null : List.of(arrivalRate),
        spec.forks() == spec.profile().forks() ? null : spec.forks(),
        spec.profile().id(),
        null,
        null,
        spec.seed(),
        WorkloadRequest.of(spec.settings()));
  }

  private String url() {
    String configured = environment.getProperty("dynobench.public-url", "");
    if (!configured.isBlank()) {
      return configured.replaceAll("/+$", "");
    }
    String port =
        environment.getProperty(
            "local.server.port", environment.getProperty("server.port", "8080"));
    return "http://localhost:" + port;
  }
}

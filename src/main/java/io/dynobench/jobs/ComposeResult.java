package io.dynobench.jobs;

import io.dynobench.bench.Grade;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Origin;
import io.dynobench.bench.QualityReason;
import io.dynobench.bench.TrialSpec;
import io.dynobench.devices.Device;
import io.dynobench.models.CatalogueModel;
import io.dynobench.results.ResultDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what is stored of a trial that succeeded. */
@Component
class ComposeResult {

  private final JobStore jobs;
  private final ServerProvenance server;
  private final Reproduction reproduction;
  private final JsonMapper json;

  ComposeResult(
      JobStore jobs, ServerProvenance server, Reproduction reproduction, JsonMapper json) {
    this.jobs = jobs;
    this.server = server;
    this.reproduction = reproduction;
    this.json = json;
  }

  /**
   * @param measurement complete: of several forks, what each of them saw must not be overwritten
   */
  ResultDraft draft(TrialRow trial, Device device, CatalogueModel model, Measurement measurement) {
    TrialSpec spec = trial.spec();
    List<QualityReason> reasons = reasons(spec, device, measurement);
    Map<String, String> provenance = new HashMap<>(measurement.provenance());
    provenance.put("reproduce", reproduction.curl(trial));
    return new ResultDraft(
        Origin.MEASURED,
        null,
        trial.jobId(),
        trial.id(),
        spec.workload().id(),
        spec.model(),
        model.family(),
        model.task().id(),
        spec.engine(),
        trial.node(),
        spec.device(),
        device.name(),
        null,
        null,
        spec.precision().id(),
        null,
        null,
        SettingsFields.dataset(spec.settings()),
        hasLoad(spec) ? spec.batchSize() : null,
        hasLoad(spec) ? spec.streams() : null,
        threads(spec, measurement),
        spec.arrivalRate(),
        spec.forks(),
        spec.profile().id(),
        Grade.of(reasons).name(),
        measurement.metrics(),
        measurement.missing(),
        measurement.confidence(),
        reasons.stream().map(QualityReason::name).toList(),
        provenance,
        tags(trial));
  }

  /** Ceilings have sizes of matrices instead, and searches many batches. */
  private static boolean hasLoad(TrialSpec spec) {
    return WorkloadFields.has(spec.workload(), "batchSizes");
  }

  /** With what the server knows better than the worker. */
  Measurement complete(Measurement measurement, Device device) {
    Map<String, String> provenance = new HashMap<>(measurement.provenance());
    provenance.putAll(server.of(device));
    return new Measurement(
        measurement.metrics(),
        measurement.missing(),
        measurement.confidence(),
        measurement.reasons(),
        provenance);
  }

  private static List<QualityReason> reasons(
      TrialSpec spec, Device device, Measurement measurement) {
    List<QualityReason> reasons = new ArrayList<>(measurement.reasons());
    if (Oversubscription.of(device, spec.streams(), threads(spec, measurement))) {
      reasons.add(QualityReason.THREADS_EXCEED_CORES);
    }
    return reasons;
  }

  /** Those that ran; what was asked for stays in the provenance. */
  private static @Nullable Integer threads(TrialSpec spec, Measurement measurement) {
    String actual = measurement.provenance().get("threads.intraOp");
    return actual != null && actual.matches("\\d{1,9}") ? Integer.valueOf(actual) : spec.threads();
  }

  private Map<String, String> tags(TrialRow trial) {
    return jobs.find(trial.jobId())
        .map(job -> json.readValue(job.tags(), new TypeReference<Map<String, String>>() {}))
        .orElse(Map.of());
  }
}

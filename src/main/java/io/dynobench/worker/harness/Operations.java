package io.dynobench.worker.harness;

import io.dynobench.bench.Metric;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Workload;

/** What the model's graph and the throughput say together. */
final class Operations {

  /** Of a forward pass. */
  private static final int TRAINING = 3;

  private static final String METHOD =
      "estimate: 3 × the forward pass, as the gradients of inputs and of weights take one each";

  private static final String NOT_COUNTED = "the model's operations are not known";

  private Operations() {}

  static void report(Trial trial, Findings findings) {
    ModelArtifact artifact = trial.artifact();
    model(artifact, findings);
    Long macs = artifact.macs();
    if (macs == null) {
      String reason = notCounted(artifact);
      findings.missing(Metric.OPERATIONS_PER_SECOND, reason);
      findings.missing(Metric.ARITHMETIC_INTENSITY, reason);
      return;
    }
    boolean trains = trial.spec().workload() == Workload.TRAINING;
    double operations = 2.0 * macs * (trains ? TRAINING : 1);
    findings.metric(Metric.FLOPS_PER_SAMPLE, operations);
    findings.metric(Metric.OPERATIONS_PER_SECOND, operations * trial.throughput());
    if (trains) {
      findings.provenance("flops.method", METHOD);
      findings.missing(
          Metric.ARITHMETIC_INTENSITY, "the bytes that a step of training moves are not counted");
      return;
    }
    Long weights = artifact.weightBytes();
    Long activations = artifact.activationBytes();
    if (weights == null || activations == null) {
      findings.missing(Metric.ARITHMETIC_INTENSITY, "the model's bytes are not known");
      return;
    }
    double batch = trial.spec().batchSize();
    findings.metric(
        Metric.ARITHMETIC_INTENSITY, batch * operations / (weights + batch * activations));
  }

  /** What the graph alone says. */
  static void model(ModelArtifact artifact, Findings findings) {
    Long parameters = artifact.parameters();
    if (parameters == null) {
      findings.missing(
          Metric.PARAMETERS,
          artifact.missing().getOrDefault("parameters", "the model's parameters are not known"));
    } else {
      findings.metric(Metric.PARAMETERS, parameters);
    }
    Long macs = artifact.macs();
    if (macs == null) {
      findings.missing(Metric.MACS, notCounted(artifact));
      findings.missing(Metric.FLOPS_PER_SAMPLE, notCounted(artifact));
    } else {
      findings.metric(Metric.MACS, macs);
      findings.metric(Metric.FLOPS_PER_SAMPLE, 2.0 * macs);
    }
  }

  private static String notCounted(ModelArtifact artifact) {
    return artifact.missing().getOrDefault("macs", NOT_COUNTED);
  }
}

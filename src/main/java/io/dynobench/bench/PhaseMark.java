package io.dynobench.bench;

/**
 * A worker's word that a phase begins or has ended, so that meters outside the worker know what
 * they see.
 *
 * @param ended false at the beginning
 * @param samples that went through the model in the phase; 0 at its beginning
 * @param nanos that the phase took by the engine's clock, from the first issue to the last
 *     completion; 0 at its beginning
 */
public record PhaseMark(TrialPhase phase, boolean ended, long samples, long nanos) {

  public static PhaseMark begin(TrialPhase phase) {
    return new PhaseMark(phase, false, 0, 0);
  }

  public static PhaseMark end(TrialPhase phase, long samples, long nanos) {
    return new PhaseMark(phase, true, samples, nanos);
  }
}

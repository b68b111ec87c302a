package io.dynobench.worker.engine;

/**
 * What steps of training took by their parts, all in nanoseconds.
 *
 * @param known whether each part ends when its call returns; the times are 0 where it does not
 * @param forward of the network and the loss
 * @param backward of the gradients
 * @param update of the parameters by the optimizer
 */
public record StepParts(boolean known, long forward, long backward, long update) {

  /** What came after an earlier look. */
  public StepParts since(StepParts before) {
    return new StepParts(
        known, forward - before.forward, backward - before.backward, update - before.update);
  }
}

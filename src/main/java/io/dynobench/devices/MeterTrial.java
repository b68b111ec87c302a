package io.dynobench.devices;

import io.dynobench.supervisor.WorkerListener;
import io.dynobench.supervisor.WorkerOutcome;
import java.util.function.BooleanSupplier;

/**
 * Meters one trial: first the idle device, then what the worker does to it. Nothing here fails a
 * trial, nor holds it up for more than seconds when a driver hangs.
 */
public interface MeterTrial extends AutoCloseable {

  /** Whether the device's power or energy can be metered. */
  boolean metersPower();

  /**
   * Meters the device before the worker starts; returns at once when its power is not metered.
   *
   * @param stopped whether the trial is not wanted any more; then it ends early
   */
  void idle(BooleanSupplier stopped) throws InterruptedException;

  /**
   * Begins to sample.
   *
   * @param other hears everything too
   * @return what the worker's supervisor has to tell its news to
   */
  WorkerListener listening(WorkerListener other);

  /**
   * Ends sampling, and adds power, energy, memory, doubts and provenance to a measurement.
   *
   * @param pid of the worker, by which the driver knows its memory
   */
  WorkerOutcome complete(WorkerOutcome outcome, long pid);

  /** Lets go of the meters. */
  @Override
  void close();
}

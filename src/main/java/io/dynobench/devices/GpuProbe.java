package io.dynobench.devices;

import java.util.List;

/** One way to ask for the GPUs of this machine. */
interface GpuProbe {

  Answer ask();

  /** What came of asking. */
  sealed interface Answer {

    /** The driver answered; there may be no GPU. */
    record Found(List<Gpu> gpus) implements Answer {}

    /** There is no driver to ask; the usual case on a machine without GPUs. */
    record NoDriver() implements Answer {}

    /**
     * There is a driver, and it does not work.
     *
     * @param reason in the driver's words
     */
    record Failed(String reason) implements Answer {}
  }
}

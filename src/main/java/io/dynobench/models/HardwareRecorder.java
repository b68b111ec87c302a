package io.dynobench.models;

/** Takes measured ceilings in; joins the caller's transaction. */
public interface HardwareRecorder {

  /** The entry takes the place of what was known of its device, engine and precision. */
  void record(HardwareEntry entry);
}

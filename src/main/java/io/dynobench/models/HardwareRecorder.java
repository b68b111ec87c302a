package io.dynobench.models;

/** Takes measured ceilings in; joins the caller's transaction. */
public interface HardwareRecorder {

  /**
   * The entry takes the place of what was known of its device, engine and precision; but one of the
   * quick profile does not displace a more careful one of the same hardware.
   */
  void record(HardwareEntry entry);
}

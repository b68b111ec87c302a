package io.dynobench.models;

import java.util.List;

/** The ceilings that were measured here. */
public interface MeasuredHardware {

  /** The latest of each device, engine and precision, in this order. */
  List<HardwareEntry> all();
}

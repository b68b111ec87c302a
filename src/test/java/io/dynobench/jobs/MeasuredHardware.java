package io.dynobench.jobs;

import io.dynobench.models.HardwareEntry;
import io.dynobench.models.HardwareRecorder;
import java.util.ArrayList;
import java.util.List;

/** Remembers the ceilings that trials have measured. */
final class MeasuredHardware implements HardwareRecorder {

  final List<HardwareEntry> entries = new ArrayList<>();

  @Override
  public void record(HardwareEntry entry) {
    entries.add(entry);
  }
}

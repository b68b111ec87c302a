package io.dynobench.overview;

import io.dynobench.devices.Device;
import io.dynobench.jobs.TrialView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device and what it is at.
 *
 * @param running null when it rests
 */
record Lane(Device device, @Nullable TrialView running) {

  static Lane of(Device device, List<TrialView> running) {
    return new Lane(
        device,
        running.stream()
            .filter(
                trial -> trial.node().equals(device.node()) && trial.device().equals(device.id()))
            .findFirst()
            .orElse(null));
  }
}

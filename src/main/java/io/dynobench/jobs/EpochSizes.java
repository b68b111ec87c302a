package io.dynobench.jobs;

import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.datasets.Datasets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many samples an epoch has, so that curves can be drawn over epochs before the first ends. */
@Component
class EpochSizes {

  private final Datasets datasets;

  EpochSizes(Datasets datasets) {
    this.datasets = datasets;
  }

  /**
   * @return null for trials that do not train, and where this node does not have their data set
   */
  @Nullable Long samples(TrialView trial) {
    if (!(trial.settings() instanceof WorkloadSettings.Training training)) {
      return null;
    }
    return datasets.all().stream()
        .filter(data -> data.name().equals(training.dataset()))
        .flatMap(data -> Stream.ofNullable(data.parts().get(Split.TRAINING)))
        .findFirst()
        .map(LabelledData.Part::count)
        .orElse(null);
  }
}

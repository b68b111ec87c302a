package io.dynobench.datasets;

import io.dynobench.bench.LabelledData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The labelled data sets of this node. */
@Service
public class Datasets {

  private static final LabelledData SYNTHETIC =
      new LabelledData(
          LabelledData.SYNTHETIC, LabelledData.Format.SYNTHETIC, null, 0, List.of(), Map.of());

  /** Every data set that is there, in the order of their names. */
  public List<LabelledData> all() {
    return List.of(SYNTHETIC);
  }

  /** Nothing when this node does not have it. */
  public Optional<LabelledData> find(String name) {
    return all().stream().filter(data -> data.name().equals(name)).findFirst();
  }

  /** For users: that a data set is not there, and how to get it. */
  public String missing(String name) {
    return "This node has no data set '%s'.".formatted(name);
  }
}

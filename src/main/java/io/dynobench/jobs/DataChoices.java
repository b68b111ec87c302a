package io.dynobench.jobs;

import io.dynobench.bench.LabelledData;
import io.dynobench.bench.Workload;
import io.dynobench.datasets.Datasets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The labelled data sets that the form offers. */
final class DataChoices {

  private final Datasets datasets;

  DataChoices(Datasets datasets) {
    this.datasets = datasets;
  }

  /** Those of this node, and the one that a form names: it may lie where the trials will run. */
  List<Offer> offers(JobForm form) {
    List<Offer> offers = new ArrayList<>(datasets.all().stream().map(DataChoices::offer).toList());
    String named = form.text("dataset");
    if (!named.isEmpty() && offers.stream().noneMatch(offer -> offer.id().equals(named))) {
      boolean lacking = datasets.lacking(named).isPresent();
      offers.add(Offer.of(named, lacking ? "not on this node" : "being read"));
    }
    return offers;
  }

  private static Offer offer(LabelledData data) {
    return data.format() == LabelledData.Format.SYNTHETIC
        ? new Offer(
            data.name(),
            "random images and labels",
            Map.of(Workload.ACCURACY.id(), "the labels of synthetic data are random"))
        : Offer.of(data.name(), words(data));
  }

  /** {@code 10 classes, 70,000 images of 1×28×28}. */
  private static String words(LabelledData data) {
    long count = data.parts().values().stream().mapToLong(LabelledData.Part::count).sum();
    String shape = data.image() == null ? "" : " of " + data.image();
    return String.format(Locale.ROOT, "%d classes, %,d images%s", data.classes(), count, shape);
  }
}

package io.dynobench.charts.efficiency;

import io.dynobench.charts.Note;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a point has no prediction. */
enum Gap {
  PRECISION("do not state their precision", null, null),
  NETWORK("are of networks whose operations are unknown", "/models", "Known networks"),
  PRUNING(
      "are of networks pruned in a way whose operations are unknown", "/models", "Known networks"),
  PLATFORM("are of platforms whose ceilings are unknown", "/hardware", "Known platforms"),
  CEILING(
      "are of platforms without a ceiling in their precision",
      "/jobs/new?workload=ceilings",
      "Measure ceilings"),
  INTENSITY(
      "lack a bandwidth of their platform or an intensity of their network",
      "/jobs/new?workload=ceilings&engines=pytorch",
      "Measure the bandwidth");

  private static final int NAMED = 4;

  private final String what;
  private final @Nullable String href;
  private final @Nullable String link;

  Gap(String what, @Nullable String href, @Nullable String link) {
    this.what = what;
    this.href = href;
    this.link = link;
  }

  /**
   * @param count of points
   * @param names what they lack something of, each once
   */
  Note note(long count, long all, Collection<String> names) {
    String some =
        names.size() <= NAMED
            ? String.join(", ", names)
            : String.join(", ", names.stream().limit(NAMED).toList())
                + String.format(Locale.ROOT, " and %d more", names.size() - NAMED);
    String text =
        "%d of %d points have no prediction: they %s (%s).".formatted(count, all, what, some);
    return new Note(text, href, link);
  }
}

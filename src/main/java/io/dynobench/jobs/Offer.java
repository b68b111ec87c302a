package io.dynobench.jobs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be chosen on the form.
 *
 * @param id as requests write it
 * @param words about it; empty when the id says it all
 * @param refused by the workloads that it is not for: why, for users
 */
record Offer(String id, String words, Map<String, String> refused) {

  /** For every workload. */
  static Offer of(String id, String words) {
    return new Offer(id, words, Map.of());
  }

  /** Whether the workload of a form can do nothing with it. */
  public boolean isFor(JobForm form) {
    return refused.keySet().stream().noneMatch(form::isFor);
  }

  /** The workloads that it is not for, as {@code data-not-for} lists them; null for none. */
  public @Nullable String notFor() {
    return refused.isEmpty() ? null : String.join(" ", refused.keySet());
  }
}

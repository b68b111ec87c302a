package io.dynobench.datasets;

import io.dynobench.bench.LabelledData;
import io.dynobench.data.FoundData;
import org.jspecify.annotations.Nullable;

/** What is known of a data set that lies in a folder. */
sealed interface DatasetState {

  /** Its hash is known, so that trials can use it. */
  record Ready(LabelledData data) implements DatasetState {}

  /**
   * Its files are being read for the first time since they changed.
   *
   * @param found null before its folders have been looked through
   * @param fraction of its bytes that were read, 0 to 1
   */
  record BeingRead(@Nullable FoundData found, double fraction) implements DatasetState {}

  /**
   * It cannot be used.
   *
   * @param code a word that does not change
   * @param why for users
   */
  record Broken(String code, String why) implements DatasetState {}
}

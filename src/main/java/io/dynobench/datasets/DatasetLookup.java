package io.dynobench.datasets;

import io.dynobench.bench.LabelledData;

/** What came of looking for a data set that a trial needs now. */
public sealed interface DatasetLookup {

  record Found(LabelledData data) implements DatasetLookup {}

  /**
   * It is there, and cannot be read.
   *
   * @param why for users, with the code of its fault
   */
  record Broken(String why) implements DatasetLookup {}

  /**
   * This node does not have it.
   *
   * @param why for users, with how to get it
   */
  record Absent(String why) implements DatasetLookup {}

  /** It was being read, and nobody wants it any more. */
  record Stopped() implements DatasetLookup {}
}

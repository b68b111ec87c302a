package io.dynobench.results.transfer;

import io.dynobench.results.PublishedRow;

/** Where a reader hands its results on to, one after the other, so that none has to be kept. */
interface Sink {

  Sink NONE = (line, row) -> {};

  /**
   * @param line where the row begins in the file, from 1
   */
  void accept(long line, PublishedRow row);
}

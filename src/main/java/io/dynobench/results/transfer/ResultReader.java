package io.dynobench.results.transfer;

import java.io.IOException;
import java.io.InputStream;

/** Reads one format of published results, holding one row of it in memory. */
interface ResultReader {

  /**
   * Reads to the end, also past rows that are wrong, so that all errors are told at once.
   *
   * @throws IOException when the stream fails, not when its content is wrong
   */
  ReadReport read(InputStream in, Reading reading) throws IOException;
}

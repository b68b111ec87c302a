package io.dynobench.results.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the reading of a row that does not end: after a quote that is never closed, the rest of the
 * file would be one cell in memory.
 */
final class RecordLimit extends FilterInputStream {

  /** As much as the database keeps of a row's provenance. */
  private static final int MOST = 500_000;

  private int sinceRow;

  RecordLimit(InputStream in) {
    super(in);
  }

  /** A row has come to its end. What was read ahead counts for the next one. */
  void nextRow() {
    sinceRow = 0;
  }

  @Override
  public int read() throws IOException {
    count(1);
    return super.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(read);
    return read;
  }

  private void count(int bytes) throws IOException {
    sinceRow += Math.max(bytes, 0);
    if (sinceRow > MOST) {
      throw new Exceeded();
    }
  }

  /** A row is longer than {@link #MOST} bytes. */
  static final class Exceeded extends IOException {

    Exceeded() {
      super(
          "a row of more than %d bytes, of which a quote that is not closed may be the cause"
              .formatted(MOST));
    }
  }
}

package io.dynobench.results.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/** Passes over the byte order mark with which some spreadsheets begin a UTF-8 file. */
final class ByteOrderMark extends FilterInputStream {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  ByteOrderMark(InputStream in) throws IOException {
    super(new PushbackInputStream(in, MARK.length));
    byte[] start = in.readNBytes(MARK.length);
    if (!Arrays.equals(start, MARK)) {
      ((PushbackInputStream) this.in).unread(start);
    }
  }
}

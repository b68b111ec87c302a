package io.dynobench.results.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A text file in UTF-8, with or without byte order mark, row by row. */
final class TextInput implements AutoCloseable {

  private static final int PEEKED = 64 * 1024;

  private final RecordLimit limit;
  private final BufferedReader reader;

  TextInput(InputStream in) throws IOException {
    limit = new RecordLimit(new ByteOrderMark(in));
    // Other bytes are refused: they would come out as question marks, and nobody would notice.
    reader =
        new BufferedReader(
            new InputStreamReader(
                limit,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  BufferedReader reader() {
    return reader;
  }

  /** The first line, which is still to be read. */
  String firstLine() throws IOException {
    reader.mark(PEEKED);
    var line = new StringBuilder();
    for (int next = reader.read();
        next >= 0 && next != '\n' && next != '\r' && line.length() < PEEKED - 1;
        next = reader.read()) {
      line.append((char) next);
    }
    reader.reset();
    return line.toString();
  }

  void nextRow() {
    limit.nextRow();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}

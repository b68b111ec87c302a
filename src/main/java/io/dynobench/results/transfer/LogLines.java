package io.dynobench.results.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Reads what a program printed, line by line. */
final class LogLines {

  private LogLines() {}

  /** Takes one line after the other. */
  interface Consumer {

    /**
     * @param number of the line, from 1
     */
    void line(long number, String line);
  }

  static void read(InputStream in, Reading reading, Consumer consumer) throws IOException {
    long number = 0;
    try (var text = new TextInput(in)) {
      for (@Nullable String line = text.reader().readLine();
          line != null;
          line = text.reader().readLine()) {
        consumer.line(++number, line);
        text.nextRow();
      }
    } catch (CharacterCodingException e) {
      reading.fail(
          new RowProblem(
              Math.max(number, 1),
              null,
              "NOT_UTF8",
              "soon after this line, the file is not encoded in UTF-8"));
    } catch (RecordLimit.Exceeded e) {
      reading.fail(
          new RowProblem(number + 1, null, "ROW_TOO_LONG", String.valueOf(e.getMessage())));
    }
  }
}

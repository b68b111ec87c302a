package io.dynobench.results.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a file begins.
 *
 * @param name of the file
 * @param text its first characters; the last may be cut
 */
record FileHead(String name, String text) {

  private static final int LENGTH = 64 * 1024;

  static FileHead of(String name, InputStream in) throws IOException {
    byte[] bytes = new ByteOrderMark(in).readNBytes(LENGTH);
    return new FileHead(name, new String(bytes, StandardCharsets.UTF_8));
  }

  String firstLine() {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  /** Archives, pictures and the like hold bytes that no table does. */
  boolean isText() {
    return text.chars().noneMatch(each -> Character.isISOControl(each) && !isSpace(each));
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character) && character <= '\r';
  }

  boolean isJson() {
    String start = text.stripLeading();
    return start.startsWith("[") || start.startsWith("{");
  }

  /** Whether the beginning of the JSON names all of these fields. */
  boolean names(String... fields) {
    return List.of(fields).stream().allMatch(field -> text.contains('"' + field + '"'));
  }

  /** The columns, if it is CSV. */
  List<String> columns() throws IOException {
    return isJson() ? List.of() : CsvRows.header(firstLine());
  }
}

package io.dynobench.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CappedLogTests {

  private final Path file;

  CappedLogTests(@TempDir Path folder) {
    file = folder.resolve("log.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "1234567890", "12345678901234567890"})
  void keepsWhatFits(String text) throws IOException {
    copy(text, 20);

    assertThat(file).hasContent(text);
  }

  @Test
  void keepsHeadAndTailOfWhatDoesNotFit() throws IOException {
    copy("head".repeat(5) + "x".repeat(1000) + "tail".repeat(5), 40);

    assertThat(file)
        .hasContent("head".repeat(5) + "\n… 1000 bytes left out …\n" + "tail".repeat(5));
  }

  @Test
  void readsOnWhenItCannotWrite() {
    InputStream input = input("much");

    assertThatIOException()
        .isThrownBy(() -> new CappedLog(Path.of("/no/such/folder/log"), 20).copy(input));

    assertThat(input).isEmpty();
  }

  private void copy(String text, long limit) throws IOException {
    new CappedLog(file, limit).copy(input(text));
    assertThat(Files.size(file)).isLessThan(limit + 40);
  }

  private static InputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}

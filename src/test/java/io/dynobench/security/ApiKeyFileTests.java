package io.dynobench.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeyFileTests {

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @Test
  void writesANewKeyForTheOwnerOnly() throws IOException {
    ApiKeyFile file = new ApiKeyFile(folder.resolve("data"));
    ApiKey key = file.open();

    String line = Files.readString(file.path()).strip();
    assertThat(key.matches(line)).isTrue();
    assertThat(key.matches(line + "x")).isFalse();
    assertThat(key.matches("")).isFalse();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder.resolve("data"))) {
      assertThat(files).containsExactly(folder.resolve("data/api.key"));
    }
  }

  @Test
  void keepsTheKeyOfTheFile() throws IOException {
    new ApiKeyFile(folder).open();
    String line = Files.readString(folder.resolve("api.key")).strip();

    assertThat(new ApiKeyFile(folder).open().matches(line)).isTrue();
    Files.writeString(folder.resolve("api.key"), "  my-own-key-of-27-characters \nsecond line\n");
    assertThat(new ApiKeyFile(folder).open().matches("my-own-key-of-27-characters")).isTrue();
  }

  @Test
  void refusesToStartWithAKeyThatCouldBeGuessed() throws IOException {
    for (String content : new String[] {"", "\n", "secret\n"}) {
      Files.writeString(folder.resolve("api.key"), content);
      assertThatIllegalStateException()
          .isThrownBy(() -> new ApiKeyFile(folder).open())
          .withMessageContaining("api.key")
          .withMessageContaining("delete it");
    }
  }

  @Test
  void neverShowsTheKey() throws IOException {
    ApiKey key = new ApiKeyFile(folder).open();

    assertThat(key.toString()).doesNotContain(Files.readString(folder.resolve("api.key")).strip());
  }
}

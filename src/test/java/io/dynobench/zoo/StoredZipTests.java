package io.dynobench.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredZipTests {

  private static final List<String> TEXTS = List.of("a", "", "many words ".repeat(50));

  @Test
  void isReadByOthers(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("some.zip"), archive());

    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.size()).isEqualTo(TEXTS.size());
      for (int i = 0; i < TEXTS.size(); i++) {
        ZipEntry entry = zip.getEntry("folder/" + i);
        assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
        assertThat(zip.getInputStream(entry).readAllBytes())
            .asString(StandardCharsets.UTF_8)
            .isEqualTo(TEXTS.get(i));
      }
    }
  }

  @Test
  void startsDataAtMultiplesOf64Bytes() throws IOException {
    String file = new String(archive(), StandardCharsets.ISO_8859_1);

    assertThat(file.indexOf("many words")).isPositive().matches(start -> start % 64 == 0);
  }

  @Test
  void refusesContentThatIsNotAsLongAsSaid() {
    StoredZip zip = new StoredZip(new ByteArrayOutputStream());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> zip.add("short", 5, stream -> stream.write(1)))
        .withMessage("short has 1 bytes instead of 5");
  }

  private static byte[] archive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StoredZip zip = new StoredZip(bytes);
    for (int i = 0; i < TEXTS.size(); i++) {
      zip.add("folder/" + i, TEXTS.get(i).getBytes(StandardCharsets.UTF_8));
    }
    zip.finish();
    return bytes.toByteArray();
  }
}

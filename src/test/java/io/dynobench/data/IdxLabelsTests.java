package io.dynobench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynobench.data.UnreadableData.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxLabelsTests {

  private static final int MANY = 200_000;
  private static final Path IMAGES = Path.of("the-images");

  private final Path folder;

  IdxLabelsTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void findsTheLargestLabelWhereverItIs() throws IOException {
    for (int index : new int[] {0, 65_535, 65_536, MANY - 1}) {
      byte[] labels = new byte[MANY];
      labels[index] = (byte) 200;
      byte[] plain = IdxFiles.bytes(new int[] {MANY}, labels);

      assertThat(IdxLabels.largest(file(plain), IMAGES, MANY)).isEqualTo(200);
      assertThat(IdxLabels.largest(file(IdxFiles.gzipped(plain)), IMAGES, MANY)).isEqualTo(200);
    }
  }

  @Test
  void refusesAnotherCountThanTheImagesHaveBeforeItUnpacksAnything() throws IOException {
    byte[] promising = IdxFiles.bytes(new int[] {Integer.MAX_VALUE - 8}, new byte[3]);

    assertThat(fault(promising, MANY)).isEqualTo(Fault.COUNTS_DIFFER);
    assertThat(fault(promising, Integer.MAX_VALUE - 8)).isEqualTo(Fault.TRUNCATED);
  }

  @Test
  void refusesOtherThanItPromises() throws IOException {
    byte[] whole = IdxFiles.bytes(new int[] {3}, new byte[3]);
    byte[] zip = IdxFiles.gzipped(whole);

    assertThat(fault(Arrays.copyOf(whole, whole.length - 1), 3)).isEqualTo(Fault.TRUNCATED);
    assertThat(fault(Arrays.copyOf(whole, whole.length + 1), 3)).isEqualTo(Fault.TOO_LONG);
    assertThat(fault(Arrays.copyOf(zip, zip.length - 9), 3)).isEqualTo(Fault.TRUNCATED);
  }

  private Fault fault(byte[] content, int samples) throws IOException {
    Path file = file(content);
    var thrown =
        catchThrowableOfType(UnreadableData.class, () -> IdxLabels.largest(file, IMAGES, samples));
    assertThat(thrown).hasMessageContaining(file.toString());
    return thrown.fault();
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(folder, "some", "file"), content);
  }
}

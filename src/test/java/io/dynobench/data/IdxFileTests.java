package io.dynobench.data;

import static io.dynobench.data.UnreadableData.Fault.CORRUPT_FILE;
import static io.dynobench.data.UnreadableData.Fault.NO_DATA;
import static io.dynobench.data.UnreadableData.Fault.TOO_LARGE;
import static io.dynobench.data.UnreadableData.Fault.TOO_LONG;
import static io.dynobench.data.UnreadableData.Fault.TRUNCATED;
import static io.dynobench.data.UnreadableData.Fault.WRONG_MAGIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFileTests {

  private static final byte[] TWO_BY_THREE = {1, 2, 3, 4, 5, 6, -1, 8, 9, 10, 11, 12};
  private static final int[] SIZES = {2, 2, 3};

  private final Path folder;

  IdxFileTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsPlainFilesAndGzippedOnesWhateverTheirNames() throws IOException {
    byte[] plain = IdxFiles.bytes(SIZES, TWO_BY_THREE);

    for (byte[] content : new byte[][] {plain, IdxFiles.gzipped(plain)}) {
      IdxFile read = IdxFile.read(file(content), 3);

      assertThat(read.header().sizes()).containsExactly(2, 2, 3);
      assertThat(read.values()).containsExactly(TWO_BY_THREE);
      assertThat(IdxSamples.picture(read, 1))
          .satisfies(
              picture -> {
                assertThat(picture.width()).isEqualTo(3);
                assertThat(picture.height()).isEqualTo(2);
                assertThat(picture.values()).containsExactly(-1, 8, 9, 10, 11, 12);
              });
    }
  }

  @Test
  void readsTheFirstSamplesAlone() throws IOException {
    byte[] cut = Arrays.copyOf(IdxFiles.bytes(SIZES, TWO_BY_THREE), 16 + 6);

    assertThat(IdxFile.read(file(cut), 3, 1).values()).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void refusesAnotherBegin() throws IOException {
    assertThat(fault("rubbish that is long enough".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(WRONG_MAGIC);
    assertThat(fault(IdxFiles.bytes(new int[] {12}, TWO_BY_THREE)))
        .as("a file of labels")
        .isEqualTo(WRONG_MAGIC);
    byte[] floats = IdxFiles.bytes(SIZES, TWO_BY_THREE);
    floats[2] = 0x0d;
    assertThat(fault(floats)).as("a file of floats").isEqualTo(WRONG_MAGIC);
  }

  @Test
  void refusesWhatIsCutOrGoesOn() throws IOException {
    byte[] whole = IdxFiles.bytes(SIZES, TWO_BY_THREE);

    assertThat(fault(new byte[0])).isEqualTo(TRUNCATED);
    assertThat(fault(Arrays.copyOf(whole, 3))).isEqualTo(TRUNCATED);
    assertThat(fault(Arrays.copyOf(whole, 15))).isEqualTo(TRUNCATED);
    assertThat(fault(Arrays.copyOf(whole, whole.length - 1))).isEqualTo(TRUNCATED);
    assertThat(fault(Arrays.copyOf(whole, whole.length + 1))).isEqualTo(TOO_LONG);
  }

  @Test
  void refusesDamagedCompression() throws IOException {
    byte[] zip = IdxFiles.gzipped(IdxFiles.bytes(SIZES, TWO_BY_THREE));
    byte[] changed = zip.clone();
    changed[zip.length - 6] ^= 0x55;

    assertThat(fault(Arrays.copyOf(zip, zip.length - 9))).isEqualTo(TRUNCATED);
    assertThat(fault(Arrays.copyOf(zip, 5))).isEqualTo(TRUNCATED);
    assertThat(fault(changed)).isEqualTo(CORRUPT_FILE);
  }

  @Test
  void refusesHeadersThatPromiseNothingOrTooMuch() throws IOException {
    assertThat(fault(IdxFiles.bytes(new int[] {0, 28, 28}, new byte[0]))).isEqualTo(NO_DATA);
    assertThat(fault(IdxFiles.bytes(new int[] {-1, 28, 28}, new byte[9]))).isEqualTo(NO_DATA);
    assertThat(fault(IdxFiles.bytes(new int[] {1 << 30, 1 << 30, 1 << 30}, new byte[9])))
        .isEqualTo(TOO_LARGE);
    assertThat(fault(IdxFiles.bytes(new int[] {1 << 30, 1, 1}, new byte[9])))
        .as("what is not there takes no memory")
        .isEqualTo(TRUNCATED);
  }

  private UnreadableData.Fault fault(byte[] content) throws IOException {
    Path file = file(content);
    var thrown = catchThrowableOfType(UnreadableData.class, () -> IdxFile.read(file, 3));
    assertThat(thrown).hasMessageContaining(file.toString());
    return thrown.fault();
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(folder, "some", "file"), content);
  }
}

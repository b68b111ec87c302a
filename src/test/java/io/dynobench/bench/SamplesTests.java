package io.dynobench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTests {

  private static final Samples TWO_CALLS =
      new Samples(new int[] {0, 1}, new long[] {0, 7}, new long[] {10, 11});
  private static final Samples ONE_CALL =
      new Samples(new int[] {0}, new long[] {0}, new long[] {12});

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("samples.gz");
  }

  @Test
  void readsWhatItWrote() throws IOException {
    TWO_CALLS.write(file);
    assertThat(Samples.read(file)).usingRecursiveComparison().isEqualTo(TWO_CALLS);
    assertThat(Samples.read(file).fork(1)).isEqualTo(1);
  }

  @Test
  void joinsTheFilesOfForks() throws IOException {
    List<Path> parts = List.of(folder.resolve("1"), folder.resolve("2"), folder.resolve("3"));
    TWO_CALLS.write(parts.get(0));
    new Samples(new int[0], new long[0], new long[0]).write(parts.get(1));
    ONE_CALL.write(parts.get(2));
    SamplesFile.join(parts, file);

    Samples all = Samples.read(file);
    assertThat(all.stream()).containsExactly(0, 1, 0);
    assertThat(all.startNanos()).containsExactly(0, 7, 0);
    assertThat(all.durationNanos()).containsExactly(10, 11, 12);
    assertThat(all.fork(0)).isEqualTo(1);
    assertThat(all.fork(1)).isEqualTo(1);
    assertThat(all.fork(2)).isEqualTo(3);
  }

  @Test
  void joinsNothingIncomplete() throws IOException {
    Path part = folder.resolve("part");
    write(part, 2, 2, 1, 0, 0);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> SamplesFile.join(List.of(part), file))
        .withMessageContaining("not complete");
  }

  @Test
  void readsTheFirstVersionAsOneFork() throws IOException {
    write(file, 1, 1, 3, 0, 5, 0, 9);
    Samples samples = Samples.read(file);
    assertThat(samples.stream()).containsExactly(3);
    assertThat(samples.startNanos()).containsExactly(5);
    assertThat(samples.durationNanos()).containsExactly(9);
    assertThat(samples.fork(0)).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNotItsOwn() throws IOException {
    write(file, 3, 0);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Samples.read(file))
        .withMessageContaining("up to version 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Samples(new int[1], new long[1], new long[1], new int[] {0, 2}));
  }

  /** Magic, version, then whatever comes. */
  private static void write(Path file, int... ints) throws IOException {
    try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(0x44594e53);
      for (int each : ints) {
        out.writeInt(each);
      }
    }
  }
}

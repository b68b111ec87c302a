package io.dynobench.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynobench.bench.Precision;
import io.dynobench.zoo.Fingerprint;
import io.dynobench.zoo.TorchScriptArchive;
import io.dynobench.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ArtifactCacheTests {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private static final TorchScriptArchive ARCHIVE =
      Zoo.find("lenet").orElseThrow().torchScript(Precision.FP32);

  private static final Fingerprint FINGERPRINT = ARCHIVE.fingerprint();

  private final Path data;
  private final Path models;
  private final AtomicInteger writes = new AtomicInteger();

  ArtifactCacheTests(@TempDir Path data) {
    this.data = data;
    this.models = data.resolve("models");
  }

  @Test
  void writesAFileUnderTheHashOfItsContent() throws IOException {
    Path file = get(cache());

    assertThat(file).isEqualTo(models.resolve(FINGERPRINT.sha256() + ".pt"));
    assertThat(Fingerprint.of(file)).isEqualTo(FINGERPRINT);
    assertThat(names()).containsExactly(FINGERPRINT.sha256() + ".pt");
  }

  @Test
  void writesItOnlyOnce() throws IOException {
    ArtifactCache cache = cache();

    get(cache);
    get(cache);
    get(cache());

    assertThat(writes).hasValue(1);
  }

  @Test
  void writesATruncatedFileAgain() throws IOException {
    ArtifactCache cache = cache();
    Path file = get(cache);
    Files.write(file, new byte[10]);

    assertThat(Fingerprint.of(get(cache))).isEqualTo(FINGERPRINT);
  }

  @Test
  void writesAFileAgainThatWasDamagedBeforeThisStart() throws IOException {
    Path file = get(cache());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    assertThat(Fingerprint.of(get(cache()))).isEqualTo(FINGERPRINT);
  }

  @Test
  void leavesNothingBehindWhenWritingFails() throws IOException {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                cache()
                    .file(
                        FINGERPRINT,
                        ".pt",
                        target -> {
                          target.write(1);
                          throw new IOException("disk full");
                        }))
        .withMessage("disk full");

    assertThat(names()).isEmpty();
  }

  @Test
  void keepsNoFileWhoseContentIsNotAsAnnounced() throws IOException {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> cache().file(FINGERPRINT, ".pt", target -> target.write(1)))
        .withMessageEndingWith("was not written as it should be");

    assertThat(names()).isEmpty();
  }

  @Test
  void removesWhatAKilledProcessLeft() throws IOException {
    Files.createDirectories(models);
    part("old.part", Duration.ofHours(2));
    part("young.part", Duration.ofMinutes(5));

    get(cache());

    assertThat(names()).containsExactly(FINGERPRINT.sha256() + ".pt", "young.part");
  }

  @Test
  void removesWhatWasUsedLongestAgoWhenSpaceIsShort() throws IOException {
    Files.createDirectories(models);
    used("a-week-ago.pt", Duration.ofDays(7));
    used("yesterday.onnx", Duration.ofDays(1));
    used("today.pt", Duration.ofHours(2));
    used("notes.txt", Duration.ofDays(9));

    get(cache(DataSize.ofBytes(FINGERPRINT.size() + 15)));

    assertThat(names())
        .containsExactlyInAnyOrder(FINGERPRINT.sha256() + ".pt", "today.pt", "notes.txt");
  }

  @Test
  void keepsWhatARunningTrialMayUseWhateverItTakes() throws IOException {
    Files.createDirectories(models);
    used("a-moment-ago.pt", Duration.ofMinutes(59));
    used("unused.pt", Duration.ofMinutes(61));

    get(cache(DataSize.ofBytes(1)));

    assertThat(names()).containsExactlyInAnyOrder(FINGERPRINT.sha256() + ".pt", "a-moment-ago.pt");
  }

  @Test
  void remembersThatAFileWasUsed() throws IOException {
    Path file = get(cache());
    Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(7))));

    get(cache());

    assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(NOW);
  }

  /** Two caches on one folder stand for two processes, two threads on each for two lanes. */
  @Test
  void isSharedByThreadsAndProcesses() throws Exception {
    ArtifactCache one = cache();
    ArtifactCache other = cache();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Fingerprint>> readers =
          Stream.of(one, other, one, other)
              .<Callable<Fingerprint>>map(cache -> () -> Fingerprint.of(get(cache)))
              .toList();
      for (Future<Fingerprint> read : threads.invokeAll(readers)) {
        assertThat(read.get()).isEqualTo(FINGERPRINT);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(writes).hasValueLessThanOrEqualTo(2);
    assertThat(names()).hasSize(1);
  }

  private ArtifactCache cache() {
    return cache(DataSize.ofGigabytes(1));
  }

  private ArtifactCache cache(DataSize limit) {
    return new ArtifactCache(data, limit, Duration.ofMinutes(30), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Path get(ArtifactCache cache) throws IOException {
    return cache.file(
        FINGERPRINT,
        ".pt",
        target -> {
          writes.incrementAndGet();
          ARCHIVE.writeTo(target);
        });
  }

  /** A file of ten bytes. */
  private void used(String name, Duration age) throws IOException {
    Path file = Files.write(models.resolve(name), new byte[10]);
    Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
  }

  private void part(String name, Duration age) throws IOException {
    Path part = Files.write(models.resolve(name), new byte[] {1});
    Files.setLastModifiedTime(part, FileTime.from(NOW.minus(age)));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(models)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}

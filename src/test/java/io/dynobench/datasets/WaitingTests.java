package io.dynobench.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynobench.bench.LabelledData;
import io.dynobench.data.IdxFiles;
import io.dynobench.testing.SettableClock;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who waits for a data set that takes long to be read, and for how long. */
@Timeout(60)
class WaitingTests {

  private final Path own;
  private final SettableClock clock = new SettableClock();
  private volatile CountDownLatch slow = new CountDownLatch(1);
  private final Datasets datasets;

  WaitingTests(@TempDir Path folder) {
    own = folder.resolve("own");
    datasets =
        new Datasets(
            new DatasetFolders(own, folder.resolve("system")),
            new Readings(clock, SecondFileIsSlow::new));
  }

  /** Reads one of two files, and the other one when the test lets it. */
  private final class SecondFileIsSlow extends FileDigests {

    private final AtomicInteger files = new AtomicInteger();

    @Override
    Digest of(Path file, boolean image) throws IOException {
      try {
        if (files.incrementAndGet() % 2 == 0 && !slow.await(1, TimeUnit.MINUTES)) {
          throw new IOException("nobody let it go on");
        }
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
      return super.of(file, image);
    }
  }

  @BeforeEach
  void lay() throws IOException {
    IdxFiles.write(own.resolve("large"), "t10k", 0, 1, 2);
  }

  @AfterEach
  void letGo() {
    slow.countDown();
  }

  @Test
  void keepsNobodyWaitingWhoOnlyLooks() {
    DatasetView view = datasets.views().get(0);

    assertThat(slow.getCount()).as("it is still being read").isEqualTo(1);
    assertThat(view.state()).isEqualTo(DatasetView.State.BEING_READ);
    assertThat(view.readPercent()).isEqualTo(50);
    assertThat(view.classes()).isEqualTo(3);
    assertThat(datasets.all()).extracting(LabelledData::name).containsExactly("synthetic");
    assertThat(datasets.lacking("large")).isEmpty();
  }

  @Test
  void givesATrialWhatItWaitedFor() throws Exception {
    var found = new CompletableFuture<DatasetLookup>();
    var asked = new AtomicInteger();
    Thread trial =
        new Thread(
            () -> {
              try {
                found.complete(
                    datasets.find(
                        "large",
                        () -> {
                          if (asked.incrementAndGet() == 2) {
                            slow.countDown();
                          }
                          return false;
                        }));
              } catch (InterruptedException e) {
                found.completeExceptionally(e);
              }
            });
    trial.start();

    assertThat(found.get(1, TimeUnit.MINUTES)).isInstanceOf(DatasetLookup.Found.class);
    assertThat(asked).hasValueGreaterThanOrEqualTo(2);
  }

  @Test
  void letsATrialGoThatIsStoppedWhileItWaits() throws InterruptedException {
    var asked = new AtomicInteger();

    assertThat(datasets.find("large", () -> asked.incrementAndGet() == 2))
        .isEqualTo(new DatasetLookup.Stopped());
    assertThat(slow.getCount()).as("it is still being read").isEqualTo(1);
  }

  /** A server that shuts down must not find that the data set is not there. */
  @Test
  void tellsATrialThatItWasInterrupted() {
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(
            () ->
                datasets.find(
                    "large",
                    () -> {
                      Thread.currentThread().interrupt();
                      return false;
                    }));
  }

  @Test
  void showsWhatWasKnownWhileItIsReadAgain() throws InterruptedException {
    slow.countDown();
    assertThat(datasets.find("large", () -> false)).isInstanceOf(DatasetLookup.Found.class);
    slow = new CountDownLatch(1);
    clock.advance(Duration.ofSeconds(4));

    assertThat(datasets.ready("large")).isPresent();
    assertThat(datasets.views().get(0).state()).isEqualTo(DatasetView.State.READY);
    assertThat(datasets.find("large", () -> true)).isEqualTo(new DatasetLookup.Stopped());
  }
}

package io.dynobench.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.data.IdxFiles;
import io.dynobench.data.ImageFiles;
import io.dynobench.testing.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTests {

  private final Path own;
  private final Path system;
  private final SettableClock clock = new SettableClock();
  private final Datasets datasets;

  DatasetsTests(@TempDir Path folder) {
    own = folder.resolve("own");
    system = folder.resolve("system");
    datasets = new Datasets(new DatasetFolders(own, system), new Readings(clock));
  }

  @Test
  void hasNothingButSyntheticDataWhereNoFolderIs() {
    assertThat(datasets.all()).extracting(LabelledData::name).containsExactly("synthetic");
    assertThat(find("synthetic").format()).isEqualTo(LabelledData.Format.SYNTHETIC);
    assertThat(datasets.lacking("synthetic")).isEmpty();
    assertThat(lookup("mnist")).isInstanceOf(DatasetLookup.Absent.class);
  }

  @Test
  void findsDebiansPackageAndTheUsersFolders() throws IOException {
    IdxFiles.write(system.resolve("fashion-mnist"), "t10k", 0, 9, 1);
    Files.createDirectories(system.resolve("other-package"));
    ImageFiles.write(own.resolve("pets/cat/1.png"), 8, 6, 0x102030);
    ImageFiles.write(own.resolve("pets/dog/1.png"), 8, 6, 0x102030);

    assertThat(datasets.all())
        .extracting(LabelledData::name)
        .containsExactly("fashion-mnist", "pets", "synthetic");
    assertThat(find("fashion-mnist").classes()).isEqualTo(10);
    assertThat(find("pets").classNames()).containsExactly("cat", "dog");
    assertThat(find("pets").image()).isEqualTo(InputShape.of(3, 6, 8));
  }

  @Test
  void prefersTheUsersFolderOfTheSameName() throws IOException {
    IdxFiles.write(system.resolve("fashion-mnist"), "t10k", 0, 1, 2);
    IdxFiles.write(own.resolve("fashion-mnist"), "t10k", 0, 1);

    assertThat(find("fashion-mnist").classes()).isEqualTo(2);
    assertThat(datasets.folders().absentPackages()).isEmpty();
  }

  @Test
  void doesNotKnowTheShapeOfImagesThatDiffer() throws IOException {
    ImageFiles.write(own.resolve("pets/cat/1.png"), 8, 6, 0x102030);
    ImageFiles.write(own.resolve("pets/cat/2.jpg"), 9, 6, 0x102030);

    assertThat(find("pets").image()).isNull();
  }

  @Test
  void hashesWhatSha256sumPrints() throws Exception {
    Path folder = own.resolve("small");
    IdxFiles.write(folder, "t10k", 0, 1);
    StringBuilder lines = new StringBuilder();
    for (String name : List.of("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz")) {
      lines
          .append(sha256(Files.readAllBytes(folder.resolve(name))))
          .append("  ")
          .append(name)
          .append('\n');
    }

    assertThat(part("small").sha256())
        .isEqualTo(sha256(lines.toString().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void noticesThatAFileHasChanged() throws IOException {
    IdxFiles.write(own.resolve("small"), "t10k", 0, 1);
    String before = part("small").sha256();
    IdxFiles.write(own.resolve("small"), "t10k", 1, 0, 1);
    clock.advance(Duration.ofSeconds(4));

    assertThat(part("small").sha256()).isNotEqualTo(before);
    assertThat(part("small").count()).isEqualTo(3);
  }

  @Test
  void saysWhyADataSetCannotBeUsed() throws IOException {
    IdxFiles.write(own.resolve("small"), "t10k", 0, 1);
    Files.delete(own.resolve("small/t10k-labels-idx1-ubyte.gz"));
    ImageFiles.write(own.resolve("no good/cat/1.png"), 8, 6, 0x102030);
    Files.createDirectories(own.resolve("pets/cat"));
    Files.writeString(own.resolve("pets/cat/1.jpg"), "not at all");

    String why = datasets.lacking("small").orElseThrow();
    assertThat(why)
        .startsWith("This node's data set 'small' cannot be used: ")
        .contains("t10k-labels-idx1-ubyte")
        .endsWith(" (MISSING_FILE)");
    assertThat(lookup("small")).isEqualTo(new DatasetLookup.Broken(why));
    assertThat(datasets.views())
        .filteredOn(view -> view.problem() != null)
        .extracting(DatasetView::name, view -> Objects.requireNonNull(view.problem()).code())
        .containsExactly(
            tuple("no good", "INVALID_NAME"),
            tuple("pets", "CORRUPT_IMAGE"),
            tuple("small", "MISSING_FILE"));
  }

  @Test
  void saysHowToGetWhatIsMissing() {
    assertThat(datasets.lacking("fashion-mnist").orElseThrow())
        .contains("no data set 'fashion-mnist'", "apt install dataset-fashion-mnist");
    assertThat(datasets.lacking("imagenet").orElseThrow())
        .contains("no data set 'imagenet'", own.resolve("imagenet").toString())
        .doesNotContain("apt");
  }

  /** As a heap that is too small for a moment has it: no state may hold on to that. */
  @Test
  void readsAgainWhatAnErrorHasKeptFromBeingRead() throws IOException, InterruptedException {
    IdxFiles.write(own.resolve("small"), "t10k", 0, 1);
    var full = new AtomicBoolean(true);
    Supplier<FileDigests> digests =
        () ->
            new FileDigests() {
              @Override
              Digest of(Path file, boolean image) throws IOException {
                if (full.get()) {
                  throw new OutOfMemoryError("no room for " + file);
                }
                return super.of(file, image);
              }
            };
    var small = new Datasets(new DatasetFolders(own, system), new Readings(clock, digests));

    for (int look = 0; look < 3; look++) {
      assertThat(small.views())
          .filteredOn(view -> view.problem() != null)
          .extracting(DatasetView::name, view -> Objects.requireNonNull(view.problem()).code())
          .containsExactly(tuple("small", "UNREADABLE"));
      clock.advance(Duration.ofSeconds(4));
    }
    full.set(false);
    assertThat(small.find("small", () -> false)).isInstanceOf(DatasetLookup.Found.class);
    assertThat(small.lacking("small")).isEmpty();
  }

  @Test
  void forgetsTheFilesThatAFolderNoLongerHas() throws IOException {
    Path gone = ImageFiles.write(own.resolve("pets/cat/2.png"), 8, 6, 0x102030);
    ImageFiles.write(own.resolve("pets/cat/1.png"), 8, 6, 0x102030);
    FileTime changed = Files.getLastModifiedTime(gone);
    String before = part("pets").sha256();
    byte[] other = Files.readAllBytes(gone);
    Files.delete(gone);
    clock.advance(Duration.ofSeconds(4));
    assertThat(part("pets").count()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(4));

    other[other.length - 1] ^= 1;
    Files.write(gone, other);
    Files.setLastModifiedTime(gone, changed);

    assertThat(part("pets").count()).isEqualTo(2);
    assertThat(part("pets").sha256()).as("read again").isNotEqualTo(before);
  }

  @Test
  void forgetsAFolderThatIsGone() throws IOException {
    Path image = ImageFiles.write(own.resolve("pets/cat/1.png"), 8, 6, 0x102030);
    FileTime changed = Files.getLastModifiedTime(image);
    String before = part("pets").sha256();
    Files.move(own.resolve("pets"), own.resolve(".aside"));
    assertThat(datasets.views()).extracting(DatasetView::name).containsExactly("synthetic");

    Files.move(own.resolve(".aside"), own.resolve("pets"));
    byte[] other = Files.readAllBytes(image);
    other[other.length - 1] ^= 1;
    Files.write(image, other);
    Files.setLastModifiedTime(image, changed);

    assertThat(part("pets").sha256()).as("read again").isNotEqualTo(before);
  }

  private LabelledData find(String name) {
    return ((DatasetLookup.Found) lookup(name)).data();
  }

  private DatasetLookup lookup(String name) {
    try {
      return datasets.find(name, () -> false);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private LabelledData.Part part(String name) {
    return Objects.requireNonNull(find(name).parts().get(Split.TEST));
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}

package io.dynobench.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.data.FoundData;
import io.dynobench.data.IdxFiles;
import io.dynobench.data.ImageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTests {

  private final Path own;
  private final Path system;
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final Datasets datasets;

  DatasetsTests(@TempDir Path folder) {
    own = folder.resolve("own");
    system = folder.resolve("system");
    datasets =
        new Datasets(
            new DatasetFolders(own, system),
            new Clock() {
              @Override
              public Instant instant() {
                return now;
              }

              @Override
              public ZoneId getZone() {
                return ZoneOffset.UTC;
              }

              @Override
              public Clock withZone(ZoneId zone) {
                return this;
              }
            });
  }

  @Test
  void hasNothingButSyntheticDataWhereNoFolderIs() {
    assertThat(datasets.all()).extracting(LabelledData::name).containsExactly("synthetic");
    assertThat(datasets.find("synthetic")).isPresent();
    assertThat(datasets.lacking("synthetic")).isEmpty();
    assertThat(datasets.find("mnist")).isEmpty();
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
    now = now.plus(Duration.ofSeconds(4));

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

    assertThat(datasets.find("small")).isEmpty();
    assertThat(datasets.lacking("small").orElseThrow())
        .startsWith("This node's data set 'small' cannot be used: ")
        .contains("t10k-labels-idx1-ubyte");
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
    assertThat(datasets.missing("imagenet"))
        .contains("no data set 'imagenet'", own.resolve("imagenet").toString())
        .doesNotContain("apt");
  }

  @Test
  void doesNotKeepAnybodyWaitingWhoOnlyLooks() {
    var reading =
        new DatasetState.BeingRead(
            new FoundData(LabelledData.Format.IMAGE_FOLDER, null, 1, List.of("cat"), Map.of()),
            0.25);

    DatasetView view = DatasetView.of("large", own, reading);

    assertThat(view.state()).isEqualTo(DatasetView.State.BEING_READ);
    assertThat(view.readPercent()).isEqualTo(25);
    assertThat(view.classes()).isEqualTo(1);
  }

  private LabelledData find(String name) {
    return datasets.find(name).orElseThrow();
  }

  private LabelledData.Part part(String name) {
    return Objects.requireNonNull(find(name).parts().get(Split.TEST));
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}

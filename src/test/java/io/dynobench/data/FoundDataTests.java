package io.dynobench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Format;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.data.UnreadableData.Fault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundDataTests {

  private final Path folder;

  FoundDataTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void findsThePartsOfMnistAndItsLike() throws IOException {
    IdxFiles.write(folder, "train", 0, 4, 2);
    IdxFiles.write(folder, "t10k", 1, 2);

    FoundData found = FoundData.in(folder);

    assertThat(found.format()).isEqualTo(Format.IDX);
    assertThat(found.image()).isEqualTo(InputShape.of(1, 28, 28));
    assertThat(found.classes()).isEqualTo(5);
    assertThat(found.classNames()).isEmpty();
    assertThat(part(found, Split.TRAINING).count()).isEqualTo(3);
    assertThat(part(found, Split.TEST).files())
        .extracting(each -> each.getFileName().toString())
        .containsExactly("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz");
  }

  @Test
  void namesTheClassesOfIdxFilesByTheFileOfLabels() throws IOException {
    IdxFiles.write(folder, "t10k", 0, 1);
    Files.writeString(folder.resolve("labels.txt"), "T-shirt\nAnkle boot\nBag\n");

    assertThat(FoundData.in(folder).classNames()).containsExactly("T-shirt", "Ankle boot", "Bag");
    assertThat(FoundData.in(folder).classes()).isEqualTo(3);
    Files.writeString(folder.resolve("labels.txt"), "T-shirt\n");
    assertThat(fault()).isEqualTo(Fault.LABEL_OUT_OF_RANGE);
  }

  @Test
  void saysWhatIsWrongWithIdxFiles() throws IOException {
    IdxFiles.write(folder, "t10k", 0, 1);
    Path labels = folder.resolve("t10k-labels-idx1-ubyte.gz");
    Path aside = folder.resolve("aside");
    Files.move(labels, aside);
    assertThat(fault()).isEqualTo(Fault.MISSING_FILE);
    Files.write(labels, IdxFiles.bytes(new int[] {1}, new byte[1]));
    assertThat(fault()).isEqualTo(Fault.COUNTS_DIFFER);
    Files.writeString(labels, "rubbish");
    assertThat(fault()).isEqualTo(Fault.WRONG_MAGIC);
    Files.move(aside, labels, StandardCopyOption.REPLACE_EXISTING);
    Files.copy(labels, folder.resolve("emnist-test-labels-idx1-ubyte.gz"));
    assertThat(fault()).isEqualTo(Fault.AMBIGUOUS);
  }

  @Test
  void refusesIdxImagesThatNoMemoryIsMeantFor() throws IOException {
    Files.write(
        folder.resolve("t10k-images-idx3-ubyte"),
        IdxFiles.bytes(new int[] {1, 8193, 8193}, new byte[9]));
    Files.write(
        folder.resolve("t10k-labels-idx1-ubyte"), IdxFiles.bytes(new int[] {1}, new byte[1]));

    assertThat(fault()).isEqualTo(Fault.TOO_LARGE);
  }

  @Test
  void takesThePlainFileBesideTheGzippedOne() throws IOException {
    IdxFiles.write(folder, "t10k", 0, 1);
    Files.write(
        folder.resolve("t10k-labels-idx1-ubyte"), IdxFiles.bytes(new int[] {2}, new byte[2]));

    assertThat(part(FoundData.in(folder), Split.TEST).labels())
        .hasFileName("t10k-labels-idx1-ubyte");
  }

  @Test
  void takesFoldersOfImagesForClassesInTheOrderOfTheirNames() throws IOException {
    image("dog/2.png");
    image("dog/1.png");
    image("cat/9.jpg");
    Files.writeString(folder.resolve("README"), "not a class");
    Files.writeString(folder.resolve("cat/.DS_Store"), "hidden");

    FoundData found = FoundData.in(folder);

    assertThat(found.format()).isEqualTo(Format.IMAGE_FOLDER);
    assertThat(found.classNames()).containsExactly("cat", "dog");
    assertThat(found.parts().keySet()).containsExactly(Split.TEST);
    assertThat(part(found, Split.TEST).files())
        .extracting(each -> folder.relativize(each).toString())
        .containsExactly("cat/9.jpg", "dog/1.png", "dog/2.png");
  }

  @Test
  void countsTheClassesOfAllPartsAlike() throws IOException {
    image("train/cat/1.png");
    image("train/dog/1.png");
    image("val/dog/2.png");

    FoundData found = FoundData.in(folder);
    LabelledSamples test =
        OpenSamples.open(data(found), Split.TEST, InputShape.of(3, 4, 4), null, 2, 0);

    assertThat(part(found, Split.TRAINING).count()).isEqualTo(2);
    assertThat(test.count()).isEqualTo(1);
    assertThat(test.label(0)).isEqualTo(1);
  }

  @Test
  void takesTheOrderAndTheNamesOfClassesFromTheFileOfLabels() throws IOException {
    image("n02/1.png");
    image("n01/1.png");
    Files.writeString(
        folder.resolve("labels.txt"), "n02 tench, Tinca tinca\nn01\tgoldfish\n\nn03 shark\n");

    FoundData found = FoundData.in(folder);
    LabelledSamples test =
        OpenSamples.open(data(found), Split.TEST, InputShape.of(3, 4, 4), null, 3, 0);

    assertThat(found.classes()).isEqualTo(3);
    assertThat(found.classNames()).containsExactly("tench, Tinca tinca", "goldfish", "shark");
    assertThat(List.of(test.label(0), test.label(1))).containsExactly(0, 1);
  }

  @Test
  void saysWhatIsWrongWithFoldersOfImages() throws IOException {
    assertThat(fault()).isEqualTo(Fault.NO_DATA);
    image("cat/1.png");
    Files.createDirectories(folder.resolve("dog"));
    assertThat(fault()).isEqualTo(Fault.EMPTY_CLASS);
    Files.writeString(folder.resolve("dog/1.webp"), "RIFF");
    assertThat(fault()).isEqualTo(Fault.UNSUPPORTED_IMAGE);
    Files.delete(folder.resolve("dog/1.webp"));
    image("dog/1.png");
    Files.writeString(folder.resolve("labels.txt"), "cat\n");
    assertThat(fault()).isEqualTo(Fault.UNKNOWN_CLASS);
    Files.writeString(folder.resolve("labels.txt"), "cat\ndog\ncat\n");
    assertThat(fault()).isEqualTo(Fault.BAD_LABELS);
    Files.writeString(folder.resolve("labels.txt"), "\n\n");
    assertThat(fault()).isEqualTo(Fault.BAD_LABELS);
    Files.writeString(folder.resolve("labels.txt"), "cat\ndog\n../../etc\n");
    assertThat(fault()).isEqualTo(Fault.BAD_LABELS);
    Files.delete(folder.resolve("labels.txt"));
    image("val/cat/1.png");
    assertThat(fault()).isEqualTo(Fault.AMBIGUOUS);
  }

  @Test
  void namesTheImageThatIsCorruptWhenItIsRead() throws IOException {
    image("cat/1.png");
    Files.writeString(folder.resolve("cat/2.jpg"), "not at all");
    LabelledSamples samples =
        OpenSamples.open(
            data(FoundData.in(folder)), Split.TEST, InputShape.of(3, 4, 4), null, 1, 0);
    float[] target = new float[48];

    samples.read(0, target, 0);
    assertThat(target[0]).isEqualTo((0x10 / 255f - 0.485f) / 0.229f);
    var thrown = catchThrowableOfType(UnreadableData.class, () -> samples.read(1, target, 0));
    assertThat(thrown.fault()).isEqualTo(Fault.CORRUPT_IMAGE);
    assertThat(thrown).hasMessageContaining("cat/2.jpg");
  }

  @Test
  void namesTheImageThatWouldBecomeTooLargeWhenItIsRead() throws IOException {
    ImageFiles.write(folder.resolve("cat/line.png"), 1, 60_000, 0x102030);
    LabelledSamples samples =
        OpenSamples.open(
            data(FoundData.in(folder)), Split.TEST, InputShape.of(3, 4, 4), null, 1, 0);

    var thrown =
        catchThrowableOfType(UnreadableData.class, () -> samples.read(0, new float[48], 0));

    assertThat(thrown.fault()).isEqualTo(Fault.UNSUPPORTED_IMAGE);
    assertThat(thrown).hasMessageContaining("cat/line.png").hasMessageContaining("5×300000");
  }

  @Test
  void showsImagesFromAllOverAFolder() throws IOException {
    for (int i = 0; i < 20; i++) {
      ImageFiles.write(folder.resolve("%d/only.png".formatted(i)), 80, 60, 0x010101 * i);
    }

    BufferedImage row =
        ImageIO.read(new ByteArrayInputStream(Examples.png(data(FoundData.in(folder)))));

    assertThat(row.getWidth()).isEqualTo(12 * 56);
    assertThat(row.getHeight()).isEqualTo(56);
    assertThat(row.getRGB(10, 10)).isNotEqualTo(row.getRGB(600, 10));
  }

  @Test
  void noticesThatAFolderHasOtherImagesThanItHad() throws IOException {
    image("cat/1.png");
    LabelledData before = data(FoundData.in(folder));
    image("cat/2.png");

    assertThat(
            catchThrowableOfType(
                    UnreadableData.class,
                    () -> OpenSamples.open(before, Split.TEST, InputShape.of(3, 4, 4), null, 1, 0))
                .fault())
        .isEqualTo(Fault.COUNTS_DIFFER);
  }

  private void image(String name) throws IOException {
    ImageFiles.write(folder.resolve(name), 8, 6, 0x102030);
  }

  private static FoundData.Part part(FoundData found, Split split) {
    return Objects.requireNonNull(found.parts().get(split));
  }

  private Fault fault() {
    var thrown = catchThrowableOfType(UnreadableData.class, () -> FoundData.in(folder));
    assertThat(thrown).hasMessageContaining(folder.toString());
    return thrown.fault();
  }

  private static LabelledData data(FoundData found) {
    Map<Split, LabelledData.Part> parts =
        found.parts().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    each ->
                        new LabelledData.Part(
                            each.getValue().samples(),
                            each.getValue().labels(),
                            each.getValue().count(),
                            "unknown")));
    return new LabelledData(
        "small", found.format(), found.image(), found.classes(), found.classNames(), parts);
  }
}

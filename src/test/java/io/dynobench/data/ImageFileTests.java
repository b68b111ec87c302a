package io.dynobench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynobench.bench.InputShape;
import io.dynobench.data.UnreadableData.Fault;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFileTests {

  private final Path folder;

  ImageFileTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsColoursAsTheyAreStored() throws IOException {
    Path png = ImageFiles.write(folder.resolve("a.png"), 3, 2, 0x102030);
    Path jpeg = ImageFiles.write(folder.resolve("a.jpg"), 16, 8, 0xc86432);

    assertThat(new ImageFile(png).decode().values())
        .containsExactly(repeated(6, (byte) 0x10, (byte) 0x20, (byte) 0x30));
    assertThat(shape(png)).isEqualTo(InputShape.of(3, 2, 3));
    Picture photo = new ImageFile(jpeg).decode();
    assertThat(photo.width()).isEqualTo(16);
    assertThat(photo.height()).isEqualTo(8);
    assertThat(photo.values()[0] & 0xff).isBetween(0xc8 - 3, 0xc8 + 3);
    assertThat(photo.values()[1] & 0xff).isBetween(0x64 - 3, 0x64 + 3);
    assertThat(photo.values()[2] & 0xff).isBetween(0x32 - 3, 0x32 + 3);
    assertThat(shape(jpeg)).isEqualTo(InputShape.of(3, 8, 16));
  }

  /** Java would make linear light of it, which is another grey. */
  @Test
  void readsGreyAsItIsStored() throws IOException {
    for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}) {
      var grey = new BufferedImage(2, 1, type);
      int full = type == BufferedImage.TYPE_BYTE_GRAY ? 1 : 256;
      grey.getRaster().setSample(0, 0, 0, 100 * full);
      grey.getRaster().setSample(1, 0, 0, 200 * full);
      Path file = ImageFiles.write(folder.resolve("grey" + type + ".png"), grey);

      assertThat(new ImageFile(file).decode().values()).containsExactly(100, (byte) 200);
      assertThat(shape(file)).isEqualTo(InputShape.of(1, 1, 2));
    }
  }

  @Test
  void readsPalettesAndForgetsWhatIsTransparent() throws IOException {
    var palette = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED);
    palette.setRGB(0, 0, 0xff3366cc);
    palette.setRGB(1, 0, 0xffff0000);
    Path indexed = ImageFiles.write(folder.resolve("palette.png"), palette);
    var alpha = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    alpha.setRGB(0, 0, 0x40112233);
    Path clear = ImageFiles.write(folder.resolve("alpha.png"), alpha);

    assertThat(new ImageFile(indexed).decode().values())
        .containsExactly(0x33, 0x66, 0xcc, 0xff, 0, 0);
    assertThat(shape(indexed)).isEqualTo(InputShape.of(3, 1, 2));
    assertThat(new ImageFile(clear).decode().values()).containsExactly(0x11, 0x22, 0x33);
  }

  @Test
  void readsTheFormatThatItIsWhateverItsName() throws IOException {
    Path png = ImageFiles.write(folder.resolve("b.png"), 3, 2, 0x102030);
    Path named = Files.copy(png, folder.resolve("b.JPEG"));

    assertThat(ImageFile.named(named)).isTrue();
    assertThat(new ImageFile(named).decode()).isNotNull();
    assertThat(ImageFile.named(Path.of("b.webp"))).isFalse();
  }

  @Test
  void namesTheFileThatCannotBeDecoded() throws IOException {
    Path jpeg = ImageFiles.write(folder.resolve("whole.jpg"), 64, 64, 0xc86432);
    Path png = ImageFiles.write(folder.resolve("whole.png"), 64, 64, 0xc86432);
    byte[] photo = Files.readAllBytes(jpeg);
    byte[] picture = Files.readAllBytes(png);

    for (byte[] content :
        new byte[][] {
          {},
          "no image".getBytes(StandardCharsets.UTF_8),
          Arrays.copyOf(photo, 100),
          Arrays.copyOf(picture, 60)
        }) {
      Path file = Files.write(folder.resolve("broken.jpg"), content);
      var thrown = catchThrowableOfType(UnreadableData.class, () -> new ImageFile(file).decode());

      assertThat(thrown).hasMessageContaining("broken.jpg");
      assertThat(thrown.fault()).isEqualTo(Fault.CORRUPT_IMAGE);
    }
  }

  /** Some bytes may promise gigabytes: what they promise is asked before they are unpacked. */
  @Test
  void refusesAnImageOfMorePixelsThanAreRead() throws IOException {
    Path png = ImageFiles.write(folder.resolve("huge.png"), 3, 2, 0x102030);
    byte[] content = Files.readAllBytes(png);
    ByteBuffer.wrap(content).putInt(16, 8_193).putInt(20, 8_192);
    var checksum = new CRC32();
    checksum.update(content, 12, 17);
    ByteBuffer.wrap(content).putInt(29, (int) checksum.getValue());
    Files.write(png, content);

    for (ThrowingCallable reading :
        List.<ThrowingCallable>of(() -> new ImageFile(png).decode(), () -> shape(png))) {
      var thrown = catchThrowableOfType(UnreadableData.class, reading);

      assertThat(thrown.fault()).isEqualTo(Fault.UNSUPPORTED_IMAGE);
      assertThat(thrown).hasMessageContaining("huge.png has 8193×8192 pixels");
    }
  }

  private static InputShape shape(Path file) throws IOException {
    return FoundData.imageShape(file, Files.readAllBytes(file));
  }

  private static byte[] repeated(int times, byte... values) {
    byte[] all = new byte[times * values.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = values[i % values.length];
    }
    return all;
  }
}

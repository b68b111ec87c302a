package io.dynobench.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Small IDX files of ten classes that can be learned: each class is a bright bar of its own on
 * random grey.
 */
public final class IdxFiles {

  private static final int SIDE = 28;
  private static final int CLASSES = 10;

  private IdxFiles() {}

  /** Writes a folder with the four files of MNIST, under their names. */
  public static void mnist(Path folder, int training, int test) throws IOException {
    Files.createDirectories(folder);
    write(folder, "train", training, 1);
    write(folder, "t10k", test, 2);
    for (String part : new String[] {"train", "t10k"}) {
      Files.move(folder.resolve(part + "-images"), folder.resolve(part + "-images-idx3-ubyte"));
      Files.move(folder.resolve(part + "-labels"), folder.resolve(part + "-labels-idx1-ubyte"));
    }
  }

  /** Writes {@code name-images} and {@code name-labels} of so many samples. */
  public static void write(Path folder, String name, int count, long seed) throws IOException {
    var random = new Random(seed);
    var images = new ByteArrayOutputStream();
    var labels = new ByteArrayOutputStream();
    try (var image = new DataOutputStream(images);
        var label = new DataOutputStream(labels)) {
      image.writeInt(0x803);
      image.writeInt(count);
      image.writeInt(SIDE);
      image.writeInt(SIDE);
      label.writeInt(0x801);
      label.writeInt(count);
      for (int i = 0; i < count; i++) {
        int digit = random.nextInt(CLASSES);
        label.writeByte(digit);
        for (int row = 0; row < SIDE; row++) {
          for (int column = 0; column < SIDE; column++) {
            boolean bar = row / 2 == digit + 2;
            image.writeByte(bar ? 160 + random.nextInt(96) : random.nextInt(96));
          }
        }
      }
    }
    Files.write(folder.resolve(name + "-images"), images.toByteArray());
    Files.write(folder.resolve(name + "-labels"), labels.toByteArray());
  }
}

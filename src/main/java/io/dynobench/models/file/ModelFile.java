package io.dynobench.models.file;

import io.dynobench.bench.InputShape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Tells the formats apart by their content, and reads them. */
public final class ModelFile {

  /** {@code PK} 3 4, of zip files. */
  private static final byte[] ZIP = {0x50, 0x4b, 3, 4};

  /** Protocol 2 of Python's pickle, of files that old versions of {@code torch.save} wrote. */
  private static final byte[] PICKLE = {(byte) 0x80, 2};

  /** Numbers in one sample, and in a batch whose size is fixed: 4 GiB of floats. */
  public static final long MOST_NUMBERS = 1L << 30;

  /** Of one sample. */
  public static final int MOST_DIMENSIONS = 8;

  private ModelFile() {}

  /**
   * Reads a file.
   *
   * @param input shape of one sample as the user says; null when they leave it to the file
   * @throws ModelFileException when it cannot become a model
   * @throws IOException when the disk fails
   */
  public static FileDescription read(Path file, @Nullable InputShape input)
      throws ModelFileException, IOException {
    try {
      FileDescription described = described(file, input);
      Plausibility.require(described);
      return described;
    } catch (RuntimeException | StackOverflowError nonsense) {
      // Sizes that overflow, lists that end early: no file may stop the one who asks about it.
      throw ModelFileException.nonsense(nonsense);
    }
  }

  private static FileDescription described(Path file, @Nullable InputShape input)
      throws ModelFileException, IOException {
    byte[] start = start(file);
    if (start.length == 0) {
      throw ModelFileException.file(
          "EMPTY_FILE", "The file is empty; expected an ONNX or a TorchScript file.");
    }
    if (startsWith(start, ZIP)) {
      return TorchScriptFile.read(file, input);
    }
    if (startsWith(start, PICKLE)) {
      throw TorchScriptFile.onlyWeights();
    }
    return OnnxFile.read(file, input);
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(ZIP.length);
    }
  }

  private static boolean startsWith(byte[] start, byte[] magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= start.length || start[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }
}

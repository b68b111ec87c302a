package io.dynobench.zoo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ranges of a network's values over many inputs. A file of it, {@code calibration/<id>.csv},
 * has the fingerprint of the network that was run in its first line, then {@code value,min,max}.
 *
 * @param sha256 of the fp32 ONNX file whose values these are; empty where they came with the
 *     parameters themselves
 * @param ranges by the number of the value
 */
record Calibration(String sha256, Map<Integer, Range> ranges) {

  record Range(float min, float max) {

    /** The range of both together. */
    Range and(Range other) {
      return new Range(Math.min(min, other.min), Math.max(max, other.max));
    }
  }

  /** That of a built-in network; empty when it was not calibrated. */
  static Optional<Calibration> of(String network) {
    try (InputStream file =
        Calibration.class.getResourceAsStream("calibration/" + network + ".csv")) {
      return file == null ? Optional.empty() : Optional.of(read(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Calibration read(InputStream file) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII));
    String sha256 = lines.readLine();
    if (sha256 == null) {
      throw new IOException("a calibration is empty");
    }
    return new Calibration(
        sha256,
        lines
            .lines()
            .map(line -> line.split(","))
            .collect(
                Collectors.toMap(
                    row -> Integer.valueOf(row[0]),
                    row -> new Range(Float.parseFloat(row[1]), Float.parseFloat(row[2])))));
  }

  /**
   * @throws IllegalArgumentException when the network that was run had no such value
   */
  Range range(int value) {
    Range range = ranges.get(value);
    if (range == null) {
      throw new IllegalArgumentException("value %d was not calibrated".formatted(value));
    }
    return range;
  }
}

package io.dynobench.datasets;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Format;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.data.FoundData;
import io.dynobench.data.UnreadableData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks through one folder and reads what has changed in it; says how far it is. */
final class ReadDataset {

  /** What it is called when a file cannot be read for a reason that is not the data's. */
  static final String UNREADABLE = "UNREADABLE";

  private static final Logger log = LoggerFactory.getLogger(ReadDataset.class);

  private final String name;
  private final Path folder;
  private final FileDigests digests;
  private final Set<InputShape> shapes = new HashSet<>();
  private final Set<Path> seen = new HashSet<>();
  private volatile @Nullable FoundData found;
  private volatile long read;

  ReadDataset(String name, Path folder, FileDigests digests) {
    this.name = name;
    this.folder = folder;
    this.digests = digests;
  }

  DatasetState.BeingRead soFar() {
    FoundData now = found;
    if (now == null) {
      return new DatasetState.BeingRead(null, 0);
    }
    long files = now.parts().values().stream().mapToLong(part -> part.files().size()).sum();
    return new DatasetState.BeingRead(now, (double) read / files);
  }

  DatasetState run() {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      return new DatasetState.Broken(
          "INVALID_NAME",
          "The folder %s needs another name: letters, digits, '.', '_' and '-', at most 100."
              .formatted(folder));
    }
    try {
      FoundData data = FoundData.in(folder);
      found = data;
      Map<Split, LabelledData.Part> parts = new EnumMap<>(Split.class);
      for (var each : data.parts().entrySet()) {
        parts.put(each.getKey(), part(each.getValue(), data.format() == Format.IMAGE_FOLDER));
      }
      digests.forgetOthersThan(seen);
      return new DatasetState.Ready(
          new LabelledData(
              name, data.format(), image(data), data.classes(), data.classNames(), parts));
    } catch (UnreadableData e) {
      return new DatasetState.Broken(e.fault().name(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return unreadable(e);
    } catch (RuntimeException | Error e) {
      // Also memory that ran out: the next look tries again, and other data sets are not its fault.
      log.error("The data set in {} cannot be read", folder, e);
      return unreadable(e);
    }
  }

  private DatasetState unreadable(Throwable e) {
    return new DatasetState.Broken(UNREADABLE, "%s cannot be read: %s".formatted(folder, e));
  }

  private LabelledData.Part part(FoundData.Part part, boolean images) throws IOException {
    MessageDigest list = FileDigests.sha256();
    Path labels = part.labels();
    if (images && labels != null) {
      add(list, digest(labels, false), labels);
    }
    for (Path file : part.files()) {
      FileDigests.Digest digest = digest(file, images);
      InputShape shape = digest.image();
      if (shape != null) {
        shapes.add(shape);
      }
      add(list, digest, file);
      read++;
    }
    return new LabelledData.Part(
        part.samples(), labels, part.count(), HexFormat.of().formatHex(list.digest()));
  }

  private FileDigests.Digest digest(Path file, boolean image) throws IOException {
    seen.add(file);
    return digests.of(file, image);
  }

  /** As a line of {@code sha256sum}, so that anybody can check it. */
  private void add(MessageDigest list, FileDigests.Digest digest, Path file) {
    String line = "%s  %s\n".formatted(digest.sha256(), folder.relativize(file));
    list.update(line.getBytes(StandardCharsets.UTF_8));
  }

  private @Nullable InputShape image(FoundData data) {
    return data.image() == null && shapes.size() == 1 ? shapes.iterator().next() : data.image();
  }
}

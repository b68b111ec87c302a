package io.dynobench.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files that a trial leaves behind: {@code <data-dir>/trials/<trialId>/}. */
@Component
class TrialFiles {

  private final Path root;

  TrialFiles(@Value("${dynobench.data-dir}") Path dataDir) {
    this.root = dataDir.resolve("trials");
  }

  Path log(UUID trialId) {
    return folder(trialId).resolve("log.txt");
  }

  Path samples(UUID trialId) {
    return folder(trialId).resolve("samples.gz");
  }

  /** What the worker wrote so far; nothing when it has not written on this node. */
  Optional<byte[]> readLog(UUID trialId) throws IOException {
    Path log = log(trialId);
    return Files.exists(log) ? Optional.of(Files.readAllBytes(log)) : Optional.empty();
  }

  /** Makes room for a new attempt: what an earlier one left would be taken for its own. */
  void clear(UUID trialId) throws IOException {
    Files.createDirectories(folder(trialId));
    Files.deleteIfExists(log(trialId));
    Files.deleteIfExists(samples(trialId));
  }

  private Path folder(UUID trialId) {
    return root.resolve(trialId.toString());
  }
}

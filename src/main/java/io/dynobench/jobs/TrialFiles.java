package io.dynobench.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files that a trial leaves behind: {@code <data-dir>/trials/<trialId>/}. */
@Component
class TrialFiles {

  private final Path root;

  TrialFiles(@Value("${dynobench.data-dir}") Path dataDir) {
    this.root = dataDir.resolve("trials");
  }

  /** Of the present fork's worker. */
  Path log(TrialRow trial) {
    return log(trial, trial.fork());
  }

  /** Of the present fork's worker. */
  Path samples(TrialRow trial) {
    return samples(trial, trial.fork());
  }

  Path samples(TrialRow trial, int fork) {
    return trial.spec().forks() == 1
        ? allSamples(trial)
        : folder(trial).resolve("samples-%d.gz".formatted(fork));
  }

  /** Of all forks together, where a result's samples are looked for. */
  Path allSamples(TrialRow trial) {
    return folder(trial).resolve("samples.gz");
  }

  /** Of the present try's worker, where a trial makes many. */
  Path tryLog(TrialRow trial) {
    return folder(trial).resolve("try.txt");
  }

  /** Begins the part of a try in the trial's log. */
  void beginTry(TrialRow trial, String heading) throws IOException {
    Files.createDirectories(folder(trial));
    Files.deleteIfExists(tryLog(trial));
    append(trial, heading);
  }

  /** Ends it with what the try's worker wrote and what came of it. */
  void endTry(TrialRow trial, String outcome) throws IOException {
    Path said = tryLog(trial);
    if (Files.exists(said)) {
      try (var log = Files.newOutputStream(log(trial), CREATE, APPEND)) {
        Files.copy(said, log);
      }
      Files.delete(said);
    }
    append(trial, outcome);
  }

  private void append(TrialRow trial, String line) throws IOException {
    Files.writeString(log(trial), line + System.lineSeparator(), CREATE, APPEND);
  }

  /** Where a trial that trains leaves what it has learned. */
  Path parameters(TrialRow trial) {
    return folder(trial).resolve("parameters.safetensors");
  }

  /**
   * What the workers wrote so far, the latest last and each fork under a line that names it; empty
   * when none has written on this node.
   */
  byte[] readLog(TrialRow trial) throws IOException {
    int forks = trial.spec().forks();
    var all = new ByteArrayOutputStream();
    for (int fork = 1; fork <= forks; fork++) {
      Path log = log(trial, fork);
      if (Files.exists(log) && Files.size(log) > 0) {
        if (forks > 1) {
          all.writeBytes("--- fork %d of %d%n".formatted(fork, forks).getBytes(UTF_8));
        }
        Files.copy(log, all);
      }
    }
    if (Files.exists(tryLog(trial))) {
      Files.copy(tryLog(trial), all);
    }
    return all.toByteArray();
  }

  /**
   * Makes room for a worker: what an earlier attempt left would be taken for its own. Finished
   * forks of this attempt stay.
   */
  void clear(TrialRow trial) throws IOException {
    Files.createDirectories(folder(trial));
    Files.deleteIfExists(parameters(trial));
    Files.deleteIfExists(tryLog(trial));
    for (int fork = trial.fork(); fork <= trial.spec().forks(); fork++) {
      Files.deleteIfExists(log(trial, fork));
      Files.deleteIfExists(samples(trial, fork));
    }
  }

  /** Once all forks' samples are in one file, those of each are not needed any more. */
  void dropForkSamples(TrialRow trial) throws IOException {
    for (int fork = 1; fork <= trial.spec().forks(); fork++) {
      Files.deleteIfExists(folder(trial).resolve("samples-%d.gz".formatted(fork)));
    }
  }

  private Path log(TrialRow trial, int fork) {
    return folder(trial)
        .resolve(trial.spec().forks() == 1 ? "log.txt" : "log-%d.txt".formatted(fork));
  }

  private Path folder(TrialRow trial) {
    return root.resolve(trial.id().toString());
  }
}

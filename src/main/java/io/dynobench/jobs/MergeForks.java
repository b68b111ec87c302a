package io.dynobench.jobs;

import io.dynobench.bench.Measurement;
import io.dynobench.bench.Samples;
import io.dynobench.bench.SamplesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Makes one result of what the forks of a trial left: their measurements and sample files. */
@Component
class MergeForks {

  private final TrialFiles files;

  MergeForks(TrialFiles files) {
    this.files = files;
  }

  /**
   * @param forks all, in their order
   * @throws ForksDifferException when they did not measure the same
   * @throws IOException when the samples of one of them are gone, or cannot be written
   */
  Measurement merge(TrialRow trial, List<ForkRow> forks) throws IOException {
    List<Measurement> measurements = forks.stream().map(ForkRow::measurement).toList();
    new ForkProvenance(measurements).refuseOthers();
    List<Path> parts = forks.stream().map(fork -> files.samples(trial, fork.fork())).toList();
    LongStream durations = LongStream.empty();
    for (Path part : parts) {
      durations = LongStream.concat(durations, LongStream.of(Samples.read(part).durationNanos()));
    }
    SamplesFile.join(parts, files.allSamples(trial));
    return MergedMeasurement.of(measurements, durations.toArray());
  }
}

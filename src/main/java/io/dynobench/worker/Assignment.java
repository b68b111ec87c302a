package io.dynobench.worker;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Workload;
import io.dynobench.protocol.Message;
import io.dynobench.protocol.MessageChannel;
import io.dynobench.worker.ceilings.Ceilings;
import io.dynobench.worker.engine.Engine;
import io.dynobench.worker.engine.OutOfMemory;
import io.dynobench.worker.engine.TrialFailure;
import io.dynobench.worker.harness.BatchTry;
import io.dynobench.worker.harness.Harness;
import io.dynobench.worker.training.Training;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** One trial, from the server's order to the answer. */
final class Assignment {

  private final MessageChannel channel;
  private final Clock clock;

  Assignment(MessageChannel channel, Clock clock) {
    this.channel = channel;
    this.clock = clock;
  }

  /** The last message of the worker: the result, or why there is none. */
  Message run(Message.Start start) {
    try {
      return new Message.Finished(measurement(start));
    } catch (TrialFailure e) {
      e.printStackTrace();
      return new Message.Failed(e.reason(), e.detail());
    } catch (InterruptedException | IOException | RuntimeException | Error e) {
      e.printStackTrace();
      FailureReason reason =
          OutOfMemory.in(e) ? FailureReason.OUT_OF_MEMORY : FailureReason.ENGINE_ERROR;
      return new Message.Failed(reason, e.toString());
    }
  }

  private Measurement measurement(Message.Start start)
      throws TrialFailure, IOException, InterruptedException {
    Workload workload = start.spec().workload();
    return switch (workload) {
      case INFERENCE, ACCURACY ->
          new Harness(engine(start.spec().engine()), clock, this::report).run(start);
      case CEILINGS -> new Ceilings(engine(start.spec().engine()), clock, this::report).run(start);
      case MAX_BATCH -> new BatchTry(engine(start.spec().engine()), this::report).run(start);
      case TRAINING -> new Training(engine(start.spec().engine()), clock, this::report).run(start);
    };
  }

  private static Engine engine(String id) throws TrialFailure {
    // Not the thread's loader: in the packaged jar, classes and services come from this one.
    var engines = ServiceLoader.load(Engine.class, Engine.class.getClassLoader());
    for (Engine engine : engines) {
      if (engine.id().equals(id)) {
        return engine;
      }
    }
    throw new TrialFailure(
        FailureReason.UNSUPPORTED,
        "There is no engine %s; installed: %s."
            .formatted(
                id,
                engines.stream()
                    .map(each -> each.get().id())
                    .sorted()
                    .collect(Collectors.joining(", "))));
  }

  private void report(Message message) {
    try {
      channel.write(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

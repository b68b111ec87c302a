package io.dynobench.protocol;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.dynobench.bench.FailureReason;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LearningPoint;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.PhaseMark;
import io.dynobench.bench.TrialSpec;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that server and worker say to each other, one record per message. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Message.Hello.class, name = "hello"),
  @JsonSubTypes.Type(value = Message.Start.class, name = "start"),
  @JsonSubTypes.Type(value = Message.Progress.class, name = "progress"),
  @JsonSubTypes.Type(value = Message.Marked.class, name = "marked"),
  @JsonSubTypes.Type(value = Message.Learned.class, name = "learned"),
  @JsonSubTypes.Type(value = Message.Heartbeat.class, name = "heartbeat"),
  @JsonSubTypes.Type(value = Message.Finished.class, name = "finished"),
  @JsonSubTypes.Type(value = Message.Failed.class, name = "failed")
})
public sealed interface Message {

  /** The version that both sides must speak. */
  int VERSION = 3;

  /**
   * Worker to server, first: who is there.
   *
   * @param token proves that this is the process the server started
   */
  @JsonIgnoreProperties(ignoreUnknown = true) // so that another version can say that it is one
  record Hello(int version, String token, long pid) implements Message {}

  /**
   * Server to worker, once: what to do.
   *
   * @param threads intra-operation threads per stream, already resolved
   * @param samplesFile where the worker writes its raw samples
   * @param maxSamples how many raw samples this worker may keep
   * @param powerMetered whether somebody watches the device's power, so that the base phase and the
   *     energy pass are worth their time
   * @param data for workloads that need labels; null for the others
   * @param parametersFile where a training worker writes what it has trained; null for the others
   */
  record Start(
      TrialSpec spec,
      ModelArtifact model,
      int threads,
      Path samplesFile,
      int maxSamples,
      boolean powerMetered,
      @Nullable LabelledData data,
      @Nullable Path parametersFile)
      implements Message {

    /** Of a workload that measures without labels and leaves nothing behind. */
    public Start(
        TrialSpec spec,
        ModelArtifact model,
        int threads,
        Path samplesFile,
        int maxSamples,
        boolean powerMetered) {
      this(spec, model, threads, samplesFile, maxSamples, powerMetered, null, null);
    }
  }

  /**
   * Worker to server, now and then.
   *
   * @param phase id of a {@link io.dynobench.bench.TrialPhase}
   * @param fraction of the whole trial, 0 to 1
   * @param throughput of the last window, samples/s; null before there is one
   */
  record Progress(String phase, double fraction, @Nullable Double throughput) implements Message {}

  /** Worker to server: a phase begins or has ended. */
  record Marked(PhaseMark mark) implements Message {

    public Marked {
      Objects.requireNonNull(mark, "mark");
    }
  }

  /** Worker to server: a point of the learning curve, a few per second at most. */
  record Learned(LearningPoint point) implements Message {

    public Learned {
      Objects.requireNonNull(point, "point");
    }
  }

  /** Worker to server: still alive in the middle of something long. */
  record Heartbeat() implements Message {}

  /** Worker to server, last: the result. */
  record Finished(Measurement measurement) implements Message {

    public Finished {
      Objects.requireNonNull(measurement, "measurement");
    }
  }

  /**
   * Worker to server, last: why there is no result.
   *
   * @param detail for users, one line or a few
   */
  record Failed(FailureReason reason, String detail) implements Message {

    public Failed {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(detail, "detail");
    }
  }
}

package io.dynobench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.InputShape;
import io.dynobench.bench.Interval;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.PhaseMark;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.QualityReason;
import io.dynobench.bench.TrialPhase;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageChannelTests {

  private final PipeChannel wire = new PipeChannel();
  private final MessageChannel channel = new MessageChannel(wire, 2000);

  static List<Message> messages() {
    var spec =
        new TrialSpec(
            Workload.INFERENCE,
            "resnet18",
            "pytorch",
            Precision.FP32,
            "cuda:0",
            8,
            2,
            null,
            null,
            1,
            Profile.QUICK,
            42L);
    var model =
        new ModelArtifact(
            "resnet18",
            Path.of("/m/a.pt"),
            "ab",
            null,
            InputShape.of(3, 224, 224),
            1L,
            null,
            2L,
            null);
    var measurement =
        new Measurement(
            Map.of(Metric.THROUGHPUT, 1234.5),
            Map.of(Metric.POWER_AVERAGE_W, "not measured"),
            Map.of(Metric.LATENCY_P99_MS, new Interval(1, 2)),
            List.of(QualityReason.WARM_UP_NOT_FLAT),
            Map.of("engine.version", "2.7.1"));
    return List.of(
        new Message.Hello(Message.VERSION, "token", 4711),
        new Message.Start(spec, model, 2, Path.of("/t/samples.gz"), 1000, false),
        new Message.Progress("warm-up", 0.25, null),
        new Message.Marked(PhaseMark.end(TrialPhase.ENERGY, 4_000, 2_000_000_000L)),
        new Message.Progress("measure", 0.5, 99.5),
        new Message.Heartbeat(),
        new Message.Finished(measurement),
        new Message.Failed(FailureReason.OUT_OF_MEMORY, "two\nlines"));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void carriesEveryMessageUnchanged(Message message) throws IOException {
    channel.write(message);

    assertThat(channel.read()).isEqualTo(message);
  }

  @Test
  void keepsTheOrderOfMessages() throws IOException {
    for (Message message : messages()) {
      channel.write(message);
    }

    for (Message message : messages()) {
      assertThat(channel.read()).isEqualTo(message);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rubbish",
        "",
        "null",
        "[]",
        "{}",
        "{\"type\":\"unheard\"}",
        "{\"type\":\"finished\"}",
        "{\"type\":\"finished\",\"measurement\":null}",
        "{\"type\":\"heartbeat\",\"and\":1}",
        "{\"type\":\"heartbeat\"} {\"type\":\"heartbeat\"}",
        "{\"type\":\"failed\",\"reason\":\"BORED\",\"detail\":\"\"}"
      })
  void refusesWhatIsNotAMessage(String line) throws IOException {
    wire.send(line + "\n");

    assertThatExceptionOfType(MalformedMessageException.class)
        .isThrownBy(channel::read)
        .withMessageStartingWith("not a message: ");
  }

  @Test
  void refusesALineWithoutEnd() throws IOException {
    wire.send("x".repeat(2001));

    assertThatExceptionOfType(MalformedMessageException.class)
        .isThrownBy(channel::read)
        .withMessage("a message of more than 2000 bytes");
  }

  @Test
  void understandsTheGreetingOfAnotherVersion() throws IOException {
    wire.send(
        "{\"type\":\"hello\",\"version\":9,\"token\":\"t\",\"pid\":1,\"mood\":\"new in 9\"}\n");

    assertThat(channel.read()).isEqualTo(new Message.Hello(9, "t", 1));
  }

  @Test
  void endsWhenTheOtherSideIsGoneEvenInsideAMessage() throws IOException {
    wire.send("{\"type\":\"heart");
    wire.hangUp();

    assertThat(channel.read()).isNull();
  }

  /** What is written comes back. */
  private static final class PipeChannel implements java.nio.channels.ByteChannel {

    private final Pipe pipe;

    PipeChannel() {
      try {
        pipe = Pipe.open();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    void send(String text) throws IOException {
      write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    void hangUp() throws IOException {
      pipe.sink().close();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      return pipe.source().read(target);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      return pipe.sink().write(source);
    }

    @Override
    public boolean isOpen() {
      return pipe.source().isOpen();
    }

    @Override
    public void close() throws IOException {
      pipe.sink().close();
      pipe.source().close();
    }
  }
}

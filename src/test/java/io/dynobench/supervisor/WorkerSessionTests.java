package io.dynobench.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Profile;
import io.dynobench.fake.FakeModels;
import io.dynobench.protocol.Message;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What a session makes of a disk that fails while it tidies up. */
class WorkerSessionTests {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Path folder;
  private final Path samples;
  private final WorkerSocket socket;
  private final Conversation conversation =
      new Conversation("secret", new Conversation.Limits(LIMIT, LIMIT, LIMIT), System.nanoTime());

  WorkerSessionTests(@TempDir Path folder) throws IOException {
    this.folder = folder;
    samples = Files.createDirectory(folder.resolve("samples"));
    Files.writeString(samples.resolve("in the way"), "cannot be deleted like a file");
    Path path = folder.resolve("s");
    var server = new StubbornServer(ServerSocketChannel.open(StandardProtocolFamily.UNIX));
    server.bind(UnixDomainSocketAddress.of(path));
    socket = new WorkerSocket(folder.resolve("w"), path, "secret", server);
  }

  @Test
  void keepsAResultWhenItCannotTidyUp() throws Exception {
    var measurement =
        new Measurement(Map.of(Metric.THROUGHPUT, 1.0), Map.of(), Map.of(), List.of(), Map.of());
    conversation.heard(new Message.Hello(Message.VERSION, "secret", 1), System.nanoTime());
    conversation.heard(new Message.Finished(measurement), System.nanoTime());

    assertThat(outcomeOf("exit 0")).isEqualTo(new WorkerOutcome.Measured(measurement));
    assertThat(socket.server().isOpen()).isFalse();
  }

  @Test
  void keepsAReasonWhenItCannotTidyUp() throws Exception {
    conversation.heard(new Message.Hello(Message.VERSION, "secret", 1), System.nanoTime());

    WorkerOutcome outcome = outcomeOf("exit 3");

    assertThat(outcome)
        .isInstanceOfSatisfying(
            WorkerOutcome.Failed.class,
            failed -> assertThat(failed.reason()).isEqualTo(FailureReason.NO_RESULT));
    assertThat(socket.server().isOpen()).isFalse();
  }

  private WorkerOutcome outcomeOf(String script) throws Exception {
    var spec = SupervisorHarness.spec(FakeModels.FIXED, 1, 1, Profile.QUICK);
    var order =
        new Message.Start(spec, FakeModels.artifact(FakeModels.FIXED), 1, samples, 1, false);
    Path log = folder.resolve("log.txt");
    var session =
        new WorkerSession(
            new ProcessBuilder("sh", "-c", script).start(),
            socket,
            order,
            new CappedLog(log, 1000),
            log,
            DataSize.ofMegabytes(128),
            conversation,
            (phase, fraction, throughput) -> {});
    session.begin();
    return SupervisorHarness.await(session);
  }
}

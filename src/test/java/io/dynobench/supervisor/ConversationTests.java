package io.dynobench.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Measurement;
import io.dynobench.protocol.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversationTests {

  private static final long SECOND = 1_000_000_000L;

  private static final Message.Hello HELLO = new Message.Hello(Message.VERSION, "secret", 1);
  private static final Measurement MEASUREMENT =
      new Measurement(Map.of(), Map.of(), Map.of(), List.of(), Map.of());

  private final Conversation conversation =
      new Conversation(
          "secret",
          new Conversation.Limits(
              Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofSeconds(100)),
          0);

  @Test
  void givesTheTrialToAWorkerThatReports() {
    assertThat(conversation.heard(HELLO, SECOND)).isTrue();
    assertThat(conversation.greeted()).isTrue();
    assertThat(conversation.verdict()).isEmpty();
  }

  @Test
  void refusesAnotherVersion() {
    assertThat(conversation.heard(new Message.Hello(99, "secret", 1), SECOND)).isFalse();

    var refusal = refusal(FailureReason.WORKER_START_FAILED);
    assertThat(refusal.detail()).contains("version 99", "this server version " + Message.VERSION);
    assertThat(conversation.hopeless()).isTrue();
  }

  @Test
  void refusesAStranger() {
    assertThat(conversation.heard(new Message.Hello(Message.VERSION, "guess", 1), 1)).isFalse();

    assertThat(refusal(FailureReason.WORKER_START_FAILED).detail()).contains("Another process");
  }

  @Test
  void refusesAWorkerThatSkipsTheGreeting() {
    assertThat(conversation.heard(new Message.Heartbeat(), 1)).isFalse();

    refusal(FailureReason.BAD_OUTPUT);
  }

  @Test
  void refusesASecondGreeting() {
    conversation.heard(HELLO, 1);

    assertThat(conversation.heard(HELLO, 2)).isFalse();

    refusal(FailureReason.BAD_OUTPUT);
  }

  @Test
  void waitsForTheGreetingAsLongAsAStartMayTake() {
    assertThat(conversation.deadline()).isEqualTo(60 * SECOND);

    conversation.overdue(60 * SECOND);

    assertThat(refusal(FailureReason.WORKER_START_FAILED).detail()).contains("within 60 s");
  }

  @Test
  void everyMessagePutsTheStallOff() {
    conversation.heard(HELLO, SECOND);
    assertThat(conversation.deadline()).isEqualTo(11 * SECOND);

    conversation.heard(new Message.Heartbeat(), 5 * SECOND);
    assertThat(conversation.deadline()).isEqualTo(15 * SECOND);

    conversation.overdue(15 * SECOND);
    assertThat(refusal(FailureReason.TIMEOUT).detail()).contains("sent nothing for 10 s");
  }

  @Test
  void noMessagePutsTheTotalOff() {
    conversation.heard(HELLO, SECOND);
    conversation.heard(new Message.Progress("measure", 0.5, null), 95 * SECOND);

    assertThat(conversation.deadline()).isEqualTo(100 * SECOND);
    conversation.overdue(100 * SECOND);
    assertThat(refusal(FailureReason.TIMEOUT).detail()).contains("longer than 100 s");
  }

  @Test
  void theFirstVerdictStands() {
    conversation.heard(HELLO, 1);
    conversation.heard(new Message.Finished(MEASUREMENT), 2);

    conversation.heard(new Message.Failed(FailureReason.ENGINE_ERROR, "late"), 3);
    conversation.garbled("rubbish", 4);
    conversation.overdue(5);

    assertThat(conversation.verdict()).contains(new WorkerOutcome.Measured(MEASUREMENT));
  }

  @Test
  void givesAWorkerThatIsDoneAMomentToEnd() {
    conversation.heard(HELLO, 1);
    conversation.heard(new Message.Finished(MEASUREMENT), 2 * SECOND);

    assertThat(conversation.hopeless()).isFalse();
    assertThat(conversation.deadline()).isEqualTo(7 * SECOND);
    conversation.overdue(7 * SECOND);
    assertThat(conversation.hopeless()).isTrue();
  }

  @Test
  void aWorkerThatHangsUpAndLingersHasNoResult() {
    conversation.heard(HELLO, 1);
    conversation.partedWays(SECOND);
    assertThat(conversation.verdict()).isEmpty();

    conversation.overdue(conversation.deadline());

    refusal(FailureReason.NO_RESULT);
  }

  private WorkerOutcome.Failed refusal(FailureReason reason) {
    assertThat(conversation.verdict())
        .get()
        .isInstanceOfSatisfying(
            WorkerOutcome.Failed.class, failed -> assertThat(failed.reason()).isEqualTo(reason));
    return (WorkerOutcome.Failed) conversation.verdict().orElseThrow();
  }
}

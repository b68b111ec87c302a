package io.dynobench.jobs;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One open event stream. Events wait in a queue of its own and are sent by one thread at a time, so
 * that a viewer that does not read holds up nobody else.
 */
final class Viewer {

  /** A viewer that is so far behind is cut off; its browser connects again and starts afresh. */
  private static final int MOST_WAITING = 2000;

  private final SseEmitter emitter;
  private final Executor senders;
  private final Queue<SseEventBuilder> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean sending = new AtomicBoolean();

  Viewer(SseEmitter emitter, Executor senders) {
    this.emitter = emitter;
    this.senders = senders;
  }

  void send(SseEventBuilder event) {
    if (waiting.offer(event)) {
      sendWaiting();
    } else {
      emitter.complete();
    }
  }

  void end() {
    emitter.complete();
  }

  private void sendWaiting() {
    if (!waiting.isEmpty() && sending.compareAndSet(false, true)) {
      senders.execute(
          () -> {
            try {
              drain();
            } finally {
              sending.set(false);
              // One may have come in after the queue was found empty.
              sendWaiting();
            }
          });
    }
  }

  private void drain() {
    for (SseEventBuilder next = waiting.poll(); next != null; next = waiting.poll()) {
      try {
        emitter.send(next);
      } catch (IOException | IllegalStateException e) {
        // Gone. Completing it takes it off the list of viewers.
        waiting.clear();
        emitter.completeWithError(e);
      }
    }
  }
}

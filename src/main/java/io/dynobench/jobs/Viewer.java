package io.dynobench.jobs;

import java.io.IOException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open event stream. Events wait in a queue of its own and are sent by one thread at a time, so
 * that a viewer that does not read holds up nobody else.
 */
final class Viewer {

  /** A viewer that is so far behind is cut off; its browser connects again and starts afresh. */
  private static final int MOST_WAITING = 2000;

  private final SseEmitter emitter;
  private final Executor senders;
  private final Consumer<Viewer> leave;
  private final Queue<Set<DataWithMediaType>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean sending = new AtomicBoolean();

  /**
   * @param leave takes it off the list of viewers
   */
  Viewer(SseEmitter emitter, Executor senders, Consumer<Viewer> leave) {
    this.emitter = emitter;
    this.senders = senders;
    this.leave = leave;
  }

  void send(Set<DataWithMediaType> event) {
    if (waiting.offer(event)) {
      sendWaiting();
    } else {
      leave.accept(this);
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
    for (Set<DataWithMediaType> next = waiting.poll(); next != null; next = waiting.poll()) {
      try {
        emitter.send(next);
      } catch (IOException | IllegalStateException e) {
        leave.accept(this);
        waiting.clear();
        emitter.completeWithError(e);
      }
    }
  }
}

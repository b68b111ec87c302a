package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class ViewerTests {

  private final List<Viewer> left = new ArrayList<>();
  private final Set<DataWithMediaType> event = Set.of(new DataWithMediaType("x", null));

  @Test
  void leavesWhenItsConnectionIsGone() {
    SseEmitter gone =
        new SseEmitter() {
          @Override
          public void send(Set<DataWithMediaType> items) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Viewer viewer = new Viewer(gone, Runnable::run, left::add);
    viewer.send(event);
    assertThat(left).containsExactly(viewer);
  }

  @Test
  void holdsUpNobodyElseWhenItDoesNotRead() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch reached = new CountDownLatch(1);
    ExecutorService senders = JobEvents.senders();
    try {
      for (int i = 0; i < 50; i++) {
        new Viewer(emitter(never::await), senders, left::add).send(event);
      }
      new Viewer(emitter(reached::countDown), senders, left::add).send(event);
      assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      senders.shutdownNow();
    }
  }

  /** A connection that takes an event in its own way. */
  private interface Taking {
    void take() throws InterruptedException;
  }

  private static SseEmitter emitter(Taking taking) {
    return new SseEmitter() {
      @Override
      public void send(Set<DataWithMediaType> items) throws IOException {
        try {
          taking.take();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
    };
  }

  @Test
  void leavesWhenItDoesNotReadForTooLong() {
    Viewer viewer = new Viewer(new SseEmitter(), never -> {}, left::add);
    for (int i = 0; i < 2000; i++) {
      viewer.send(event);
    }
    assertThat(left).isEmpty();
    viewer.send(event);
    assertThat(left).containsExactly(viewer);
  }
}

package io.dynobench.jobs;

import io.dynobench.bench.LearningPoint;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells viewers of jobs what happens to them. One thread reads the state of jobs and hands it to
 * all viewers, so that nobody is told something old after something new; whoever reports a change
 * must have committed it, and never waits.
 */
@Component
class JobEvents {

  private static final Logger log = LoggerFactory.getLogger(JobEvents.class);

  static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

  /** Progress comes more often than anyone can see. */
  private static final Duration PROGRESS = Duration.ofMillis(250);

  private static final long UNLIMITED = -1;

  private final Map<UUID, Set<Viewer>> viewers = new ConcurrentHashMap<>();
  private final Set<UUID> progressing = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService reader =
      Executors.newSingleThreadScheduledExecutor(threads("job-events-"));
  private final ExecutorService senders = senders();
  private final EventSource source;
  private final ApplicationContext context;

  JobEvents(EventSource source, ApplicationContext context) {
    this.source = source;
    this.context = context;
    reader.scheduleWithFixedDelay(
        this::keepAlive, KEEP_ALIVE.toMillis(), KEEP_ALIVE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** As many threads as viewers that are being sent to: one that does not read blocks its own. */
  static ExecutorService senders() {
    return Executors.newCachedThreadPool(threads("job-viewers-"));
  }

  /** They must not keep a server alive that failed to start. */
  private static ThreadFactory threads(String prefix) {
    CustomizableThreadFactory factory = new CustomizableThreadFactory(prefix);
    factory.setDaemon(true);
    return factory;
  }

  /** A new stream; its first event is the job as it is. */
  SseEmitter open(UUID jobId) {
    SseEmitter emitter = new SseEmitter(UNLIMITED);
    Viewer viewer = new Viewer(emitter, senders, gone -> leave(jobId, gone));
    Runnable leave = () -> leave(jobId, viewer);
    emitter.onCompletion(leave);
    emitter.onError(error -> leave.run());
    emitter.onTimeout(leave);
    // Registered by the reading thread, what follows is newer than what the stream begins with.
    boolean accepted =
        soon(
            () -> {
              viewers.computeIfAbsent(jobId, id -> ConcurrentHashMap.newKeySet()).add(viewer);
              source.job(jobId).ifPresent(viewer::send);
            });
    if (!accepted) {
      emitter.complete();
    }
    return emitter;
  }

  /** The job changed, and so did these of its trials. */
  void changed(UUID jobId, Collection<UUID> trialIds) {
    if (viewers.containsKey(jobId)) {
      soon(
          () -> {
            trialIds.forEach(trialId -> source.trial(trialId).ifPresent(sendTo(jobId)));
            source.job(jobId).ifPresent(sendTo(jobId));
          });
    }
  }

  /** A running trial got further. */
  void progressed(UUID jobId, UUID trialId) {
    if (viewers.containsKey(jobId) && progressing.add(trialId)) {
      later(
          () -> {
            progressing.remove(trialId);
            source.progress(jobId, trialId).ifPresent(sendTo(jobId));
          });
    }
  }

  /** A trial that trains has a further point on its curve. */
  void learned(UUID jobId, UUID trialId, LearningPoint point) {
    if (viewers.containsKey(jobId)) {
      soon(() -> sendTo(jobId).accept(source.learned(trialId, point)));
    }
  }

  /** A search for the largest batch has tried one. */
  void tried(UUID jobId, UUID trialId, BatchTry tried) {
    if (viewers.containsKey(jobId)) {
      soon(() -> sendTo(jobId).accept(source.tried(trialId, tried)));
    }
  }

  /** How many streams are open, of all jobs. */
  int viewers() {
    return viewers.values().stream().mapToInt(Set::size).sum();
  }

  /** Open streams would hold up the graceful shutdown of the web server. */
  @EventListener
  void close(ContextClosedEvent closed) {
    if (closed.getApplicationContext() == context) {
      reader.shutdownNow();
      viewers.values().forEach(each -> each.forEach(Viewer::end));
      senders.shutdown();
    }
  }

  private Consumer<Set<DataWithMediaType>> sendTo(UUID jobId) {
    return event -> viewers.getOrDefault(jobId, Set.of()).forEach(viewer -> viewer.send(event));
  }

  /** A comment keeps proxies from cutting the line, and shows who has gone. */
  private void keepAlive() {
    viewers.forEach(
        (jobId, each) -> {
          each.forEach(viewer -> viewer.send(SseEmitter.event().comment("keep-alive").build()));
          // Other nodes report to their own viewers only.
          guarded(() -> source.running(jobId).ifPresent(sendTo(jobId))).run();
        });
  }

  private void leave(UUID jobId, Viewer viewer) {
    viewers.computeIfPresent(
        jobId,
        (id, each) -> {
          each.remove(viewer);
          return each.isEmpty() ? null : each;
        });
  }

  private boolean soon(Runnable task) {
    return schedule(task, Duration.ZERO);
  }

  private void later(Runnable task) {
    schedule(task, PROGRESS);
  }

  private boolean schedule(Runnable task, Duration delay) {
    try {
      reader.schedule(guarded(task), delay.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (RejectedExecutionException e) {
      log.debug("Too late for an event, the server shuts down");
      return false;
    }
  }

  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        log.warn("An event got lost", e);
      }
    };
  }
}

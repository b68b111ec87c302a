package io.dynobench.models;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Removes trained files that no model names. A file is moved before its model is entered, so that
 * the end of a server in between, or a trial that was cancelled at its end, leaves one behind.
 */
@Component
class SweepTrained {

  private static final Logger log = LoggerFactory.getLogger(SweepTrained.class);

  /** Far longer than a trial takes from its file to its result. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final TrainedFolder folder;
  private final TrainedModelStore store;
  private final Clock clock;

  SweepTrained(TrainedFolder folder, TrainedModelStore store, Clock clock) {
    this.folder = folder;
    this.store = store;
    this.clock = clock;
  }

  /** Nothing of it is needed for the server to work. */
  @EventListener(ApplicationReadyEvent.class)
  void sweep() {
    try {
      // The files first: what is entered after that is none of them.
      List<String> unlisted = new ArrayList<>(folder.olderThan(clock.instant().minus(ABANDONED)));
      store.all().forEach(entry -> unlisted.remove(entry.model().sha256()));
      for (String sha256 : unlisted) {
        folder.delete(sha256);
        log.info("Removed {}, which no trained model names", folder.file(sha256));
      }
    } catch (IOException | DataAccessException e) {
      log.warn("Trained files that no model names cannot be removed now: {}", e.toString());
    }
  }
}

package io.dynobench.models;

import io.dynobench.bench.Precision;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What devices can do at most, as far as it is known. */
@Service
@Transactional
class HardwareCatalogue implements HardwareRecorder {

  private static final Logger log = LoggerFactory.getLogger(HardwareCatalogue.class);

  private final HardwareStore store;

  HardwareCatalogue(HardwareStore store) {
    this.store = store;
  }

  @Override
  public void record(HardwareEntry entry) {
    Optional<HardwareEntry> known = store.known(entry);
    if (known.filter(entry::yieldsTo).isPresent()) {
      log.info(
          "The {} ceilings of {}/{} ({}, {}) stay; a {} measurement does not replace them",
          known.get().profile().id(),
          entry.node(),
          entry.device(),
          entry.engine(),
          entry.precision().id(),
          entry.profile().id());
    } else {
      store.replace(entry);
    }
  }

  /** Ordered by node, device, engine and precision. */
  @Transactional(readOnly = true)
  List<HardwareEntry> all() {
    return store.list(Filter.NONE, 0, Integer.MAX_VALUE);
  }

  @Transactional(readOnly = true)
  HardwareList list(Filter filter, int page, int size) {
    return new HardwareList(store.list(filter, page, size), page, size, store.count(filter));
  }

  /**
   * Which entries are wanted; null means all.
   *
   * @param deviceName exactly
   */
  record Filter(@Nullable String deviceName, @Nullable Precision precision) {

    static final Filter NONE = new Filter(null, null);
  }
}

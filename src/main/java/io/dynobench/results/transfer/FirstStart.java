package io.dynobench.results.transfer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Loads the samples before the first request is answered, so that the first page has charts. */
@Component
@ConditionalOnBooleanProperty(name = "dynobench.samples.enabled", matchIfMissing = true)
class FirstStart implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

  private final SampleLoader loader;

  FirstStart(SampleLoader loader) {
    this.loader = loader;
  }

  @Override
  public void afterSingletonsInstantiated() {
    try {
      loader
          .loadNew()
          .forEach(
              added ->
                  log.info(
                      "Loaded the sample collection {}: {} results",
                      added.collection(),
                      added.stored()));
    } catch (DataIntegrityViolationException e) {
      log.info("Another node is loading the sample collections");
    }
  }
}

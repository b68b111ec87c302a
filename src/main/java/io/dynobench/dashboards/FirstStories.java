package io.dynobench.dashboards;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Loads the stories with the samples that they tell of, before the first request is answered. */
@Component
@ConditionalOnBooleanProperty(name = "dynobench.samples.enabled", matchIfMissing = true)
class FirstStories implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(FirstStories.class);

  private final StoryLoader loader;

  FirstStories(StoryLoader loader) {
    this.loader = loader;
  }

  @Override
  public void afterSingletonsInstantiated() {
    try {
      loader.loadNew().loaded().forEach(slug -> log.info("Loaded the story /d/{}", slug));
    } catch (DataIntegrityViolationException e) {
      log.info("Another node is loading the stories");
    }
  }
}

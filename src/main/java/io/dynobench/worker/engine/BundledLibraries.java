package io.dynobench.worker.engine;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * Hides the CPU libraries that come with Dynobench. DJL prefers bundled libraries to any that it
 * could download, so that with them in sight it would never fetch those for a GPU.
 */
final class BundledLibraries extends ClassLoader {

  private static final String DESCRIPTION = "native/lib/pytorch.properties";

  private BundledLibraries(ClassLoader parent) {
    super(parent);
  }

  /** DJL looks through the loader of the thread that first asks for the engine. */
  static void hideFromThisThread() {
    Thread thread = Thread.currentThread();
    thread.setContextClassLoader(new BundledLibraries(thread.getContextClassLoader()));
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return name.equals(DESCRIPTION) ? Collections.emptyEnumeration() : super.getResources(name);
  }

  @Override
  public @Nullable URL getResource(String name) {
    return name.equals(DESCRIPTION) ? null : super.getResource(name);
  }
}

package io.dynobench.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page loads.
 *
 * @param script the address of its module, null when the frontend was not built
 * @param styles the addresses of its style sheets
 * @param preloads the addresses of the modules that its script imports
 */
public record PageAssets(@Nullable String script, List<String> styles, List<String> preloads) {

  static final PageAssets NONE = new PageAssets(null, List.of(), List.of());
}

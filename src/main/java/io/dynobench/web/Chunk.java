package io.dynobench.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of Vite's manifest: a built file, the chunks that it imports and its style sheets. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Chunk(String file, List<String> imports, List<String> css) {

  Chunk(String file, @Nullable List<String> imports, @Nullable List<String> css) {
    this.file = file;
    this.imports = imports == null ? List.of() : List.copyOf(imports);
    this.css = css == null ? List.of() : List.copyOf(css);
  }
}

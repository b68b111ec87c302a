package io.dynobench.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bundled frontend as templates ask for it: {@code @frontend.entry('grid')} gives the hashed
 * addresses of what {@code frontend/src/pages/grid.ts} was built into.
 */
@Component("frontend")
public class Frontend {

  private static final Logger log = LoggerFactory.getLogger(Frontend.class);
  private static final TypeReference<Map<String, Chunk>> CHUNKS = new TypeReference<>() {};

  private final Map<String, Chunk> chunks;

  Frontend(@Value("classpath:static/frontend-manifest.json") Resource manifest, JsonMapper json)
      throws IOException {
    this.chunks = read(manifest, json);
  }

  private static Map<String, Chunk> read(Resource manifest, JsonMapper json) throws IOException {
    if (!manifest.exists()) {
      log.warn("This build was made with -Dfrontend.skip: pages come without charts and style");
      return Map.of();
    }
    try (InputStream in = manifest.getInputStream()) {
      return json.readValue(in, CHUNKS);
    }
  }

  /**
   * The addresses of one page's script, its styles and the modules that it imports.
   *
   * @param page the name of a file in {@code frontend/src/pages}, without its extension
   * @throws IllegalArgumentException when the frontend was built without that page
   */
  public PageAssets entry(String page) {
    if (chunks.isEmpty()) {
      return PageAssets.NONE;
    }
    String source = "src/pages/" + page + ".ts";
    Chunk entry = chunks.get(source);
    if (entry == null) {
      throw new IllegalArgumentException("The frontend has no " + source);
    }
    Set<Chunk> imported = new LinkedHashSet<>();
    collectImports(entry, imported);
    List<String> styles =
        Stream.concat(Stream.of(entry), imported.stream())
            .map(Chunk::css)
            .flatMap(Collection::stream)
            .map(Frontend::address)
            .distinct()
            .toList();
    List<String> preloads = imported.stream().map(chunk -> address(chunk.file())).toList();
    return new PageAssets(address(entry.file()), styles, preloads);
  }

  private void collectImports(Chunk chunk, Set<Chunk> into) {
    for (String name : chunk.imports()) {
      Chunk imported = chunks.get(name);
      if (imported != null && into.add(imported)) {
        collectImports(imported, into);
      }
    }
  }

  private static String address(String file) {
    return "/" + file;
  }
}

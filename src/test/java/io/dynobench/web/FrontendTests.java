package io.dynobench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class FrontendTests {

  private static final String MANIFEST =
      """
      {
        "_page-1.js": {"file": "assets/page-1.js", "name": "page", "imports": ["_theme-2.js"]},
        "_theme-2.js": {"file": "assets/theme-2.js", "css": ["assets/theme-3.css"], "imports": ["_page-1.js"]},
        "src/pages/grid.ts": {"file": "assets/grid-4.js", "isEntry": true, "imports": ["_page-1.js"]},
        "src/pages/app.ts": {"file": "assets/app-5.js", "isEntry": true, "css": ["assets/app-6.css"]}
      }
      """;

  private static Frontend frontend() throws IOException {
    return new Frontend(new ByteArrayResource(MANIFEST.getBytes()), new JsonMapper());
  }

  @Test
  void givesTheHashedScriptWithEverythingItImports() throws IOException {
    assertThat(frontend().entry("grid"))
        .isEqualTo(
            new PageAssets(
                "/assets/grid-4.js",
                java.util.List.of("/assets/theme-3.css"),
                java.util.List.of("/assets/page-1.js", "/assets/theme-2.js")));
  }

  @Test
  void givesTheStylesOfAnEntryItself() throws IOException {
    assertThat(frontend().entry("app").styles()).containsExactly("/assets/app-6.css");
  }

  @Test
  void refusesAPageThatWasNotBuilt() throws IOException {
    Frontend frontend = frontend();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> frontend.entry("gird"))
        .withMessage("The frontend has no src/pages/gird.ts");
  }

  @Test
  void servesPagesWithoutScriptsWhenTheFrontendWasLeftOut() throws IOException {
    Frontend none = new Frontend(new ClassPathResource("static/none.json"), new JsonMapper());
    assertThat(none.entry("grid")).isEqualTo(PageAssets.NONE);
  }
}

package io.dynobench.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;

/** The project's own documents, written once as Markdown and shown as pages. */
final class Documents {

  private static final List<TablesExtension> EXTENSIONS =
      List.of((TablesExtension) TablesExtension.create());

  private Documents() {}

  /**
   * @param name of a file in {@code src/docs}, without its ending
   * @return its body as HTML
   */
  static String html(String name) throws IOException {
    String markdown =
        new ClassPathResource("docs/" + name + ".md").getContentAsString(StandardCharsets.UTF_8);
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .build()
        .render(Parser.builder().extensions(EXTENSIONS).build().parse(markdown));
  }
}

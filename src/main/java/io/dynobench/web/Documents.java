package io.dynobench.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;

/** The project's own documents, written once as Markdown and shown as pages. */
final class Documents {

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());

  private Documents() {}

  /**
   * @param name of a file in {@code src/docs}, without its ending
   * @return its body as HTML. A heading can be linked to by its words ({@code #how-a-trial-runs}),
   *     a row of a table that begins with a code by that code ({@code #throughput})
   */
  static String html(String name) throws IOException {
    String markdown =
        new ClassPathResource("docs/" + name + ".md").getContentAsString(StandardCharsets.UTF_8);
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .attributeProviderFactory(context -> new RowAnchors())
        .attributeProviderFactory(context -> Documents::reachable)
        .build()
        .render(Parser.builder().extensions(EXTENSIONS).build().parse(markdown));
  }

  /** A listing that is too wide for its page scrolls: also for who has no mouse (WCAG 2.1.1). */
  private static void reachable(Node node, String tagName, Map<String, String> attributes) {
    if (tagName.equals("pre")) {
      attributes.put("tabindex", "0");
    }
  }
}

package io.dynobench.dashboards;

import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * The Markdown of descriptions and notes: paragraphs, lists, emphasis, code and links. Whoever may
 * write it is not trusted with more: HTML is shown as it stands, a picture becomes a link to it,
 * and links lead to pages only.
 */
final class Markdown {

  private static final Set<Class<? extends Block>> BLOCKS = Set.of(ListBlock.class);
  private static final Parser PARSER =
      Parser.builder().enabledBlockTypes(BLOCKS).postProcessor(new PicturesAsLinks()).build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
          .attributeProviderFactory(context -> new ForeignLinks())
          .build();
  private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

  private Markdown() {}

  /** HTML that a page may show as it is. */
  static String html(String markdown) {
    return HTML.render(PARSER.parse(markdown));
  }

  /** The first paragraph without its markup. */
  static String lead(String markdown) {
    String first = List.of(markdown.strip().split("\\n\\s*\\n", 2)).get(0);
    return TEXT.render(PARSER.parse(first)).strip().replaceAll("\\s*\\n\\s*", " ");
  }
}

package io.dynobench.dashboards;

import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** A link to another host says nothing of where its reader comes from. */
final class ForeignLinks implements AttributeProvider {

  /** Browsers read {@code //host} and {@code /\host} as another host. */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])");

  @Override
  public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
    if (node instanceof Link link && !LOCAL.matcher(link.getDestination()).lookingAt()) {
      attributes.put("rel", "nofollow noopener noreferrer");
    }
  }
}

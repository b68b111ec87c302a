package io.dynobench.dashboards;

import java.util.Map;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** A link to another host says nothing of where its reader comes from. */
final class ForeignLinks implements AttributeProvider {

  @Override
  public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
    if (node instanceof Link link && !link.getDestination().startsWith("/")) {
      attributes.put("rel", "nofollow noopener noreferrer");
    }
  }
}

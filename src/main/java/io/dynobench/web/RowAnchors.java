package io.dynobench.web;

import java.util.Map;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Makes the rows of a table that explains words linkable: one that begins with a code bears it. */
final class RowAnchors implements AttributeProvider {

  @Override
  public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
    if (node instanceof TableRow
        && node.getFirstChild() != null
        && node.getFirstChild().getFirstChild() instanceof Code code
        && code.getNext() == null) {
      attributes.put("id", code.getLiteral());
    }
  }
}

package io.dynobench.dashboards;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.PostProcessor;

/** No page asks another host for anything by itself. */
final class PicturesAsLinks extends AbstractVisitor implements PostProcessor {

  @Override
  public Node process(Node document) {
    document.accept(this);
    return document;
  }

  @Override
  public void visit(Image image) {
    Link link = new Link(image.getDestination(), image.getTitle());
    while (image.getFirstChild() != null) {
      link.appendChild(image.getFirstChild());
    }
    image.insertAfter(link);
    image.unlink();
    visitChildren(link);
  }
}

package org.postil.documents;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Whether any character of a node will be written. */
final class Visible implements NodeFilter {
    private Visible() {}

    static boolean in(Node node) {
        return NodeTraversor.filter(new Visible(), node) == FilterResult.STOP;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            boolean written = text.getWholeText().codePoints().anyMatch(RenditionWriter::isVisible);
            return written ? FilterResult.STOP : FilterResult.CONTINUE;
        }
        boolean dropped = node instanceof Element element && Normaliser.isDropped(element);
        return dropped ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
    }
}

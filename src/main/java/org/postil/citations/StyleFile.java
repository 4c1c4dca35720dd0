package org.postil.citations;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An official style's XML from the styles archive, an independent one even when a dependent one was asked for. */
record StyleFile(String name, Document xml) {

    static boolean exists(String id) {
        return CslXml.exists("/" + id + ".csl") || CslXml.exists("/dependent/" + id + ".csl");
    }

    static StyleFile read(String id) {
        String path = "/" + id + ".csl";
        Document xml = CslXml.read(CslXml.exists(path) ? path : "/dependent/" + id + ".csl");
        for (Element link : CslXml.all(xml, "link")) {
            if (link.getAttribute("rel").equals("independent-parent")) {
                String href = link.getAttribute("href");
                return read(href.substring(href.lastIndexOf('/') + 1));
            }
        }
        return new StyleFile(id, xml);
    }

    boolean isNoteStyle() {
        return xml.getDocumentElement().getAttribute("class").equals("note");
    }

    boolean hasBibliography() {
        return CslXml.has(xml.getDocumentElement(), "bibliography");
    }

    /** The style as text for the engine, written so that citeproc-java understands it as the specification means it. */
    String forEngine() {
        separateNames();
        doNotDisambiguate();
        return CslXml.write(xml);
    }

    /**
     * citeproc-java writes the delimiter of {@code <names variable="editor translator">} even when there is no editor; a
     * group of one names element each means the same, and is rendered rightly.
     */
    private void separateNames() {
        for (Element names : CslXml.all(xml, "names")) {
            if (names.getAttribute("variable").strip().contains(" ")
                    && names.hasAttribute("delimiter")
                    && !CslXml.has(names, "substitute")
                    && !names.getParentNode().getLocalName().equals("substitute")) {
                separate(names);
            }
        }
    }

    private static void separate(Element names) {
        Element group = names.getOwnerDocument().createElementNS(CslXml.NAMESPACE, "group");
        for (String affix : List.of("delimiter", "prefix", "suffix")) {
            if (names.hasAttribute(affix)) {
                group.setAttribute(affix, names.getAttribute(affix));
                names.removeAttribute(affix);
            }
        }
        Node parent = names.getParentNode();
        parent.replaceChild(group, names);
        for (String variable : names.getAttribute("variable").strip().split("\\s+")) {
            Element one = (Element) names.cloneNode(true);
            one.setAttribute("variable", variable);
            group.appendChild(one);
        }
    }

    /**
     * citeproc-java takes {@code disambiguate="true"} for always true; with one document there is nothing to tell apart,
     * so the condition becomes one that no item meets.
     */
    private void doNotDisambiguate() {
        for (String branch : List.of("if", "else-if")) {
            for (Element condition : CslXml.all(xml, branch)) {
                if (condition.getAttribute("disambiguate").equals("true")) {
                    condition.removeAttribute("disambiguate");
                    condition.setAttribute("type", "never");
                    if (condition.getAttribute("match").equals("any")) {
                        condition.setAttribute("match", "all");
                    }
                }
            }
        }
    }
}

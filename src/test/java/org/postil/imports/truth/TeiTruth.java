package org.postil.imports.truth;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What the documents of a TEI volume say, read off the tree of the file: another way than the import's, which reads it as a
 * stream.
 */
public final class TeiTruth {
    private TeiTruth() {}

    /**
     * A document of the volume.
     *
     * @param id its {@code xml:id}
     * @param title its first heading without notes, and without the number before it
     * @param date the first of its dateline, else of its heading: EDTF of the day or days; empty without one
     * @param people who is named in it outside of notes and headings, as the volume's list calls them
     * @param notes how many footnotes it has, without that on its source
     * @param pages the page it begins on and those that begin in it
     */
    public record Item(String id, String title, String date, Set<String> people, int notes, List<String> pages) {}

    public static List<Item> of(InputStream tei) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element root = factory.newDocumentBuilder().parse(tei).getDocumentElement();
        Map<String, String> names = new HashMap<>();
        each(root, "persName", person -> {
            if (person.hasAttribute("xml:id")) {
                names.put(person.getAttribute("xml:id"), spoken(tidy(person.getTextContent())));
            }
        });
        List<Item> items = new ArrayList<>();
        String[] page = {""};
        walk(root, page, names, items);
        return items;
    }

    private static void walk(Node node, String[] page, Map<String, String> names, List<Item> items) {
        if (node instanceof Element element) {
            if (element.getTagName().equals("pb")) {
                page[0] = element.getAttribute("n");
            } else if (element.getTagName().startsWith("div")
                    && element.getAttribute("type").equals("document")) {
                items.add(item(element, page[0], names));
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            walk(child, page, names, items);
        }
    }

    private static Item item(Element document, String page, Map<String, String> names) {
        Element head = (Element) document.getElementsByTagName("head").item(0);
        Set<String> people = new LinkedHashSet<>();
        each(document, "persName", person -> {
            String name = names.get(person.getAttribute("corresp").replaceFirst("^#", ""));
            if (name != null && !stands(person, "note", document) && !stands(person, "head", document)) {
                people.add(name);
            }
        });
        int[] notes = {0};
        each(document, "note", note -> {
            if (!note.getAttribute("type").equals("source") && !stands(note, "note", document)) {
                notes[0]++;
            }
        });
        List<String> pages = new ArrayList<>();
        pages.add(page);
        each(document, "pb", pb -> pages.add(pb.getAttribute("n")));
        String title = tidy(withoutNotes(head)).replaceFirst("^\\[?\\d{1,4}[a-z]?\\.?\\]?\\.?\\s+(?=\\p{Lu}|“)", "");
        return new Item(document.getAttribute("xml:id"), title, date(document, head), people, notes[0], pages);
    }

    private static String date(Element document, Element head) {
        String[] found = {"", ""};
        each(document, "date", date -> {
            if (stands(date, "note", document)) {
                return;
            }
            if (stands(date, "dateline", document) && found[0].isEmpty()) {
                found[0] = when(date);
            } else if (stands(date, "head", document) && inside(date, head) && found[1].isEmpty()) {
                found[1] = when(date);
            }
        });
        return found[0].isEmpty() ? found[1] : found[0];
    }

    private static String when(Element date) {
        String when = date.getAttribute("when");
        String from = date.getAttribute("from");
        String to = date.getAttribute("to");
        String first = from.isEmpty() ? when : from;
        String days = first.isEmpty() || to.isEmpty() ? when : day(first) + "/" + day(to);
        return days.replaceAll("T[^/]*", "");
    }

    private static String day(String moment) {
        return moment.replaceFirst("T.*", "");
    }

    private static String withoutNotes(Node node) {
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && !element.getTagName().equals("note")) {
                words.append(withoutNotes(element));
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                words.append(child.getNodeValue());
            }
        }
        return words.toString();
    }

    /** "Armstrong, W. Park, Jr." as one says it. */
    private static String spoken(String listed) {
        String[] parts = listed.replaceAll("[,;:]+$", "").split(",\\s*", 3);
        return parts.length < 2 ? parts[0] : parts[1] + " " + parts[0] + (parts.length == 3 ? ", " + parts[2] : "");
    }

    private static String tidy(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    /** Whether an element stands in another of that name, within a document. */
    private static boolean stands(Element element, String in, Element within) {
        for (Node at = element.getParentNode(); at != null && at != within; at = at.getParentNode()) {
            if (at.getNodeName().equals(in)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inside(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    private static void each(Element root, String name, java.util.function.Consumer<Element> with) {
        NodeList found = root.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            with.accept((Element) found.item(i));
        }
    }
}

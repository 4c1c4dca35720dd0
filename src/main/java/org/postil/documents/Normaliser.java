package org.postil.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.postil.documents.Allowed.Inherited;

/** Reads whatever HTML there is and tells {@link RenditionWriter} what of it stays. */
final class Normaliser {
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_STYLE = 2000;
    private static final Map<String, Pattern> STYLES = Map.of(
            "strong", Pattern.compile("(?i)font-weight\\s*:\\s*(?:bold|[6-9]00)"),
            "em", Pattern.compile("(?i)font-style\\s*:\\s*(?:italic|oblique)"),
            "u", Pattern.compile("(?i)text-decoration[a-z-]*\\s*:[^;]*underline"),
            "s", Pattern.compile("(?i)text-decoration[a-z-]*\\s*:[^;]*line-through"),
            "sup", Pattern.compile("(?i)vertical-align\\s*:\\s*super"),
            "sub", Pattern.compile("(?i)vertical-align\\s*:\\s*sub\\b"));

    private final RenditionWriter writer;
    private final Allowed allowed = new Allowed();

    /** Where the walk stands: in a paragraph or heading blocks are lines, in {@code pre} white space is text. */
    private record Place(Inherited inherited, boolean inLeaf, boolean pre) {
        private static final Place FLOW = new Place(Inherited.NOTHING, false, false);
    }

    private Normaliser(int length) {
        writer = new RenditionWriter(length);
    }

    static Rendition normalise(String html) {
        var body =
                Jsoup.parse(html.replace("\0", "").replaceFirst("^\uFEFF", "")).body();
        var normaliser = new Normaliser(html.length());
        normaliser.children(body, Place.FLOW);
        return normaliser.writer.finish();
    }

    private void children(Node parent, Place place) {
        for (var child = parent.firstChild(); child != null; child = child.nextSibling()) {
            node(child, place);
        }
    }

    private void node(Node node, Place place) {
        if (node instanceof TextNode text) {
            if (place.pre()) {
                writer.preformatted(text.getWholeText());
            } else {
                writer.text(text.getWholeText());
            }
        } else if (node instanceof Element element && !isDropped(element)) {
            element(element, Allowed.rename(element.normalName()), place);
        }
    }

    static boolean isDropped(Element element) {
        return Allowed.DROPPED.contains(element.normalName()) || element.hasClass("footnote-backref");
    }

    private void element(Element element, String name, Place place) {
        if (name.equals("br")) {
            lineBreak(place);
        } else if (element.hasClass("folio") && element.hasAttr("data-label")) {
            mark(element);
            children(element, place);
        } else if (Allowed.INLINES.contains(name)) {
            inline(element, name, place);
        } else if (place.inLeaf() && isBlock(name)) {
            lineOfLeaf(element, place);
        } else {
            block(element, name, place);
        }
    }

    private void lineBreak(Place place) {
        if (place.pre()) {
            writer.preformatted("\n");
        } else {
            writer.lineBreak();
        }
    }

    private void mark(Element element) {
        var label = element.attr("data-label")
                .replaceAll("[\\s\\p{Cc}\\p{Cs}]+", " ")
                .strip();
        if (!label.isEmpty()) {
            writer.mark(
                    label.length() > LONGEST_LABEL
                            ? label.substring(0, LONGEST_LABEL).strip()
                            : label);
        }
    }

    private void inline(Element element, String name, Place place) {
        var attributes = allowed.ofInline(element, name);
        var names = new ArrayList<String>();
        if (element.attr("style").length() <= LONGEST_STYLE) {
            STYLES.forEach((styled, style) -> {
                if (style.matcher(element.attr("style")).find()) {
                    names.add(styled);
                }
            });
            names.sort(null);
        }
        names.removeIf(writer::inInline);
        names.forEach(styled -> writer.openInline(styled, ""));
        boolean stays = stays(name, attributes) && !names.contains(name);
        if (stays) {
            writer.openInline(name, attributes);
        }
        children(element, place);
        for (int i = names.size() + (stays ? 1 : 0); i > 0; i--) {
            writer.closeInline();
        }
    }

    private boolean stays(String name, String attributes) {
        return switch (name) {
            case "a" -> !attributes.isEmpty() && !writer.inInline("a");
            case "span", "bdo" -> !attributes.isEmpty();
            default -> !attributes.isEmpty() || !writer.inInline(name);
        };
    }

    private static boolean isBlock(String name) {
        return Allowed.LEAVES.contains(name)
                || Allowed.WRAPPERS.contains(name)
                || Allowed.FLOWS.contains(name)
                || Allowed.BLOCKS.contains(name)
                || List.of("ul", "ol", "dl", "table", "caption", "tr", "td", "th", "hr")
                        .contains(name);
    }

    private void lineOfLeaf(Element element, Place place) {
        endLine(place);
        children(element, place);
        endLine(place);
    }

    private void endLine(Place place) {
        if (place.pre()) {
            writer.preformatted("\n");
        } else {
            writer.endLine();
        }
    }

    private void block(Element element, String name, Place place) {
        switch (name) {
            case "hr" -> writer.rule();
            case "ul", "ol" -> list(element, name, place, List.of("li"));
            case "dl" -> list(element, name, place, List.of("dd", "dt"));
            case "table" -> table(element, place);
            default -> {
                if (Allowed.LEAVES.contains(name)) {
                    leaf(element, name, place);
                } else if (Allowed.FLOWS.contains(name) || isWrapper(element, name)) {
                    flow(element, name, place, isWrapper(element, name));
                } else if (Allowed.BLOCKS.contains(name)) {
                    transparent(element, place);
                } else {
                    children(element, place);
                }
            }
        }
    }

    /** Sections are a layout matter but for the one that holds the notes. */
    private static boolean isWrapper(Element element, String name) {
        return Allowed.WRAPPERS.contains(name) && (!name.equals("section") || element.hasClass("footnotes"));
    }

    private void leaf(Element element, String name, Place place) {
        writer.openBlock(name, allowed.of(element, name, place.inherited()), false);
        children(element, new Place(Inherited.NOTHING, true, name.equals("pre")));
        writer.closeBlock();
    }

    private void flow(Element element, String name, Place place, boolean wraps) {
        writer.openBlock(name, allowed.of(element, name, place.inherited()), wraps);
        var before = writer.implicitAttributes("");
        children(element, Place.FLOW);
        writer.implicitAttributes(before);
        writer.closeBlock();
    }

    private void transparent(Element element, Place place) {
        writer.boundary();
        var inherited = Allowed.inheritable(element).over(place.inherited());
        var before = writer.implicitAttributes(Allowed.of(inherited));
        children(element, new Place(inherited, false, false));
        writer.boundary();
        writer.implicitAttributes(before);
    }

    /** What stands in a list outside of its items becomes an item. */
    private void list(Element element, String name, Place place, List<String> items) {
        writer.openBlock(name, allowed.of(element, name, place.inherited()), false);
        boolean stray = false;
        for (var child = element.firstChild(); child != null; child = child.nextSibling()) {
            boolean item = child instanceof Element e && items.contains(e.normalName());
            if (stray && item) {
                writer.closeBlock();
                stray = false;
            }
            if (item) {
                flow((Element) child, ((Element) child).normalName(), Place.FLOW, false);
            } else if (stray || Visible.in(child)) {
                if (!stray) {
                    writer.openBlock(items.get(0), "", false);
                    stray = true;
                }
                node(child, Place.FLOW);
            }
        }
        if (stray) {
            writer.closeBlock();
        }
        writer.closeBlock();
    }

    private void table(Element table, Place place) {
        if (!Visible.in(table)) {
            children(table, place);
            return;
        }
        writer.openBlock("table", allowed.of(table, "table", place.inherited()), false);
        var rows = rows(table);
        Element part = null;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var itsPart = row.normalName().equals("tr") ? row.parent() : null;
            if (itsPart != part) {
                changePart(part, itsPart);
                part = itsPart;
            }
            row(row, i == rows.size() - 1 ? "" : "\n");
        }
        changePart(part, null);
        writer.closeTable();
    }

    private void changePart(Element from, Element to) {
        if (from != null) {
            writer.closePart();
        }
        if (to != null) {
            writer.openPart(to.normalName(), "");
        }
    }

    /** Captions and rows of this table, not of one within it; rows without cells are none. */
    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (var child : table.children()) {
            if (child.normalName().equals("caption") && Visible.in(child)) {
                rows.add(child);
            }
            if (List.of("thead", "tbody", "tfoot").contains(child.normalName())) {
                child.children().stream().filter(row -> !cells(row).isEmpty()).forEach(rows::add);
            }
        }
        return rows;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell -> List.of("td", "th").contains(cell.normalName()))
                .toList();
    }

    private void row(Element row, String end) {
        if (row.normalName().equals("caption")) {
            writer.openPart("caption", allowed.of(row, "caption", Inherited.NOTHING));
            children(row, new Place(Inherited.NOTHING, true, false));
            writer.closeCell(end);
            return;
        }
        writer.openPart("tr", allowed.of(row, "tr", Inherited.NOTHING));
        var cells = cells(row);
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            writer.openPart(cell.normalName(), allowed.of(cell, cell.normalName(), Inherited.NOTHING));
            var before = writer.implicitAttributes("");
            children(cell, Place.FLOW);
            writer.implicitAttributes(before);
            writer.closeCell(i == cells.size() - 1 ? end : "\t");
        }
        writer.closePart();
    }
}

package org.postil.exports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.postil.documents.Markdown;
import org.postil.exports.Block.Kind;
import org.postil.exports.Run.Look;

/** What people wrote, and what citation styles wrote, as paragraphs and runs: the little HTML that both are known as. */
final class Prose {
    private static final int MOST_INDENTED = 6;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]*[^\\s<>.,;:!?)\\]]");

    private final List<Block> blocks = new ArrayList<>();
    private final String address;
    private List<Run> runs = new ArrayList<>();

    private Prose(String address) {
        this.address = address;
    }

    /** @param address of this server, for links within it */
    static List<Block> ofMarkdown(String markdown, String address) {
        var prose = new Prose(address);
        prose.children(Jsoup.parseBodyFragment(Markdown.html(markdown)).body(), new Place(Kind.PARAGRAPH, 0, 0));
        return prose.blocks;
    }

    /** A citation as its style set it. */
    static List<Run> ofCitation(String html) {
        var prose = new Prose("");
        prose.inline(Jsoup.parseBodyFragment(html).body(), Set.of(), null);
        return prose.runs.stream().flatMap(Prose::linked).toList();
    }

    /** Addresses in a citation lead where they say. */
    private static Stream<Run> linked(Run run) {
        List<Run> parts = new ArrayList<>();
        var address = ADDRESS.matcher(run.text());
        int done = 0;
        while (address.find()) {
            parts.add(new Run(run.text().substring(done, address.start()), run.looks(), null));
            parts.add(new Run(address.group(), run.looks(), address.group()));
            done = address.end();
        }
        parts.add(new Run(run.text().substring(done), run.looks(), null));
        return parts.stream().filter(part -> !part.text().isEmpty());
    }

    /** What the paragraphs here are. */
    private record Place(Kind kind, int depth, int number) {
        Place deeper(Kind kind, int number) {
            return new Place(kind, Math.min(MOST_INDENTED, depth + 1), number);
        }
    }

    private void children(Element parent, Place place) {
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element) {
                element(element, place);
            } else if (node instanceof TextNode text && !text.isBlank()) {
                inline(node, Set.of(), null);
            }
        }
        end(place);
    }

    private void element(Element element, Place place) {
        switch (element.normalName()) {
            case "p" -> paragraph(element, place);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> paragraph(element, new Place(Kind.SUBHEADING, place.depth(), 0));
            case "blockquote" -> between(place, () -> children(element, place.deeper(Kind.QUOTATION, 0)));
            case "ul", "ol" -> between(place, () -> items(element, place));
            case "pre" -> between(place, () -> code(element, place));
            case "table" -> between(place, () -> rows(element, place));
            case "hr" -> end(place);
            case "div" -> between(place, () -> children(element, place));
            default -> inline(element, Set.of(), null);
        }
    }

    private void between(Place place, Runnable block) {
        end(place);
        block.run();
    }

    private void paragraph(Element element, Place place) {
        end(place);
        inline(element, Set.of(), null);
        end(place);
    }

    private void items(Element list, Place place) {
        boolean numbered = list.normalName().equals("ol");
        int number = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        for (Element item : list.children()) {
            int first = blocks.size();
            children(item, place.deeper(numbered ? Kind.NUMBERED : Kind.BULLET, numbered ? number : 0));
            markOnce(first);
            number++;
        }
    }

    /** An item of several paragraphs has its mark before the first. */
    private void markOnce(int first) {
        for (int i = first + 1; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.depth() == blocks.get(first).depth()
                    && block.kind() == blocks.get(first).kind()) {
                blocks.set(i, new Block(Kind.PARAGRAPH, block.depth(), 0, block.runs(), null));
            }
        }
    }

    private void code(Element pre, Place place) {
        runs.add(new Run(pre.wholeText().stripTrailing(), EnumSet.of(Look.CODE), null));
        end(new Place(Kind.CODE, place.depth(), 0));
    }

    /** A row is a line, with tabs between its cells. */
    private void rows(Element table, Place place) {
        for (Element row : table.select("tr")) {
            boolean first = true;
            for (Element cell : row.children()) {
                if (!first) {
                    runs.add(Run.plain("\t"));
                }
                first = false;
                inline(cell, cell.normalName().equals("th") ? Set.of(Look.BOLD) : Set.of(), null);
            }
            end(place);
        }
    }

    private void inline(Node node, Set<Look> looks, String href) {
        if (node instanceof TextNode text) {
            runs.add(new Run(text.getWholeText().replaceAll("[\\s&&[^\\u00a0\\u202f]]+", " "), looks, href));
        } else if (node instanceof Element element && element.normalName().equals("br")) {
            runs.add(new Run("\n", looks, href));
        } else if (node instanceof Element element) {
            Set<Look> set = looks(element, looks);
            String leads = element.normalName().equals("a") ? address(element.attr("href")) : href;
            element.childNodes().forEach(child -> inline(child, set, leads));
        }
    }

    private static Set<Look> looks(Element element, Set<Look> outer) {
        Set<Look> looks = EnumSet.noneOf(Look.class);
        looks.addAll(outer);
        switch (element.normalName()) {
            case "i", "em" -> toggle(looks, Look.ITALIC);
            case "b", "strong" -> looks.add(Look.BOLD);
            case "code" -> looks.add(Look.CODE);
            case "del", "s" -> looks.add(Look.STRUCK);
            case "sup" -> looks.add(Look.RAISED);
            case "sub" -> looks.add(Look.LOWERED);
            case "span" -> {
                if (element.hasClass("small-caps")) {
                    looks.add(Look.SMALL_CAPITALS);
                } else if (element.hasClass("upright")) {
                    looks.remove(Look.ITALIC);
                }
            }
            default -> {}
        }
        return looks;
    }

    /** A title within a title in italics is upright again. */
    private static void toggle(Set<Look> looks, Look look) {
        if (!looks.remove(look)) {
            looks.add(look);
        }
    }

    private String address(String href) {
        if (href.startsWith("/")) {
            return address + href;
        }
        return href.matches("(?i)(https?://|mailto:).*") ? href : null;
    }

    private void end(Place place) {
        List<Run> said = trimmed(runs);
        runs = new ArrayList<>();
        if (!said.isEmpty()) {
            blocks.add(new Block(place.kind(), place.depth(), place.number(), said, null));
        }
    }

    /** Without the blanks and line breaks around a paragraph. */
    private static List<Run> trimmed(List<Run> runs) {
        List<Run> left = new ArrayList<>(runs);
        while (!left.isEmpty() && left.get(0).text().isBlank()) {
            left.remove(0);
        }
        while (!left.isEmpty() && left.get(left.size() - 1).text().isBlank()) {
            left.remove(left.size() - 1);
        }
        if (!left.isEmpty()) {
            Run first = left.get(0);
            left.set(0, new Run(first.text().stripLeading(), first.looks(), first.href()));
            Run last = left.get(left.size() - 1);
            left.set(left.size() - 1, new Run(last.text().stripTrailing(), last.looks(), last.href()));
        }
        return left;
    }
}

package org.postil.parallel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Paragraphs with the passages of notes marked in them and, behind each passage, its note's number. The marks are elements,
 * unlike those of the reading view: nothing is counted or selected on this page, and whoever runs no script sees them too.
 */
final class Marked {
    private final List<NumberedNote> notes;
    private final Map<Integer, Element> lastMarks = new HashMap<>();

    private Marked(List<NumberedNote> notes) {
        this.notes = notes;
    }

    /**
     * @param notes that share a character with the paragraphs, in the order of the text
     * @param numbered those of them whose numbers stand here
     * @param names what an element that is called so, or referred to so, is called on the page
     */
    static String html(List<Paragraph> paragraphs, List<NumberedNote> notes, List<NumberedNote> numbered, Names names) {
        Marked marked = new Marked(notes);
        List<Document> parsed = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            Document one = Jsoup.parseBodyFragment(paragraph.html());
            one.outputSettings().prettyPrint(false);
            names.rename(one);
            marked.mark(one, paragraph.start());
            parsed.add(one);
        }
        numbered.forEach(marked::number);
        return String.join("\n", parsed.stream().map(one -> one.body().html()).toList());
    }

    /**
     * How names of one text are kept apart from those of the other.
     *
     * @param prefix of what is called something
     * @param elsewhere what refers to something that is not on the page
     */
    record Names(String prefix, java.util.Set<String> here, UnaryOperator<String> elsewhere) {
        private void rename(Document parsed) {
            parsed.select("[id]").forEach(named -> named.attr("id", prefix + named.id()));
            for (Element link : parsed.select("a[href^=#]")) {
                String name = link.attr("href").substring(1);
                link.attr("href", here.contains(name) ? "#" + prefix + name : elsewhere.apply(name));
            }
        }
    }

    private void mark(Document parsed, int start) {
        List<TextNode> texts = new ArrayList<>();
        parsed.body().traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                texts.add(text);
            }
        });
        int at = start;
        for (TextNode text : texts) {
            String words = text.getWholeText();
            int end = at + words.codePointCount(0, words.length());
            int from = at;
            List<NumberedNote> touching = notes.stream()
                    .filter(note -> note.start() < end && note.end() > from)
                    .toList();
            // What stands between the parts of a list or table has no room for a mark.
            if (!touching.isEmpty() && !words.isBlank()) {
                divide(text, at, end, touching);
            }
            at = end;
        }
    }

    private void divide(TextNode text, int start, int end, List<NumberedNote> touching) {
        TreeSet<Integer> edges = new TreeSet<>(List.of(start, end));
        touching.forEach(note -> {
            edges.add(Math.max(start, note.start()));
            edges.add(Math.min(end, note.end()));
        });
        String words = text.getWholeText();
        int unit = 0;
        for (int from = edges.first(); from < end; ) {
            int to = edges.higher(from);
            int next = words.offsetByCodePoints(unit, to - from);
            text.before(piece(words.substring(unit, next), from, to, touching));
            unit = next;
            from = to;
        }
        text.remove();
    }

    private Node piece(String words, int from, int to, List<NumberedNote> touching) {
        List<NumberedNote> covering = touching.stream()
                .filter(note -> note.start() <= from && note.end() >= to)
                .toList();
        if (covering.isEmpty()) {
            return new TextNode(words);
        }
        Element mark = new Element("mark")
                .attr("data-colour", covering.get(covering.size() - 1).note().colour());
        if (covering.size() > 1) {
            mark.attr("data-many", "");
        }
        covering.forEach(note -> lastMarks.put(note.number(), mark));
        return mark.appendText(words);
    }

    private void number(NumberedNote note) {
        Element place = lastMarks.get(note.number());
        if (place == null) {
            return;
        }
        Element link = place.closest("a");
        Element behind = link == null ? place : link;
        while (behind.nextElementSibling() != null
                && behind.nextSibling() == behind.nextElementSibling()
                && behind.nextElementSibling().hasClass("note-number")) {
            behind = behind.nextElementSibling();
        }
        behind.after(new Element("a")
                .addClass("note-number")
                .attr("role", "doc-noteref")
                .attr("id", "passage-" + note.number())
                .attr("href", "#note-" + note.number())
                .text(String.valueOf(note.number())));
    }
}

package org.postil.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the notes of a page by what makes them notes, whatever program wrote it: a short sign leads to a block that leads
 * back to it. They are put behind the text in our form.
 */
final class HtmlNotes {
    private static final String SIGN = "[\\[(]?(?:\\d{1,4}|[ivxlc]{1,6}|[*†‡§]{1,3})[\\])]?\\.?";
    private static final int MOST = 20_000;

    /** How many elements may stand between what is led to and the block of its note. */
    private static final int HIGHEST = 6;

    private final Element content;
    private final Map<String, Element> targets = new HashMap<>();
    private final Map<String, Element> links = new HashMap<>();

    private HtmlNotes(Element content) {
        this.content = content;
        for (var element : content.select("[id], a[name]")) {
            targets.putIfAbsent(element.id().isEmpty() ? element.attr("name") : element.id(), element);
        }
        content.select("a[href^=#]").forEach(link -> links.put(link.attr("href"), link));
    }

    static void gather(Element content) {
        var notes = new HtmlNotes(content).found();
        var html = new NotedHtml();
        notes.forEach((reference, note) -> place(reference, note, html));
        if (!notes.isEmpty()) {
            content.append(html.finish());
        }
    }

    private Map<Element, Element> found() {
        Map<Element, Element> notes = new LinkedHashMap<>();
        Set<Element> blocks = new HashSet<>();
        for (var reference : content.select("a[href^=#]")) {
            // The sign in a note that leads back to the text looks like one that leads to a note.
            boolean inNote = reference.parents().stream().anyMatch(blocks::contains);
            var target = targets.get(reference.attr("href").substring(1));
            if (target != null
                    && !inNote
                    && notes.size() < MOST
                    && reference.text().strip().matches(SIGN)) {
                var note = noteOf(reference, target);
                if (note != null && blocks.add(note)) {
                    notes.put(reference, note);
                }
            }
        }
        return notes;
    }

    /** The least block around the target that holds a link back to the sign, and not the sign itself. */
    private Element noteOf(Element reference, Element target) {
        var name = reference.id().isEmpty() ? reference.attr("name") : reference.id();
        var around = name.isEmpty() && reference.parent() != null
                ? reference.parent().id()
                : name;
        var back = around.isEmpty() ? null : links.get("#" + around);
        var block = back == null ? null : target;
        for (int up = 0; block != null && up < HIGHEST; up++) {
            if (block == reference || reference.parents().contains(block)) {
                return null;
            }
            if (block.isBlock() && (block == back || back.parents().contains(block))) {
                return block;
            }
            block = block.parent();
        }
        return null;
    }

    private static void place(Element reference, Element note, NotedHtml html) {
        var sign = reference.text().replaceAll("[\\[\\]().]", "").strip();
        note.select("a[href^=#]").stream()
                .filter(link -> link.text().strip().matches(SIGN + "|[↩↑^]\uFE0E?"))
                .toList()
                .forEach(Element::remove);
        var around = reference.parent() != null
                        && reference.parent().normalName().equals("sup")
                        && reference.parent().childrenSize() == 1
                ? reference.parent()
                : reference;
        around.before(html.note(sign, note.html()));
        around.remove();
        note.remove();
    }
}

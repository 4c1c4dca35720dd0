package org.postil.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.postil.documents.Rendition;

/** The notes of a book, which may stand in another chapter than what they are on (EPUB 3 Structural Semantics). */
final class EpubNotes {
    private static final List<String> NOTES = List.of("footnote", "endnote", "rearnote", "note");

    private final Map<String, String> notes = new HashMap<>();
    private final Set<String> referred = new HashSet<>();
    private long length;

    /** Takes the notes of a chapter, and which ones it refers to. */
    void gather(String chapter, Document page) {
        for (var element : page.body().getAllElements()) {
            if (isReference(element)) {
                referred.add(target(chapter, element));
            } else if (isNote(element)) {
                var note = element.clone();
                note.select("a[href]").stream()
                        .filter(link ->
                                means(link, "backlink") || link.attr("href").contains("#"))
                        .filter(link -> link.text().length() < 6)
                        .forEach(Element::remove);
                length += note.html().length();
                if (length > Rendition.LONGEST) {
                    throw Refused.whole(Reason.Kind.TOO_LONG);
                }
                notes.putIfAbsent(chapter + "#" + element.id(), note.html());
            }
        }
    }

    /** Puts our signs for theirs, and takes the notes they refer to out of the chapter. */
    void place(String chapter, Document page, NotedHtml html) {
        for (var element : page.body().getAllElements()) {
            if (isReference(element)) {
                var note = notes.get(target(chapter, element));
                if (note != null) {
                    var place = "sup".equals(element.parent().normalName()) ? element.parent() : element;
                    place.before(html.note(element.text(), note));
                    place.remove();
                }
            } else if (means(element, "pagebreak")) {
                folio(element);
            }
        }
        page.body().getAllElements().stream()
                .filter(element -> isNote(element) && referred.contains(chapter + "#" + element.id()))
                .toList()
                .forEach(Element::remove);
    }

    private static void folio(Element mark) {
        var label = mark.hasAttr("title") ? mark.attr("title") : mark.attr("aria-label");
        label = label.isBlank() ? mark.text() : label;
        mark.before(
                new NotedHtml().folio(TeiDocument.pageLabel(Map.of("n", label))).finish());
        mark.remove();
    }

    private static String target(String chapter, Element reference) {
        var address = reference.attr("href");
        int hash = address.indexOf('#');
        if (hash < 0) {
            return "";
        }
        var part = hash == 0
                ? chapter
                : EpubFormat.resolved(chapter, address.substring(0, hash)).orElse("");
        return part + address.substring(hash);
    }

    private static boolean isReference(Element element) {
        return element.normalName().equals("a") && means(element, "noteref");
    }

    private static boolean isNote(Element element) {
        return !element.id().isEmpty() && NOTES.stream().anyMatch(kind -> means(element, kind));
    }

    private static boolean means(Element element, String kind) {
        return List.of(element.attr("epub:type").split("\\s+")).contains(kind)
                || element.attr("role").equals("doc-" + kind);
    }
}

package org.postil.imports;

import org.jsoup.nodes.Entities;
import org.postil.documents.Rendition;

/**
 * HTML as it is written from front to back, its notes gathered behind it in the form in which a rendition keeps them.
 * What it holds is sanitised afterwards.
 */
final class NotedHtml {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private StringBuilder out = text;
    private int noteCount;

    /** @throws Refused when it has grown longer than a document may be */
    NotedHtml markup(String markup) {
        if (length() + markup.length() > Rendition.LONGEST) {
            throw Refused.whole(Reason.Kind.TOO_LONG);
        }
        out.append(markup);
        return this;
    }

    NotedHtml words(String characters) {
        return markup(Entities.escape(characters));
    }

    int length() {
        return text.length() + notes.length();
    }

    /** A page or folio begins here; without a label nothing is said of it. */
    NotedHtml folio(String label) {
        return label.isBlank() ? this : markup("<span class=\"folio\" data-label=\"" + attribute(label) + "\"></span>");
    }

    boolean inNote() {
        return out == notes;
    }

    /** What follows belongs to a note on what came before, until {@link #closeNote}. @param n its sign, if it has one */
    void openNote(String n) {
        markup(reference(n));
        out = notes;
    }

    void closeNote() {
        markup("</li>");
        out = text;
    }

    /** Keeps a note, and gives what stands for it in a text that is not written here. */
    String note(String n, String content) {
        var reference = reference(n);
        var before = out;
        out = notes;
        markup(content).markup("</li>");
        out = before;
        return reference;
    }

    private String reference(String n) {
        noteCount++;
        var label = n.strip().matches("[\\p{Alnum}*†‡§]{1,4}") ? n.strip() : String.valueOf(noteCount);
        var id = "fn-" + noteCount;
        notes.append("<li id=\"").append(id).append('"');
        notes.append(label.matches("\\d+") ? " value=\"" + label + "\">" : ">");
        return "<sup class=\"footnote-ref\"><a id=\"ref-%s\" href=\"#%s\">%s</a></sup>".formatted(id, id, label);
    }

    static String attribute(String value) {
        return Entities.escape(value).replace("\"", "&quot;");
    }

    String finish() {
        return notes.isEmpty()
                ? text.toString()
                : text + "<section class=\"footnotes\"><ol>" + notes + "</ol></section>";
    }
}

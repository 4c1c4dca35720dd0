package org.postil.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.postil.annotations.AnnotationView;
import org.postil.citations.CitationFormat;
import org.postil.citations.Citations;
import org.postil.documents.Markdown;

/**
 * The documents for a reference manager, each with what was noted on it. A cross-reference is a note that says so, and in
 * Zotero's own format a relation between documents as well.
 */
final class ReferenceFormat implements Format {
    private final OutputStream out;
    private final CitationFormat data;
    private final List<String> notes = new ArrayList<>();
    private final Set<String> related = new LinkedHashSet<>();
    private Front front;
    private Source source;
    private boolean begun;

    ReferenceFormat(OutputStream out, CitationFormat data) {
        this.out = out;
        this.data = data;
    }

    @Override
    public void begin(Front front) throws IOException {
        this.front = front;
        write(Citations.opening(data));
    }

    @Override
    public void document(Source next) throws IOException {
        finish();
        source = next;
    }

    @Override
    public void note(Noted noted) {
        notes.add(words(noted.note(), noted));
        noted.replies().forEach(reply -> notes.add(words(reply, null)));
        links(noted.links());
    }

    @Override
    public void links(List<Related> links) {
        for (Related link : links) {
            var made = link.card().link();
            notes.add(link.line(front) + signed(made.author(), made.created()));
            if (!link.document().equals(source.address())) {
                related.add(link.document());
            }
        }
    }

    /** Folio, passage, what was said of it, by whom, under which tags. */
    private String words(AnnotationView note, Noted noted) {
        List<String> said = new ArrayList<>();
        if (noted != null && noted.quote() != null && front.has(Part.QUOTES)) {
            said.add("“" + ProseFormat.oneLine(noted.quote()) + "”"
                    + (noted.folio() == null ? "" : " (" + noted.folio() + ")"));
        }
        if (note.region() != null) {
            said.add(front.words().onPage(note.region().label()));
        }
        if ((front.has(Part.NOTES) || noted == null) && !note.body().isBlank()) {
            said.add(Markdown.plain(note.body()));
        }
        String tags = front.has(Part.TAGS) && !note.tags().isEmpty() ? " [" + String.join(", ", note.tags()) + "]" : "";
        return String.join(" — ", said) + signed(note.author(), note.created()) + tags;
    }

    private static String signed(AnnotationView.Author author, Instant when) {
        return " (" + author.name() + ", " + when.toString().substring(0, 10) + ")";
    }

    private void finish() throws IOException {
        if (source == null) {
            return;
        }
        if (begun) {
            write(Citations.between(data));
        }
        begun = true;
        write(Citations.entry(source.cited(), new Citations.Beside(notes, List.copyOf(related)), data));
        notes.clear();
        related.clear();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void end(List<String> bibliography) throws IOException {
        finish();
        write(Citations.closing(data));
        out.flush();
    }
}

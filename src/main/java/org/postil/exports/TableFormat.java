package org.postil.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postil.annotations.AnnotationView;

/** A row for each note and each answer. Its columns are the same in every format, and in every language. */
abstract class TableFormat implements Format {
    static final List<String> COLUMNS = List.of(
            "id",
            "in_reply_to",
            "group",
            "document",
            "document_title",
            "document_date",
            "document_kind",
            "creators",
            "recipients",
            "shelfmark",
            "folio",
            "before",
            "passage",
            "after",
            "note",
            "tags",
            "author",
            "created",
            "updated",
            "visibility",
            "resolved",
            "citation",
            "permalink",
            "region",
            "links");

    private Front front;
    private String group = "";
    private Source source;

    protected abstract void open(Front front) throws IOException;

    /** @param cells as many as there are columns */
    protected abstract void row(List<String> cells) throws IOException;

    @Override
    public void begin(Front front) throws IOException {
        this.front = front;
        open(front);
    }

    @Override
    public void group(String heading) {
        group = heading;
    }

    @Override
    public void document(Source source) {
        this.source = source;
    }

    @Override
    public void note(Noted noted) throws IOException {
        row(cells(noted.note(), noted));
        for (AnnotationView reply : noted.replies()) {
            row(cells(reply, noted));
        }
    }

    private List<String> cells(AnnotationView note, Noted noted) {
        boolean root = note == noted.note();
        var document = source.document();
        var target = root && front.has(Part.QUOTES) ? note.target() : null;
        var citation = root && noted.citation() != null ? Run.words(Prose.ofCitation(noted.citation())) : "";
        List<String> cells = new ArrayList<>(List.of(
                note.id().toString(),
                note.inReplyTo() == null ? "" : note.inReplyTo().toString(),
                group,
                document.slug(),
                document.title(),
                document.date(),
                document.kind(),
                String.join("; ", document.creators()),
                String.join("; ", document.recipients()),
                source.shelfmark(),
                root && noted.folio() != null ? noted.folio() : ""));
        cells.add(target == null ? "" : said(target.prefix()));
        cells.add(target == null ? "" : said(target.exact()));
        cells.add(target == null ? "" : said(target.suffix()));
        cells.add(front.has(Part.NOTES) || !root ? note.body() : "");
        cells.add(front.has(Part.TAGS) ? note.tags().stream().collect(Collectors.joining("; ")) : "");
        cells.add(note.author().name());
        cells.add(note.created().toString());
        cells.add(note.updated().toString());
        cells.add(note.visibility());
        cells.add(String.valueOf(note.resolved()));
        cells.add(citation);
        cells.add(note.permalink());
        cells.add(note.region() == null ? "" : note.region().selector().value());
        cells.add(noted.linksAt(note).stream()
                .map(link -> Run.words(link.runs(front)))
                .collect(Collectors.joining("\n")));
        return cells;
    }

    private static String said(String words) {
        return words == null ? "" : words;
    }

    /**
     * What a spreadsheet takes for words, whatever it begins with: a formula begins with one of these, and can send what
     * stands in other cells elsewhere (OWASP, "CSV Injection").
     */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n|%＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}

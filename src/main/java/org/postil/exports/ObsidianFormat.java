package org.postil.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.annotations.AnnotationView;
import org.postil.documents.Markdown;

/**
 * A folder of Markdown for Obsidian and its like: a file for each document with its properties, in it a block for each note
 * that can be linked to, tags as tags, and an index that leads to all.
 */
final class ObsidianFormat implements Format {
    private final Archive archive;
    private final FileName names = new FileName();
    private final Map<UUID, String> files = new LinkedHashMap<>();
    private final List<String> footnotes = new ArrayList<>();
    private Front front;
    private Writer out;

    ObsidianFormat(OutputStream out) {
        archive = new Archive(out);
        names.next("index");
    }

    @Override
    public void begin(Front front) {
        this.front = front;
    }

    @Override
    public void document(Source source) throws IOException {
        finish();
        String name = names.next(source.title());
        files.put(source.document().id(), name);
        out = new OutputStreamWriter(archive.entry(name + ".md"), StandardCharsets.UTF_8);
        out.write("---\n");
        property("title", source.title());
        property("date", source.document().date());
        property("kind", source.document().kind());
        property("shelfmark", source.shelfmark());
        property("source", source.address());
        properties("creators", source.document().creators());
        properties("recipients", source.document().recipients());
        properties("places", source.document().places());
        out.write("---\n\n");
        if (!source.document().summary().isBlank()) {
            out.write(MarkdownWords.of(
                            Run.of(ProseFormat.oneLine(source.document().summary()))) + "\n\n");
        }
    }

    private void property(String name, String value) throws IOException {
        if (value != null && !value.isBlank()) {
            out.write(name + ": " + yaml(value) + "\n");
        }
    }

    private void properties(String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            out.write(name + ":\n");
            for (String value : values) {
                out.write("  - " + yaml(value) + "\n");
            }
        }
    }

    /** A double-quoted scalar, which can hold anything (YAML 1.2, 7.3.1). */
    private static String yaml(String value) {
        String line = ProseFormat.oneLine(Xml.legal(value));
        return "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public void links(List<Related> links) throws IOException {
        for (Related link : links) {
            out.write(MarkdownWords.of(link.runs(front)) + "\n\n");
        }
    }

    @Override
    public void note(Noted noted) throws IOException {
        String mark = "";
        if (noted.citation() != null) {
            footnotes.add(MarkdownWords.of(Prose.ofCitation(noted.citation())));
            mark = "[^" + footnotes.size() + "]";
        }
        boolean quoted = noted.quote() != null && front.has(Part.QUOTES);
        if (quoted) {
            out.write("> " + MarkdownWords.of(Run.of(ProseFormat.oneLine(noted.quote()))) + mark + "\n\n");
        }
        if (front.has(Part.NOTES)) {
            body(noted.note(), "");
        }
        out.write(byline(noted.note()) + (quoted ? "" : mark) + " ^"
                + noted.note().id() + "\n\n");
        links(noted.linksAt(noted.note()));
        for (AnnotationView reply : noted.replies()) {
            body(reply, "> ");
            out.write("> " + byline(reply) + "\n> ^" + reply.id() + "\n\n");
            links(noted.linksAt(reply));
        }
    }

    private void body(AnnotationView note, String before) throws IOException {
        String body = Markdown.again(note.body(), front.address());
        if (!body.isEmpty()) {
            out.write(body.replaceAll("(?m)^", before) + "\n" + before.strip() + "\n");
        }
    }

    private String byline(AnnotationView note) {
        StringBuilder line = new StringBuilder(MarkdownWords.of(List.of(
                Run.link(note.author().name(), note.permalink()), Run.plain(", " + front.day(note.created())))));
        if (front.has(Part.TAGS)) {
            note.tags().forEach(tag -> line.append(" #").append(tag(tag)));
        }
        return line.toString();
    }

    /** Obsidian's tags have no blanks, and are no numbers. */
    private static String tag(String name) {
        String tag = name.strip().replaceAll("[^\\p{L}\\p{N}_/-]+", "-").replaceAll("^-+|-+$", "");
        return tag.matches("\\d*") ? "_" + tag : tag;
    }

    private void finish() throws IOException {
        if (out != null) {
            for (int i = 0; i < footnotes.size(); i++) {
                out.write("[^" + (i + 1) + "]: " + footnotes.get(i) + "\n");
            }
            footnotes.clear();
            out.flush();
        }
    }

    @Override
    public void end(List<String> bibliography) throws IOException {
        finish();
        StringBuilder index = new StringBuilder(
                "# " + MarkdownWords.escape(front.title()) + "\n\n" + MarkdownWords.escape(front.imprint()) + "\n\n");
        files.values().forEach(name -> index.append("- [[").append(name).append("]]\n"));
        if (!bibliography.isEmpty()) {
            index.append("\n## ").append(front.words().bibliography()).append("\n\n");
            bibliography.forEach(entry -> index.append("- ")
                    .append(MarkdownWords.of(Prose.ofCitation(entry)))
                    .append("\n"));
        }
        archive.entry("index.md", index.toString());
        archive.end();
    }
}

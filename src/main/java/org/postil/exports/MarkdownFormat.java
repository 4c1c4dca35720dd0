package org.postil.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.postil.annotations.AnnotationView;
import org.postil.documents.Markdown;

/** One file of Markdown, with footnotes as Pandoc, GitHub and Obsidian know them. */
final class MarkdownFormat extends ProseFormat {
    private final Writer out;
    private int footnote;

    MarkdownFormat(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    protected void put(Block block) throws IOException {
        String mark = "";
        if (block.footnote() != null) {
            footnote++;
            mark = "[^" + footnote + "]";
        }
        String words = MarkdownWords.of(block.runs()) + mark;
        paragraph(before(block) + words, block.depth());
        if (block.footnote() != null) {
            paragraph(mark + ": " + MarkdownWords.of(block.footnote()), 0);
        }
    }

    private static String before(Block block) {
        return switch (block.kind()) {
            case TITLE -> "# ";
            case HEADING -> "#".repeat(block.depth() + 1) + " ";
            case PASSAGE -> "> ";
            case ENTRY -> "- ";
            default -> "";
        };
    }

    /** What people wrote is Markdown already. */
    @Override
    protected void body(AnnotationView note, int depth) throws IOException {
        String body = Markdown.again(note.body(), front().address());
        if (!body.isEmpty()) {
            paragraph(body, depth);
        }
    }

    /** @param depth of answers, which stand in quotations */
    private void paragraph(String text, int depth) throws IOException {
        String quoted = text.startsWith("#") ? text : text.replaceAll("(?m)^", "> ".repeat(depth));
        out.write(quoted + "\n\n");
    }

    @Override
    protected void shut() throws IOException {
        out.flush();
    }
}

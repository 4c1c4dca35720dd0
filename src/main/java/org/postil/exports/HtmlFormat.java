package org.postil.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.postil.annotations.AnnotationView;
import org.postil.documents.Markdown;
import org.postil.exports.Run.Look;

/** One page that holds all it needs and runs nothing; its footnotes stand at the end, and lead back. */
final class HtmlFormat extends ProseFormat {
    private final Writer out;
    private final List<String> footnotes = new ArrayList<>();

    HtmlFormat(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    protected void open(Front front) throws IOException {
        out.write("<!doctype html>\n<html lang=\"" + escape(front.locale().toLanguageTag()) + "\">\n<head>\n"
                + "<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + escape(front.title()) + "</title>\n<style>\n" + Archive.resource("page.css") + "</style>\n"
                + "</head>\n<body>\n<main>\n");
    }

    @Override
    protected void put(Block block) throws IOException {
        String words = runs(block.runs()) + mark(block);
        switch (block.kind()) {
            case TITLE -> line("h1", null, words);
            case HEADING -> line("h" + Math.min(6, block.depth() + 1), null, words);
            case PASSAGE -> out.write("<blockquote dir=\"auto\"><p>" + words + "</p></blockquote>\n");
            case BYLINE -> line("p", block.depth() > 0 ? "byline answer" : "byline", words);
            default -> line("p", block.kind().name().toLowerCase(java.util.Locale.ROOT), words);
        }
    }

    private void line(String tag, String kind, String words) throws IOException {
        out.write("<" + tag + (kind == null ? "" : " class=\"" + kind + "\"") + " dir=\"auto\">" + words + "</" + tag
                + ">\n");
    }

    private String mark(Block block) {
        if (block.footnote() == null) {
            return "";
        }
        footnotes.add(runs(block.footnote()));
        int number = footnotes.size();
        return "<sup><a id=\"cited-" + number + "\" href=\"#footnote-" + number + "\" role=\"doc-noteref\">" + number
                + "</a></sup>";
    }

    /** Safe as it is; links within this server become whole addresses. */
    @Override
    protected void body(AnnotationView note, int depth) throws IOException {
        if (!note.body().isBlank()) {
            String html = Markdown.html(note.body()).replace("href=\"/", "href=\"" + escape(front().address()) + "/");
            out.write("<div class=\"note" + (depth > 0 ? " answer" : "") + "\" dir=\"auto\">\n" + html + "</div>\n");
        }
    }

    static String runs(List<Run> runs) {
        StringBuilder html = new StringBuilder();
        for (Run run : runs) {
            String words = escape(run.text()).replace("\n", "<br>");
            for (Look look : run.looks()) {
                String tag = tag(look);
                words = "<" + tag + ">" + words + "</" + tag.replaceFirst(" .*", "") + ">";
            }
            html.append(run.href() == null ? words : "<a href=\"" + escape(run.href()) + "\">" + words + "</a>");
        }
        return html.toString();
    }

    private static String tag(Look look) {
        return switch (look) {
            case ITALIC -> "i";
            case BOLD -> "b";
            case CODE -> "code";
            case STRUCK -> "s";
            case RAISED -> "sup";
            case LOWERED -> "sub";
            case SMALL_CAPITALS -> "span class=\"small-caps\"";
        };
    }

    @Override
    protected void shut() throws IOException {
        if (!footnotes.isEmpty()) {
            out.write("<section role=\"doc-endnotes\">\n<h2>"
                    + escape(front().words().citations()) + "</h2>\n<ol>\n");
            for (int i = 1; i <= footnotes.size(); i++) {
                out.write("<li id=\"footnote-" + i + "\">" + footnotes.get(i - 1) + " <a href=\"#cited-" + i
                        + "\" role=\"doc-backlink\" aria-label=\""
                        + escape(front().words().back()) + "\">↩</a></li>\n");
            }
            out.write("</ol>\n</section>\n");
        }
        out.write("</main>\n</body>\n</html>\n");
        out.flush();
    }

    static String escape(String text) {
        return Xml.legal(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

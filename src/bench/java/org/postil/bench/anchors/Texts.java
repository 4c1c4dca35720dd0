package org.postil.bench.anchors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.postil.anchoring.truth.GeneratedText;

/** What is measured on: a generated text, and the plain text of whatever readable lies in a folder. */
final class Texts {
    private static final List<String> READABLE = List.of(".txt", ".md", ".html", ".xml");

    /** Approximate search of the quote reads a whole text for each note. */
    private static final int LONGEST = 120_000;

    private static final int SHORTEST = 5_000;
    private static final int SENTENCES = 600;

    private Texts() {}

    /** By their names. */
    static Map<String, String> of(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("generated", GeneratedText.of(1, SENTENCES));
        if (folder == null) {
            texts.put("generated, another", GeneratedText.of(2, SENTENCES));
            return texts;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Texts::readable).sorted().toList();
        }
        for (Path file : files) {
            String text = plain(file);
            if (text.length() >= SHORTEST) {
                texts.put(file.getFileName().toString(), text.substring(0, Math.min(LONGEST, text.length())));
            }
        }
        return texts;
    }

    private static boolean readable(Path file) {
        return READABLE.stream().anyMatch(file.toString()::endsWith);
    }

    private static String plain(Path file) throws IOException {
        String text = Files.readString(file);
        boolean marked = file.toString().endsWith("ml");
        if (!marked) {
            return text;
        }
        Document document = file.toString().endsWith(".xml") ? Jsoup.parse(text, Parser.xmlParser()) : Jsoup.parse(text);
        document.select("script, style, nav, teiHeader").remove();
        document.select("p, head, item, row, h1, h2, h3, li, div, lb").forEach(block -> block.append(" \u0001"));
        return document.text().replaceAll("[ \u0001]*\u0001[ \u0001]*", "\n").strip();
    }
}

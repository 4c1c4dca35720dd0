package org.postil.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.postil.accounts.Viewer;
import org.postil.tags.Vocabularies;
import org.postil.vocabulary.Codebook.Code;
import org.postil.vocabulary.Codebook.Example;

/** A codebook as Markdown and as a table (CSV, RFC 4180); a vocabulary as SKOS. */
@ApplicationScoped
class CodebookFiles {
    private final Codebook codebook;
    private final Vocabularies vocabularies;
    private final SkosWriter skos;

    CodebookFiles(Codebook codebook, Vocabularies vocabularies, SkosWriter skos) {
        this.codebook = codebook;
        this.vocabularies = vocabularies;
        this.skos = skos;
    }

    record File(String content, String type) {}

    File of(Viewer viewer, UUID group, String name, String format) {
        return switch (format) {
            case "md" -> new File(markdown(name, codebook.of(viewer, group)), "text/markdown;charset=UTF-8");
            case "csv" -> new File(csv(codebook.of(viewer, group)), "text/csv;charset=UTF-8;header=present");
            case "ttl" ->
                new File(skos.turtle(vocabularies.of(viewer, group), group, name), "text/turtle;charset=UTF-8");
            default ->
                new File(skos.xml(vocabularies.of(viewer, group), group, name), "application/rdf+xml;charset=UTF-8");
        };
    }

    static String markdown(String name, List<Code> codes) {
        StringBuilder written = new StringBuilder("# ").append(escaped(name)).append("\n");
        for (Code code : codes) {
            written.append("\n")
                    .append("#".repeat(Math.min(6, code.depth() + 2)))
                    .append(" ")
                    .append(escaped(code.tag().name()))
                    .append("\n\n");
            paragraph(written, code.tag().definition());
            paragraph(written, code.tag().scopeNote());
            if (!code.aliases().isEmpty()) {
                paragraph(written, "Also: " + String.join(", ", code.aliases()));
            }
            written.append("Notes: ")
                    .append(code.notes())
                    .append(". Documents: ")
                    .append(code.documents())
                    .append(".\n");
            for (Example example : code.examples()) {
                written.append("\n> ")
                        .append(escaped(example.words()))
                        .append(example.cut() ? "…" : "")
                        .append("\n>\n> ")
                        .append(escaped(source(example)))
                        .append("\n");
            }
        }
        return written.toString();
    }

    private static void paragraph(StringBuilder written, String prose) {
        if (!prose.isEmpty()) {
            written.append(escaped(prose)).append("\n\n");
        }
    }

    /** What people wrote is words here, and never a heading, a link or an element. */
    private static String escaped(String prose) {
        return prose.replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1")
                .replaceAll("(?m)^(\\s*)([-+=]|\\d+[.)])", "$1\\\\$2");
    }

    static String csv(List<Code> codes) {
        StringWriter written = new StringWriter();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(
                        "tag",
                        "broader",
                        "aliases",
                        "definition",
                        "scope note",
                        "colour",
                        "notes",
                        "documents",
                        "example",
                        "source",
                        "example 2",
                        "source 2")
                .get();
        try (CSVPrinter table = new CSVPrinter(written, format)) {
            for (Code code : codes) {
                table.printRecord(
                        cell(code.tag().name()),
                        cell(code.broader()),
                        cell(String.join("; ", code.aliases())),
                        cell(code.tag().definition()),
                        cell(code.tag().scopeNote()),
                        code.tag().colour(),
                        code.notes(),
                        code.documents(),
                        example(code, 0),
                        source(code, 0),
                        example(code, 1),
                        source(code, 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    /** What a spreadsheet would calculate is told to be text. */
    private static String cell(String words) {
        return words.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + words : words;
    }

    private static String example(Code code, int number) {
        return number < code.examples().size()
                ? cell(code.examples().get(number).words())
                : "";
    }

    private static String source(Code code, int number) {
        return number < code.examples().size() ? cell(source(code.examples().get(number))) : "";
    }

    private static String source(Example example) {
        return example.title() + (example.date().isDated() ? " (" + example.date() + ")" : "");
    }
}

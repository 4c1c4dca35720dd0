package org.postil.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.postil.citations.Citable;
import org.postil.citations.CitationFormat;
import org.postil.citations.Citations;

/**
 * A folder for LaTeX: the text, with its footnotes as the style wrote them, and the documents for BibTeX and biblatex beside
 * it. Headings name their entries in a comment, for those who go on with {@code \cite}.
 */
final class LatexFormat extends ProseFormat {
    private final Archive archive;
    private final Map<UUID, Citable> documents = new LinkedHashMap<>();
    private Writer out;

    LatexFormat(OutputStream out) {
        archive = new Archive(out);
    }

    @Override
    protected void open(Front front) throws IOException {
        out = new OutputStreamWriter(archive.entry("notes.tex"), StandardCharsets.UTF_8);
        out.write(Archive.resource("latex/preamble.tex")
                .replace("{title}", LatexWords.escape(front.title()))
                .replace("{language}", front.locale().getLanguage().equals("de") ? "ngerman" : "english"));
    }

    @Override
    public void document(Source source) throws IOException {
        documents.putIfAbsent(source.document().id(), source.cited());
        super.document(source);
        out.write("% \\cite{" + Citations.key(source.cited()) + "}\n\n");
    }

    @Override
    protected void put(Block block) throws IOException {
        String words = LatexWords.of(block.runs())
                + (block.footnote() == null ? "" : "\\footnote{" + LatexWords.of(block.footnote()) + "}");
        String text =
                switch (block.kind()) {
                    case TITLE -> "\\begin{center}\\LARGE " + words + "\\end{center}";
                    case IMPRINT -> "\\begin{center}\\small " + words + "\\end{center}";
                    case HEADING -> (block.depth() == 1 ? "\\section*{" : "\\subsection*{") + words + "}";
                    case SUBHEADING -> "\\paragraph{" + words + "}";
                    case FACTS, BYLINE, LINK -> "\\noindent{\\small " + words + "}";
                    case PASSAGE, QUOTATION -> "\\begin{quote}\n" + words + "\n\\end{quote}";
                    case BULLET -> "\\begin{itemize}\n\\item " + words + "\n\\end{itemize}";
                    case NUMBERED ->
                        "\\begin{enumerate}\n\\setcounter{enumi}{" + (block.number() - 1) + "}\n\\item " + words
                                + "\n\\end{enumerate}";
                    case CODE -> "{\\ttfamily " + words + "}";
                    case ENTRY -> "\\hangindent=2em\\noindent " + words;
                    case PARAGRAPH -> words;
                };
        boolean indented = block.depth() > 0
                && switch (block.kind()) {
                    case PARAGRAPH, BYLINE, CODE -> true;
                    default -> false;
                };
        out.write(
                indented
                        ? "\\begin{addmargin}{" + 2 * block.depth() + "em}\n" + text + "\n\\end{addmargin}\n\n"
                        : text + "\n\n");
    }

    @Override
    protected void shut() throws IOException {
        out.write("\\end{document}\n");
        out.flush();
        OutputStream bib = archive.entry("documents.bib");
        for (Citable document : documents.values()) {
            bib.write((Citations.entry(document, Citations.Beside.NOTHING, CitationFormat.BIBTEX) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        archive.end();
    }
}
